using System.Diagnostics;

namespace Espalier.Benchmarks.SideBySide;

/// <summary>
/// Compares how long two pieces of code take: reference, other, reference again, over and over, and of each the least. On a
/// machine that does other things too, the least is what the code takes; where the two references differ by more than 2 %, the
/// run is not counted and made again.
/// </summary>
internal static class Interleaved
{
    private const int Samples = 60;
    private const int Tries = 20;
    private const double Agreement = 0.02;
    private static readonly TimeSpan s_sample = TimeSpan.FromMilliseconds(0.2);
    private static readonly TimeSpan s_warm = TimeSpan.FromMilliseconds(600);

    /// <summary>The time of the other over that of the reference, and the reference's in nanoseconds; null where no run counts.</summary>
    public static (double Ratio, double Reference)? Compare(Action reference, Action other)
    {
        Warm(reference);
        Warm(other);
        var (referenceRuns, otherRuns) = (RunsOf(reference), RunsOf(other));
        for (var i = 0; i < Tries; i++)
        {
            var (first, second, again) = (double.MaxValue, double.MaxValue, double.MaxValue);
            for (var sample = 0; sample < Samples; sample++)
            {
                first = Math.Min(first, Time(reference, referenceRuns));
                second = Math.Min(second, Time(other, otherRuns));
                again = Math.Min(again, Time(reference, referenceRuns));
            }

            if (Math.Abs(first - again) <= Agreement * Math.Min(first, again))
                return (second / Math.Min(first, again), Math.Min(first, again));
        }

        return null;
    }

    /// <summary>The least nanoseconds that a piece of code takes by itself.</summary>
    public static double LeastOf(Action action)
    {
        Warm(action);
        var runs = RunsOf(action);
        var least = double.MaxValue;
        for (var sample = 0; sample < Samples; sample++)
            least = Math.Min(least, Time(action, runs));
        return least;
    }

    // Until the JIT has compiled it for good, which it does in the background.
    private static void Warm(Action action)
    {
        for (var round = 0; round < 3; round++)
        {
            var watch = Stopwatch.StartNew();
            while (watch.Elapsed < s_warm)
                action();
            Thread.Sleep(100);
        }
    }

    private static int RunsOf(Action action)
    {
        var least = double.MaxValue;
        for (var i = 0; i < Samples; i++)
            least = Math.Min(least, Time(action, 1));
        return Math.Max(1, (int)(s_sample.TotalNanoseconds / least));
    }

    private static double Time(Action action, int runs)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < runs; i++)
            action();
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / runs;
    }
}
