namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>What a node of a <see cref="RangeGraph"/> computes from its operands, single numbers all of them.</summary>
internal enum RangeOperation
{
    /// <summary>A number.</summary>
    Constant,

    /// <summary>A position of a box, now or at another instant of the episode.</summary>
    Variable,

    /// <summary>A number of which only a range is known.</summary>
    Unknown,

    /// <summary>a + b.</summary>
    Add,

    /// <summary>a − b.</summary>
    Subtract,

    /// <summary>a b.</summary>
    Multiply,

    /// <summary>a/b.</summary>
    Divide,

    /// <summary>The remainder with the divisor's sign.</summary>
    Modulo,

    /// <summary>−a.</summary>
    Negate,

    /// <summary>a a.</summary>
    Square,

    /// <summary>aᵇ.</summary>
    Power,

    /// <summary>|a|.</summary>
    Abs,

    /// <summary>The lesser of two.</summary>
    Min,

    /// <summary>The greater of two.</summary>
    Max,

    /// <summary>Floor.</summary>
    Floor,

    /// <summary>Ceiling.</summary>
    Ceil,

    /// <summary>Nearest whole number, halves to even.</summary>
    Round,

    /// <summary>−1, 0 or 1.</summary>
    Sign,

    /// <summary>Square root.</summary>
    Sqrt,

    /// <summary>eᵃ.</summary>
    Exp,

    /// <summary>Natural logarithm.</summary>
    Log,

    /// <summary>log(1 + a).</summary>
    Log1P,

    /// <summary>Sine.</summary>
    Sin,

    /// <summary>Cosine.</summary>
    Cos,

    /// <summary>Tangent.</summary>
    Tan,

    /// <summary>Arc sine.</summary>
    Asin,

    /// <summary>Arc cosine.</summary>
    Acos,

    /// <summary>The angle of the point (b, a).</summary>
    Atan2,

    /// <summary>Hyperbolic tangent.</summary>
    Tanh,

    /// <summary>√(a² + b²).</summary>
    Hypot,

    /// <summary>An angle without whole turns.</summary>
    Wrap,

    /// <summary>How far a is outside b..c.</summary>
    Distance,

    /// <summary>A distance in margins.</summary>
    MarginRatio,

    /// <summary>What is left of a score at a distance in margins, of the shape and value at the margin that the node names.</summary>
    Falloff,

    /// <summary>The sum over an episode: of what is added now, what was added at earlier steps, and how many of these there were.</summary>
    Total,

    /// <summary>a &lt; b.</summary>
    Less,

    /// <summary>a ≤ b.</summary>
    LessOrEqual,

    /// <summary>a = b.</summary>
    Equal,

    /// <summary>It is false.</summary>
    Not,

    /// <summary>All are true.</summary>
    And,

    /// <summary>Any is true.</summary>
    Or,

    /// <summary>b where a is true, else c.</summary>
    Choose,
}
