namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>The neighbours of numbers in double precision.</summary>
internal static class UnitSteps
{
    /// <summary>The number some steps above; above the greatest finite one is ∞, which stays.</summary>
    public static double Up(double value, int steps = 1)
    {
        for (var i = 0; i < steps; i++)
            value = Up(value);
        return value;
    }

    /// <summary>The number some steps below; below the least finite one is −∞, which stays.</summary>
    public static double Down(double value, int steps = 1) => -Up(-value, steps);

    /// <summary>The number some steps above that is not on the other side of zero: zero stays.</summary>
    public static double UpOnSide(double value, int steps) => value == 0 ? 0 : value < 0 ? Math.Min(0, Up(value, steps)) : Up(value, steps);

    /// <summary>The number some steps below that is not on the other side of zero: zero stays.</summary>
    public static double DownOnSide(double value, int steps) => -UpOnSide(-value, steps);

    private static double Up(double value)
    {
        if (double.IsNaN(value) || value == double.PositiveInfinity)
            return value;
        if (value == 0)
            return double.Epsilon;
        var bits = BitConverter.DoubleToInt64Bits(value);
        return BitConverter.Int64BitsToDouble(value > 0 ? bits + 1 : bits - 1);
    }
}
