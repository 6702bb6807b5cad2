namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>What a step of a tape does to each of its points.</summary>
internal enum TapeOperation
{
    /// <summary>Whatever the interpreter does with one number of each operand.</summary>
    Elementwise,

    /// <summary>Whatever the interpreter does with whole vectors.</summary>
    Whole,

    /// <summary>A function of all that is observed of a state.</summary>
    OfState,
    Add,
    Subtract,
    Multiply,
    Divide,
    Less,
    LessOrEqual,
    Equal,
    NotEqual,
    And,
    Or,
    Not,
    Implies,
    Choose,
    Negate,
    Abs,
    Min,
    Max,
}
