namespace Espalier.Generators.Emission.Expressions;

/// <summary>Names the variables that expressions need, each once.</summary>
internal sealed class Temporaries
{
    private int _count;

    /// <summary>A name that has not been given yet.</summary>
    public string Next() => "t" + Literals.Number(_count++);
}
