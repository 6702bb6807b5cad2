using System.Runtime.CompilerServices;

namespace Espalier.Rewards.Numerics;

/// <summary>
/// How a score falls off with the distance to what is demanded: 1 at distance 0, a chosen value at the margin, 0 at
/// infinity. The shapes are those of dm_control's <c>tolerance</c> (Tassa et al. 2018, <c>dm_control/utils/rewards.py</c>).
/// A margin of 0 gives 1 at distance 0 and 0 beyond. A distance that is not a number, or a negative margin, gives NaN.
/// </summary>
public static partial class Tolerance
{
    /// <summary>The factor that makes a shape pass through the chosen value at the margin: the <c>s</c> of <see cref="MarginShape"/>.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="valueAtMargin">The value at the margin, below 1; above 0, or also 0 for the shapes that reach it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The shape never takes the value at a finite distance, or there is no such shape.</exception>
    public static double GetScale(MarginShape shape, double valueAtMargin)
    {
        var reachesZero = shape is MarginShape.Linear or MarginShape.Quadratic or MarginShape.Cosine;
        if (!(valueAtMargin < 1) || !(reachesZero ? valueAtMargin >= 0 : valueAtMargin > 0))
        {
            throw new ArgumentOutOfRangeException(
                nameof(valueAtMargin),
                valueAtMargin,
                $"A {shape} margin needs a value in {(reachesZero ? "[0, 1)" : "(0, 1)")}.");
        }

        return shape switch
        {
            MarginShape.Linear => 1 - valueAtMargin,
            MarginShape.Gaussian => Math.Sqrt(-2 * Elementary.Log(valueAtMargin)),
            MarginShape.Quadratic => Math.Sqrt(1 - valueAtMargin),
            MarginShape.Cosine => Elementary.Acos((2 * valueAtMargin) - 1) / Math.PI,
            MarginShape.Hyperbolic => Arithmetic.Acosh(1 / valueAtMargin),
            MarginShape.LongTail => Math.Sqrt((1 / valueAtMargin) - 1),
            MarginShape.Reciprocal => (1 / valueAtMargin) - 1,
            MarginShape.TanhSquared => Arithmetic.Atanh(Math.Sqrt(1 - valueAtMargin)),
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "There is no such shape."),
        };
    }

    /// <summary>How far a number lies outside two bounds; 0 between them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double GetDistance(double value, double low, double high) =>
        value < low ? low - value : value <= high ? 0 : value - high;

    /// <summary>1 − d, cut at 0.</summary>
    /// <param name="distance">The distance, at least 0.</param>
    /// <param name="margin">The margin, at least 0.</param>
    /// <param name="scale">What <see cref="GetScale"/> gives for the shape; so for all shapes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Linear(double distance, double margin, double scale)
    {
        var scaled = GetRatio(distance, margin) * scale;
        return scaled >= 1 ? 0 : 1 - scaled;
    }

    /// <summary>exp(−d²/2).</summary>
    /// <inheritdoc cref="Linear(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Gaussian(double distance, double margin, double scale)
    {
        var scaled = GetRatio(distance, margin) * scale;
        return Elementary.Exp(-0.5 * scaled * scaled);
    }

    /// <summary>1 − d², cut at 0.</summary>
    /// <inheritdoc cref="Linear(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Quadratic(double distance, double margin, double scale)
    {
        var scaled = GetRatio(distance, margin) * scale;
        return scaled >= 1 ? 0 : 1 - (scaled * scaled);
    }

    /// <summary>(1 + cos(π·d))/2, cut at 0.</summary>
    /// <inheritdoc cref="Linear(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Cosine(double distance, double margin, double scale)
    {
        var scaled = GetRatio(distance, margin) * scale;
        return scaled >= 1 ? 0 : (1 + Elementary.Cos(Math.PI * scaled)) / 2;
    }

    /// <summary>1/cosh(d).</summary>
    /// <inheritdoc cref="Linear(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Hyperbolic(double distance, double margin, double scale) =>
        Elementary.Sech(GetRatio(distance, margin) * scale);

    /// <summary>1/(d² + 1).</summary>
    /// <inheritdoc cref="Linear(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LongTail(double distance, double margin, double scale)
    {
        var scaled = GetRatio(distance, margin) * scale;
        return 1 / ((scaled * scaled) + 1);
    }

    /// <summary>1/(d + 1).</summary>
    /// <inheritdoc cref="Linear(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Reciprocal(double distance, double margin, double scale) =>
        1 / ((GetRatio(distance, margin) * scale) + 1);

    /// <summary>1 − tanh²(d).</summary>
    /// <inheritdoc cref="Linear(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double TanhSquared(double distance, double margin, double scale)
    {
        var tanh = Elementary.Tanh(GetRatio(distance, margin) * scale);
        return 1 - (tanh * tanh);
    }

    // An infinite distance is out of any margin's reach, an infinite margin's included. A margin of 0 has either sign.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double GetRatio(double distance, double margin) =>
        margin < 0 ? double.NaN
        : margin == 0 && distance == 0 ? 0
        : double.IsPositiveInfinity(distance) ? double.PositiveInfinity
        : distance / Math.Abs(margin);
}
