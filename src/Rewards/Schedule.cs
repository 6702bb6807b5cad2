using System.Runtime.CompilerServices;

namespace Espalier.Rewards;

/// <summary>How a weight changes during training.</summary>
public static class Schedule
{
    /// <summary>The weight within a stage: it moves linearly.</summary>
    /// <param name="from">The weight at the stage's beginning.</param>
    /// <param name="to">The weight at its end.</param>
    /// <param name="elapsed">Environment steps since its beginning.</param>
    /// <param name="length">Its length in environment steps, at least 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Between(double from, double to, long elapsed, long length) =>
        from + ((to - from) * ((double)elapsed / length));
}
