using Espalier.Dsl.Binding.Model;
using Espalier.Rewards.Numerics;

namespace Espalier.Dsl.Evaluation;

/// <summary>
/// How a score falls off with the distance to what is demanded, in the shapes of dm_control's <c>tolerance</c> (Tassa et al.
/// 2018, <c>dm_control/utils/rewards.py</c>). A margin of 0 gives 1 at distance 0 and 0 beyond. A distance that is not a number,
/// or a negative margin, gives NaN.
/// </summary>
internal static class Falloff
{
    /// <summary>The value at a distance.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="distance">The distance, at least 0.</param>
    /// <param name="margin">The distance at which the value has fallen to <paramref name="valueAtMargin"/>.</param>
    /// <param name="valueAtMargin">The value at the margin.</param>
    public static double At(MarginShape shape, double distance, double margin, double valueAtMargin)
    {
        // An infinite distance is out of any margin's reach, an infinite margin's included. A margin of 0 has either sign.
        var ratio = margin < 0 ? double.NaN
            : margin == 0 && distance == 0 ? 0
            : double.IsPositiveInfinity(distance) ? double.PositiveInfinity
            : distance / Math.Abs(margin);
        return At(shape, ratio * ScaleOf(shape, valueAtMargin));
    }

    /// <summary>How far a number lies outside two bounds; 0 between them.</summary>
    public static double Distance(double value, double low, double high) =>
        value < low ? low - value : value <= high ? 0 : value - high;

    private static double At(MarginShape shape, double scaled)
    {
        switch (shape)
        {
            case MarginShape.Linear:
                return scaled >= 1 ? 0 : 1 - scaled;
            case MarginShape.Gaussian:
                return Elementary.Exp(-0.5 * scaled * scaled);
            case MarginShape.Quadratic:
                return scaled >= 1 ? 0 : 1 - (scaled * scaled);
            case MarginShape.Cosine:
                return scaled >= 1 ? 0 : (1 + Elementary.Cos(Math.PI * scaled)) / 2;
            case MarginShape.Hyperbolic:
                return Elementary.Sech(scaled);
            case MarginShape.LongTail:
                return 1 / ((scaled * scaled) + 1);
            case MarginShape.Reciprocal:
                return 1 / (scaled + 1);
            default:
                var tanh = Elementary.Tanh(scaled);
                return 1 - (tanh * tanh);
        }
    }

    /// <summary>The factor that makes a shape pass through its value at the margin.</summary>
    private static double ScaleOf(MarginShape shape, double valueAtMargin) => shape switch
    {
        MarginShape.Linear => 1 - valueAtMargin,
        MarginShape.Gaussian => Math.Sqrt(-2 * Elementary.Log(valueAtMargin)),
        MarginShape.Quadratic => Math.Sqrt(1 - valueAtMargin),
        MarginShape.Cosine => Elementary.Acos((2 * valueAtMargin) - 1) / Math.PI,
        MarginShape.Hyperbolic => Arithmetic.Acosh(1 / valueAtMargin),
        MarginShape.LongTail => Math.Sqrt((1 / valueAtMargin) - 1),
        MarginShape.Reciprocal => (1 / valueAtMargin) - 1,
        _ => Arithmetic.Atanh(Math.Sqrt(1 - valueAtMargin)),
    };
}
