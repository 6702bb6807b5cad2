using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>How many steps lie between an evaluation and its payment, where delays hold it back.</summary>
internal static class DelayFinder
{
    // A longer episode, or a longer common period, is not gone through step by step.
    private const long MostSteps = 1_000_000;

    /// <summary>
    /// The expected delay of a line's evaluations, each step at which its cadence fires as likely, and an episode as long as the
    /// horizon.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="horizon">The horizon, or null.</param>
    public static Figure Of(ProfileLine line, int? horizon)
    {
        var cadence = line.Line?.Term.Cadence;
        // What is evaluated at the last step is paid there.
        if (line.Delays.Count == 0 || line.Delays.All(period => period == 1) || cadence?.Kind == CadenceKind.AtEnd)
            return Figures.Zero;
        var toEnd = line.Delays.Contains(null);
        var most = horizon is { } last ? Math.Max(last, 1) - 1.0
            : toEnd ? double.PositiveInfinity
            : line.Delays.Sum(period => period!.Value - 1.0);
        // Something else decides at which steps it is evaluated.
        if (line.AsksForMoment || line.Line?.Term is DemandModel { Kind: DemandKind.Achieve } || (toEnd && horizon is null))
            return Figure.Unknown(0, most).AsNominal();
        var isNominal = toEnd || cadence?.Kind == CadenceKind.AtStart;
        return StepsOf(cadence, line.Delays, horizon) is { } steps
            ? Figure.Exact(MeanOf(steps, line.Delays, horizon)).AsNominal(isNominal)
            : Figures.Bounded(0, most, double.NaN, double.NaN).AsNominal(isNominal);
    }

    /// <summary>The steps at which it is evaluated, of an episode or of a common period; null where they are too many to go through.</summary>
    private static IEnumerable<long>? StepsOf(CadenceModel? cadence, IReadOnlyList<int?> delays, int? horizon)
    {
        var (from, every) = cadence?.Kind == CadenceKind.EveryPeriod ? (cadence.From, cadence.Period) : (0, 1);
        if (cadence?.Kind == CadenceKind.AtStart)
            return [0];
        var count = (long?)horizon ?? from + delays.Aggregate((long?)every, (all, period) => all is { } known ? CommonPeriod(known, period!.Value) : null);
        return count is { } steps && steps - from <= MostSteps * every ? Range(from, steps, every) : null;
    }

    private static IEnumerable<long> Range(long from, long end, long every)
    {
        for (var step = from; step < end; step += every)
            yield return step;
    }

    private static double MeanOf(IEnumerable<long> steps, IReadOnlyList<int?> delays, int? horizon)
    {
        var (sum, count) = (0.0, 0L);
        foreach (var step in steps)
        {
            sum += PaymentOf(step, delays, horizon) - step;
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }

    private static long PaymentOf(long step, IReadOnlyList<int?> delays, int? horizon)
    {
        foreach (var period in delays)
        {
            var next = period is { } steps ? (((step / steps) + 1) * steps) - 1 : long.MaxValue;
            step = Math.Min(next, horizon is { } end ? Math.Max(step, end - 1) : next);
        }

        return step;
    }

    private static long? CommonPeriod(long a, long b)
    {
        var (x, y) = (a, b);
        while (y != 0)
            (x, y) = (y, x % y);
        return a / x <= long.MaxValue / 4 / b ? a / x * b : null;
    }
}
