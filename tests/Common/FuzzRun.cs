using System.Diagnostics;
using System.Globalization;

namespace Espalier.Tests.Common;

/// <summary>
/// Puts many files to a test on a thread with a small stack. As many as the environment variable ESPALIER_FUZZ says, or
/// else few enough for every build.
/// </summary>
internal static class FuzzRun
{
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(60);

    /// <summary>Fails with the numbers of the files that throw, or that take longer than they may.</summary>
    /// <param name="files">The files.</param>
    /// <param name="usual">How many of them where nobody asks for more.</param>
    /// <param name="limit">How long one may take; one over it is tried three times more, and the fastest counts.</param>
    /// <param name="work">What is done with each, and timed; it gives what is to be asked of the result.</param>
    public static void Check(BrokenFiles files, int usual, TimeSpan limit, Func<string, Action> work)
    {
        var count = Environment.GetEnvironmentVariable("ESPALIER_FUZZ") is { Length: > 0 } asked
            ? int.Parse(asked, CultureInfo.InvariantCulture)
            : usual;
        var failures = new List<string>();
        var number = 0;
        var worker = new Thread(
            () =>
            {
                for (; number < count && failures.Count < 10; Interlocked.Increment(ref number))
                {
                    if (Try(files[number], limit, work) is { } failure)
                        failures.Add($"{Keep(files[number], number)}: {failure}");
                }
            },
            1 << 20)
        {
            IsBackground = true,
        };
        worker.Start();
        var (seen, since) = (-1, Stopwatch.StartNew());
        while (!worker.Join(TimeSpan.FromSeconds(1)))
        {
            if (Volatile.Read(ref number) is var now && now != seen)
                (seen, since) = (now, Stopwatch.StartNew());
            Assert.True(since.Elapsed < s_hang, $"file {seen} hangs");
        }

        Assert.True(failures.Count == 0, string.Join(Environment.NewLine, failures));
    }

    /// <summary>Writes a file down where somebody can look at it.</summary>
    private static string Keep(string text, int number)
    {
        var path = Path.Combine(Path.GetTempPath(), $"broken-{number}.constraints");
        File.WriteAllText(path, text);
        return path;
    }

    private static string? Try(string text, TimeSpan limit, Func<string, Action> work)
    {
        try
        {
            var (fastest, check) = Measure(text, work);
            check();
            for (var tries = 0; tries < 3 && fastest > limit; tries++)
                fastest = TimeSpan.FromTicks(Math.Min(fastest.Ticks, Measure(text, work).Elapsed.Ticks));
            return fastest > limit ? $"takes {fastest.TotalMilliseconds:0} ms" : null;
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
    }

    private static (TimeSpan Elapsed, Action Check) Measure(string text, Func<string, Action> work)
    {
        var start = ThreadTime();
        var check = work(text);
        return (ThreadTime() - start, check);
    }

    /// <summary>How long this thread has run, not counting the time that others took from it; where nobody counts that, the clock.</summary>
    private static TimeSpan ThreadTime()
    {
        const string Counts = "/proc/thread-self/schedstat";
        return File.Exists(Counts)
            ? TimeSpan.FromMicroseconds(double.Parse(File.ReadAllText(Counts).Split(' ')[0], CultureInfo.InvariantCulture) / 1_000)
            : Stopwatch.GetElapsedTime(0);
    }
}
