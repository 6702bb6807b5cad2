namespace Espalier.Rewards;

/// <summary>The coarse grid on which states are told apart where a dial silences some of them.</summary>
public static class Tenths
{
    /// <summary>The tenth of its range in which a number lies: 0 … 9; what is outside belongs to the nearest, NaN to 0.</summary>
    /// <param name="value">The number.</param>
    /// <param name="low">The range's lower end.</param>
    /// <param name="high">The range's upper end.</param>
    public static long Of(double value, double low, double high)
    {
        var tenth = Math.Floor((value - low) / (high - low) * 10);
        return tenth >= 9 ? 9 : tenth > 0 ? (long)tenth : 0;
    }
}
