namespace Espalier.Dsl.Binding.Expressions;

/// <summary>A function of the language. Real, double precision unless it says otherwise.</summary>
public enum Function
{
    /// <summary>|x|, of the argument's kind.</summary>
    Abs,

    /// <summary>The least of two or more, of their common kind.</summary>
    Min,

    /// <summary>The greatest of two or more, of their common kind.</summary>
    Max,

    /// <summary>clamp(x, low, high), of their common kind.</summary>
    Clamp,

    /// <summary>Floor, an int.</summary>
    Floor,

    /// <summary>Ceiling, an int.</summary>
    Ceil,

    /// <summary>Nearest int, halves to even.</summary>
    Round,

    /// <summary>−1, 0 or 1, an int.</summary>
    Sign,

    /// <summary>Square root.</summary>
    Sqrt,

    /// <summary>e^x.</summary>
    Exp,

    /// <summary>Natural logarithm.</summary>
    Log,

    /// <summary>log(1 + x).</summary>
    Log1P,

    /// <summary>Sine, of radians.</summary>
    Sin,

    /// <summary>Cosine, of radians.</summary>
    Cos,

    /// <summary>Tangent, of radians.</summary>
    Tan,

    /// <summary>Arc sine.</summary>
    Asin,

    /// <summary>Arc cosine.</summary>
    Acos,

    /// <summary>atan2(y, x).</summary>
    Atan2,

    /// <summary>Hyperbolic tangent.</summary>
    Tanh,

    /// <summary>hypot(x, y).</summary>
    Hypot,

    /// <summary>wrap(x): the angle in −π..π that differs by whole turns; floored, so that wrap(π) = −π.</summary>
    Wrap,

    /// <summary>The sum of a vector's elements.</summary>
    Sum,

    /// <summary>The product of a vector's elements.</summary>
    Product,

    /// <summary>The mean of a vector's elements.</summary>
    Mean,

    /// <summary>The least element of a vector.</summary>
    MinOf,

    /// <summary>The greatest element of a vector.</summary>
    MaxOf,

    /// <summary>The square root of the sum of a vector's squares.</summary>
    Norm,

    /// <summary>The sum of a vector's absolute values.</summary>
    Norm1,

    /// <summary>The sum of the products of two vectors' elements.</summary>
    Dot,

    /// <summary>Whether any element of a bool vector is true.</summary>
    Any,

    /// <summary>Whether all elements of a bool vector are true.</summary>
    All,

    /// <summary>How many elements of a bool vector are true, an int.</summary>
    Count,

    /// <summary>random(n): a fixed pseudo-random function of the observed state, in −1..1; n, a constant int, names it.</summary>
    Random,

    /// <summary>random(n) of the state after the step: what <c>next(random(n))</c> means.</summary>
    NextRandom,
}
