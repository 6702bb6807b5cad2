namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>What is declared of one number of a transition.</summary>
/// <param name="Position">Its position in the world's boxes.</param>
/// <param name="Low">The least value.</param>
/// <param name="High">The greatest value.</param>
/// <param name="IsDiscrete">Its values are whole.</param>
internal sealed record Dimension(int Position, double Low, double High, bool IsDiscrete)
{
    /// <summary>Both ends are declared: figures can be taken over it.</summary>
    public bool IsBounded => !double.IsInfinity(Low) && !double.IsInfinity(High);

    /// <summary>How many values it has; ∞ where they are not to be counted.</summary>
    public double Count => Low == High ? 1 : IsDiscrete && IsBounded ? High - Low + 1 : double.PositiveInfinity;
}
