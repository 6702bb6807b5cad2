namespace Espalier.Dsl.Binding.Typing;

/// <summary>What a function takes and gives.</summary>
internal enum FunctionShape
{
    /// <summary>Numbers; a number of their common kind.</summary>
    SameKind,

    /// <summary>A number; an int.</summary>
    Whole,

    /// <summary>Numbers; a real.</summary>
    Real,

    /// <summary>Vectors of numbers; a number of their elements' common kind.</summary>
    ReduceNumbers,

    /// <summary>A vector of numbers; a real.</summary>
    ReduceToReal,

    /// <summary>A vector of bools; a bool.</summary>
    ReduceBools,

    /// <summary>A vector of bools; an int.</summary>
    CountBools,

    /// <summary>A constant int; a real in −1..1.</summary>
    Random,
}
