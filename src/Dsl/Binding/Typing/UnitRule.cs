namespace Espalier.Dsl.Binding.Typing;

/// <summary>What a function makes of the units of its arguments.</summary>
internal enum UnitRule
{
    /// <summary>It takes and gives plain numbers.</summary>
    Plain,

    /// <summary>All arguments have one unit, and so has the result.</summary>
    Keep,

    /// <summary>All arguments have one unit, and the result has none.</summary>
    Drop,

    /// <summary>The exponents are halved.</summary>
    Root,

    /// <summary>The units are multiplied, of each element.</summary>
    Multiply,
}
