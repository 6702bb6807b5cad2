namespace Espalier.Generators.Emission.Batches;

/// <summary>How a value of a batch is written.</summary>
internal enum LaneForm
{
    /// <summary>The same wherever it stands.</summary>
    Constant,

    /// <summary>The same in all rows: computed before the first of them.</summary>
    Uniform,

    /// <summary>Read from a column.</summary>
    Column,

    /// <summary>An operator between two values.</summary>
    Infix,

    /// <summary>An operator before a value.</summary>
    Prefix,

    /// <summary>A call.</summary>
    Call,
}
