namespace Espalier.Dsl.Analysis;

/// <summary>A figure of a set: what it is guaranteed to lie between, and the best guess within.</summary>
/// <param name="Low">The greatest lower bound that is proved.</param>
/// <param name="High">The least upper bound that is proved; ∞ where there is none.</param>
/// <param name="Estimate">The estimate, within the bounds; where the figure is exact, the figure; NaN where it is unknown.</param>
/// <param name="Error">
/// How far the estimate may be off, as a sample tells (four standard errors) or the refinement of an integral; 0 where it is
/// exact, NaN where it is unknown.
/// </param>
/// <param name="Basis">What it rests on.</param>
public sealed record Figure(double Low, double High, double Estimate, double Error, FigureBasis Basis)
{
    /// <summary>
    /// What it depends on is decided at run time (the next state, an event, the past, termination): it takes the next state as
    /// drawn uniformly, and the end of an episode as one step in a horizon. An <c>assert</c> refuses it.
    /// </summary>
    public bool IsNominal { get; init; }

    /// <summary>A figure that is known.</summary>
    public static Figure Exact(double value) => new(value, value, value, 0, FigureBasis.Exact);

    /// <summary>A figure of which nothing is known but where it must lie.</summary>
    public static Figure Unknown(double low, double high) => new(low, high, double.NaN, double.NaN, FigureBasis.Unknown);
}
