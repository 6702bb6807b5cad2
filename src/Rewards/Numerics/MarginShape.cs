namespace Espalier.Rewards.Numerics;

/// <summary>How a score falls off with the distance to what is demanded. Defined as in dm_control's <c>tolerance</c> (Tassa et al. 2018).</summary>
public enum MarginShape
{
    /// <summary>1 − s·d, cut at 0.</summary>
    Linear,

    /// <summary>exp(−(s·d)²/2).</summary>
    Gaussian,

    /// <summary>1 − (s·d)², cut at 0.</summary>
    Quadratic,

    /// <summary>(1 + cos(π·s·d))/2, cut at 0.</summary>
    Cosine,

    /// <summary>1/cosh(s·d).</summary>
    Hyperbolic,

    /// <summary>1/((s·d)² + 1).</summary>
    LongTail,

    /// <summary>1/(s·d + 1).</summary>
    Reciprocal,

    /// <summary>1 − tanh²(s·d).</summary>
    TanhSquared,
}
