using System.Globalization;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>Finds what a set says twice, and what it pays and takes back.</summary>
/// <param name="lines">The lines.</param>
internal sealed class RepetitionFinder(SetLines lines)
{
    // Weights are decimal fractions: what they leave of each other by rounding is nothing.
    private const double Nothing = 1e-12;

    /// <summary>Pairs of lines that say one thing, each line with the first that says it.</summary>
    public IEnumerable<(PairLine First, PairLine Second)> FindRepeated()
    {
        var known = new Dictionary<string, PairLine>(StringComparer.Ordinal);
        foreach (var line in lines.Lines)
        {
            if (KeyOf(line) is not { } key)
                continue;
            if (known.TryGetValue(key, out var first))
                yield return (first, line);
            else
                known.Add(key, line);
        }
    }

    /// <summary>
    /// Pairs of lines of which one pays what the other takes, to a net of 0, wherever the narrower of the two speaks. Both have
    /// a scope: beside a bonus or a price that is paid everywhere, what comes and goes is no mistake.
    /// </summary>
    public IEnumerable<(PairLine Narrow, PairLine Wide)> FindCancelled()
    {
        var payments = new Dictionary<string, List<(PairLine Line, Payment Payment)>>(StringComparer.Ordinal);
        foreach (var line in lines.Lines)
        {
            if (line.Term.Scope is null || Payment.Of(line, lines.Reading) is not { } payment)
                continue;
            var key = string.Format(CultureInfo.InvariantCulture, "{0} {1:R}", payment.Key, Round(Math.Abs(payment.Factor)));
            if (!payments.TryGetValue(key, out var alike))
                payments.Add(key, alike = []);
            foreach (var (other, paid) in alike)
            {
                if (Math.Abs(paid.Factor + payment.Factor) > Nothing * Math.Abs(payment.Factor) || !lines.Work.TryTake(1))
                    continue;
                if (lines.Covers(other, line))
                    yield return (line, other);
                else if (lines.Covers(line, other))
                    yield return (other, line);
            }

            alike.Add((line, payment));
        }
    }

    private string? KeyOf(PairLine line)
    {
        if (line.IsMixed || line.Conditions.Key is not { } conditions || line.Demand is not { Limit: null } demand || line.Part.IsSilenced || line.Gain == 0)
            return null;
        var what = demand.Kind switch
        {
            DemandKind.Reward or DemandKind.Penalize when Payment.Of(line, lines.Reading) is { } payment => payment.IsConstant
                ? string.Format(CultureInfo.InvariantCulture, "pay {0:R}", payment.Factor)
                : (payment.Factor > 0 ? "pay " : "take ") + payment.Key,
            DemandKind.Potential when lines.Reading.FormOf(demand.Value!) is { Terms.Count: > 0 } form =>
                "potential " + form.Times(1 / form.ToDirection().Factor),
            DemandKind.Require or DemandKind.Forbid when line.Demanded?.Key is { } key => $"require {key} {line.MarginKey}",
            DemandKind.Prefer when line.Demanded?.Key is { } key => $"prefer {key} {line.MarginKey}",
            DemandKind.Imitate when line.Demanded?.Key is { } key => "imitate " + key,
            DemandKind.Achieve when lines.Reading.TextOf(demand.Predicate!) is { } key => "achieve " + key,
            _ => null,
        };
        return what is null ? null : $"{what} when {conditions} {Payment.TimingOf(line)}";
    }

    private static double Round(double factor) => double.Parse(factor.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
