using TorchSharp;

namespace Espalier.Benchmarks.SideBySide;

/// <summary>A reward, computed in every way: each writes the totals of the same transitions.</summary>
internal abstract class RewardCase
{
    /// <summary>The number of transitions.</summary>
    public const int Count = 4096;

    // How far off single precision may be.
    private const double Single = 1e-4;

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

    /// <summary>What one would write by hand in vectors of 256 bits, from the same columns: it does all that the reward says.</summary>
    public abstract void HandVectors();

    /// <summary>
    /// The same with every liberty: a reciprocal in place of a division, an exponential that depends on the machine, no look at an
    /// index, no thought of an episode's end.
    /// </summary>
    public virtual void FreeHandVectors() => HandVectors();

    /// <summary>Operations on tensors of single precision, on one thread.</summary>
    public abstract void Tensors();

    /// <summary>What the reward reads, as tensors read it and numpy too.</summary>
    protected abstract IReadOnlyDictionary<string, torch.Tensor> Inputs { get; }

    /// <summary>The body of a Python function over those that returns the totals.</summary>
    protected abstract string NumpyReward { get; }

    /// <summary>The nanoseconds that numpy takes for all transitions.</summary>
    /// <param name="python">A Python that has numpy.</param>
    /// <exception cref="InvalidOperationException">It does not come to the same.</exception>
    public double MeasureNumpy(string python)
    {
        Scalar();
        var (nanoseconds, totals) = NumpyRun.Measure(python, Inputs, NumpyReward);
        Compare("numpy", totals, Totals, Single);
        return nanoseconds;
    }

    /// <summary>Throws where the ways do not come to the same.</summary>
    /// <exception cref="InvalidOperationException">They do not.</exception>
    public void Check()
    {
        Scalar();
        var expected = Totals.ToArray();
        foreach (var (way, error) in new (Action, double)[]
        {
            (Batch, 0), (BatchWithTerms, 0), (BatchWithScores, 0), (HandScalar, 1e-12), (HandVectors, 1e-12), (FreeHandVectors, 1e-12), (Tensors, Single),
        })
        {
            Array.Clear(Totals);
            way();
            Compare(way.Method.Name, Totals, expected, error);
        }
    }

    private void Compare(string way, double[] totals, double[] expected, double error)
    {
        for (var i = 0; i < Count; i++)
        {
            if (!(Math.Abs(totals[i] - expected[i]) <= error * (1 + Math.Abs(expected[i]))))
                throw new InvalidOperationException($"{Name}, {way}: {totals[i]} in row {i}, where {expected[i]} is paid.");
        }
    }
}
