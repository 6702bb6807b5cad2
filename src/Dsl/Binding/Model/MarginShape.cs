namespace Espalier.Dsl.Binding.Model;

/// <summary>How a score falls off; defined as dm_control's.</summary>
public enum MarginShape
{
    /// <summary><c>linear</c>.</summary>
    Linear,

    /// <summary><c>gaussian</c>.</summary>
    Gaussian,

    /// <summary><c>quadratic</c>.</summary>
    Quadratic,

    /// <summary><c>cosine</c>.</summary>
    Cosine,

    /// <summary><c>hyperbolic</c>.</summary>
    Hyperbolic,

    /// <summary><c>long_tail</c>.</summary>
    LongTail,

    /// <summary><c>reciprocal</c>.</summary>
    Reciprocal,

    /// <summary><c>tanh_squared</c>.</summary>
    TanhSquared,
}
