namespace Espalier.Tests.Common;

/// <summary>Measures what code allocates.</summary>
internal static class Allocation
{
    private const int Measurements = 10;

    /// <summary>
    /// The fewest bytes that work allocates on this thread, of several times after a first one. What the runtime allocates by the way,
    /// for types it loads or code it compiles anew, comes seldom; what the work itself allocates comes every time.
    /// </summary>
    public static long Least(Action work)
    {
        work();
        var least = long.MaxValue;
        for (var i = 0; i < Measurements && least > 0; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
