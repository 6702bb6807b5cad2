using System.Collections.Concurrent;
using System.Globalization;

namespace Espalier.Tests.Common.Programs;

/// <summary>
/// Puts the programs of many seeds to a test, on all processors. The environment variable ESPALIER_PROGRAMS says which:
/// <c>100000</c> those of so many seeds from 0 on, <c>17..18</c> those from the one up to the other.
/// </summary>
internal static class ProgramRun
{
    private const int MostFailures = 3;

    /// <summary>Fails with what the test throws, the seeds that it throws for with it.</summary>
    /// <param name="usual">How many seeds where nobody asks for more.</param>
    /// <param name="check">What is done with a seed.</param>
    public static void Check(int usual, Action<int> check)
    {
        var asked = Environment.GetEnvironmentVariable("ESPALIER_PROGRAMS");
        var ends = (string.IsNullOrEmpty(asked) ? usual.ToString(CultureInfo.InvariantCulture) : asked).Split("..");
        var last = int.Parse(ends[^1], CultureInfo.InvariantCulture) - (ends.Length == 1 ? 1 : 0);
        var failures = new ConcurrentDictionary<int, string>();
        var cancellation = TestContext.Current.CancellationToken;
        Parallel.For(
            ends.Length == 1 ? 0 : int.Parse(ends[0], CultureInfo.InvariantCulture),
            last + 1,
            new ParallelOptions { CancellationToken = cancellation },
            (seed, loop) =>
            {
                try
                {
                    check(seed);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    failures[seed] = exception is Xunit.Sdk.XunitException ? exception.Message : exception.ToString();
                    if (failures.Count >= MostFailures)
                        loop.Stop();
                }
            });
        Assert.True(
            failures.IsEmpty,
            string.Join("\n\n", failures.OrderBy(failure => failure.Key).Select(failure => $"Seed {failure.Key}: {failure.Value}")));
    }
}
