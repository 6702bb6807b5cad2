namespace Espalier.Dsl.Analysis;

/// <summary>What a figure rests on.</summary>
public enum FigureBasis
{
    /// <summary>Counted, or computed in closed form: bounds and estimate are one number.</summary>
    Exact,

    /// <summary>Proved bounds, and an estimate between them.</summary>
    Bounded,

    /// <summary>It reads a variable without a range, or a bound C# type without one: nothing is guessed.</summary>
    Unknown,
}
