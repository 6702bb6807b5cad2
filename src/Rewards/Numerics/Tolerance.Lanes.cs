using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Espalier.Rewards.Numerics;

// The same for four numbers at once, operation by operation.
public static partial class Tolerance
{
    /// <inheritdoc cref="GetDistance(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> GetDistance(Vector256<double> value, Vector256<double> low, Vector256<double> high) =>
        Vector256.ConditionalSelect(
            Vector256.LessThan(value, low),
            low - value,
            Vector256.AndNot(value - high, Vector256.LessThanOrEqual(value, high)));

    /// <inheritdoc cref="Linear(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Linear(Vector256<double> distance, Vector256<double> margin, double scale)
    {
        var scaled = GetRatio(distance, margin) * scale;
        return Vector256.AndNot(Vector256<double>.One - scaled, IsOut(scaled));
    }

    /// <inheritdoc cref="Gaussian(double, double, double)"/>
    public static Vector256<double> Gaussian(Vector256<double> distance, Vector256<double> margin, double scale)
    {
        var scaled = GetRatio(distance, margin) * scale;
        return Elementary.Exp(scaled * -0.5 * scaled);
    }

    /// <inheritdoc cref="Quadratic(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Quadratic(Vector256<double> distance, Vector256<double> margin, double scale)
    {
        var scaled = GetRatio(distance, margin) * scale;
        return Vector256.AndNot(Vector256<double>.One - (scaled * scaled), IsOut(scaled));
    }

    /// <inheritdoc cref="Cosine(double, double, double)"/>
    public static Vector256<double> Cosine(Vector256<double> distance, Vector256<double> margin, double scale)
    {
        var scaled = GetRatio(distance, margin) * scale;
        return Vector256.AndNot((Vector256<double>.One + Elementary.Cos(scaled * Math.PI)) / 2, IsOut(scaled));
    }

    /// <inheritdoc cref="Hyperbolic(double, double, double)"/>
    public static Vector256<double> Hyperbolic(Vector256<double> distance, Vector256<double> margin, double scale) =>
        Elementary.Sech(GetRatio(distance, margin) * scale);

    /// <inheritdoc cref="LongTail(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LongTail(Vector256<double> distance, Vector256<double> margin, double scale)
    {
        var scaled = GetRatio(distance, margin) * scale;
        return Vector256<double>.One / ((scaled * scaled) + Vector256<double>.One);
    }

    /// <inheritdoc cref="Reciprocal(double, double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Reciprocal(Vector256<double> distance, Vector256<double> margin, double scale) =>
        Vector256<double>.One / ((GetRatio(distance, margin) * scale) + Vector256<double>.One);

    /// <inheritdoc cref="TanhSquared(double, double, double)"/>
    public static Vector256<double> TanhSquared(Vector256<double> distance, Vector256<double> margin, double scale)
    {
        var tanh = Elementary.Tanh(GetRatio(distance, margin) * scale);
        return Vector256<double>.One - (tanh * tanh);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> IsOut(Vector256<double> scaled) =>
        Vector256.GreaterThanOrEqual(scaled, Vector256<double>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> GetRatio(Vector256<double> distance, Vector256<double> margin)
    {
        var zero = Vector256<double>.Zero;
        var infinity = Vector256.Create(double.PositiveInfinity);
        var ratio = Vector256.ConditionalSelect(Vector256.Equals(distance, infinity), infinity, distance / Vector256.Abs(margin));
        ratio = Vector256.AndNot(ratio, Vector256.Equals(margin, zero) & Vector256.Equals(distance, zero));
        return Vector256.ConditionalSelect(Vector256.LessThan(margin, zero), Vector256.Create(double.NaN), ratio);
    }
}
