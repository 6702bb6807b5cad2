namespace Espalier.Benchmarks.SideBySide;

/// <summary>A reward, computed in every way: each writes the totals of the same transitions.</summary>
internal abstract class RewardCase
{
    /// <summary>The number of transitions.</summary>
    public const int Count = 4096;

    /// <summary>What is paid for each transition.</summary>
    protected double[] Totals { get; } = new double[Count];

    /// <summary>What it is called.</summary>
    public abstract string Name { get; }

    /// <summary>The generated struct, one transition after another, from structs.</summary>
    public abstract void Scalar();

    /// <summary>The generated batch, from columns.</summary>
    public abstract void Batch();

    /// <summary>The same, with all that is told of every constraint.</summary>
    public abstract void BatchWithTerms();

    /// <summary>The same, with every constraint's scores alone.</summary>
    public abstract void BatchWithScores();

    /// <summary>What one would write by hand, from structs.</summary>
    public abstract void HandScalar();

    /// <summary>What one would write by hand in vectors of 256 bits, from the same columns.</summary>
    public abstract void HandVectors();

    /// <summary>Operations on tensors of single precision, on one thread.</summary>
    public abstract void Tensors();

    /// <summary>Throws where the ways do not come to the same.</summary>
    public void Check()
    {
        Scalar();
        var expected = Totals.ToArray();
        foreach (var (way, error) in new (Action, double)[]
        {
            (Batch, 0), (BatchWithTerms, 0), (BatchWithScores, 0), (HandScalar, 1e-12), (HandVectors, 1e-12), (Tensors, 1e-4),
        })
        {
            Array.Clear(Totals);
            way();
            for (var i = 0; i < Count; i++)
            {
                if (!(Math.Abs(Totals[i] - expected[i]) <= error * (1 + Math.Abs(expected[i]))))
                    throw new InvalidOperationException($"{Name}, {way.Method.Name}: {Totals[i]} in row {i}, where {expected[i]} is paid.");
            }
        }
    }
}
