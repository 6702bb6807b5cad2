using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>
/// Finds lines that cannot both be met: nowhere, or not in certain states, whatever is done there and wherever it leads.
/// </summary>
/// <param name="lines">The lines.</param>
internal sealed class ContradictionFinder(SetLines lines)
{
    private const int MostPoints = 12;
    private const int MostExactPoints = 4_096;

    /// <summary>The contradiction of two lines that can be met, or null where none is proved.</summary>
    public Contradiction? Find(PairLine first, PairLine second)
    {
        if (!CadenceConditions.CanMeet(first.Term.Cadence, second.Term.Cadence))
            return null;
        var conditions = first.Conditions.Claims.Concat(second.Conditions.Claims).ToList();
        if (Facts.Of(conditions).IsContradictory)
            return null;
        var both = Facts.Of([.. conditions, first.Demanded!.Claim, second.Demanded!.Claim]).IsContradictory;
        var spoken = lines.BoxOf(first, second);
        if (spoken.IsEmpty)
            return null;
        if (both || NeverBoth(first, second, spoken))
            return Everywhere(first, second, spoken);
        return FreeOf(first, second) is { Count: > 0 } free ? Somewhere(first, second, spoken, free) : null;
    }

    private bool NeverBoth(PairLine first, PairLine second, Box spoken)
    {
        var demands = DemandsOf(first, second, first.Predicate!, second.Predicate!);
        if (lines.Search.Narrow(spoken, demands).IsEmpty)
            return !lines.Work.IsSpent;
        if (!lines.Search.HasOracle && !IsSmall(first, second, spoken))
            return false;
        var finding = lines.Search.Find(spoken, demands);
        if (finding.Open is { } reason)
            lines.LeftOpen.Add((first, second, $"'{first.Name}' and '{second.Name}' can both be met", reason));
        return finding.IsProvedEmpty;
    }

    private static (BoundExpression Predicate, bool Holds)[] DemandsOf(PairLine first, PairLine second, params BoundExpression[] predicates) =>
        [.. predicates.Select(SetLines.Holds), .. SetLines.ConditionsOf(first, second)];

    /// <summary>What both read has so few values that trying them decides.</summary>
    private bool IsSmall(PairLine first, PairLine second, Box box)
    {
        var points = 1.0;
        foreach (var position in MentionedPositions.Of(box.Layout, AllOf(first, second).Mentions))
        {
            var range = box[position];
            points *= range is { IsIntegral: true, MayBeNotFinite: false } ? Math.Max(1, range.High - range.Low + 1) : double.PositiveInfinity;
        }

        return points <= MostExactPoints;
    }

    /// <summary>They cannot both be met where both are evaluated; each can be met there by itself.</summary>
    private Contradiction? Everywhere(PairLine first, PairLine second, Box spoken)
    {
        var read = AllOf(first, second);
        if (Meet(first, second, first, spoken) is not { } one || Meet(first, second, second, spoken) is null)
            return null;
        return new Contradiction(
            true,
            lines.Covers(first, second) && lines.Covers(second, first),
            Witness.Of(lines.World, one, read.Mentions, read.Facts));
    }

    private Transition? Meet(PairLine first, PairLine second, PairLine met, Box box) =>
        lines.Search.Find(box, DemandsOf(first, second, met.Predicate!)).Transition;

    /// <summary>
    /// What both demand something of, and what is still open where both are known to be evaluated: the action and the next
    /// state, as far as neither decides whether they are.
    /// </summary>
    private static List<Mention> FreeOf(PairLine first, PairLine second)
    {
        if (first.Demand!.Kind == DemandKind.Imitate || second.Demand!.Kind == DemandKind.Imitate)
            return [];
        var given = first.Conditions.Reads.Mentions.Concat(second.Conditions.Reads.Mentions).ToList();
        return
        [
            .. first.Demanded!.Reads.Mentions.Where(mention =>
                mention.Source is VariableSource.Action or VariableSource.Next
                && !given.Exists(other => Overlap(mention, other))
                && second.Demanded!.Reads.Mentions.Any(other => Overlap(mention, other))),
        ];
    }

    private static bool Overlap(Mention first, Mention second) =>
        first.Source == second.Source
        && first.Name == second.Name
        && (first.Index == second.Index || first.Index == Mention.AllElements || second.Index == Mention.AllElements);

    /// <summary>A state in which each can be met, and not both.</summary>
    private Contradiction? Somewhere(PairLine first, PairLine second, Box spoken, List<Mention> free)
    {
        var given = GivenOf(first, second);
        var positions = MentionedPositions.Of(spoken.Layout, given.Mentions).Where(position => !spoken[position].IsPoint).ToList();
        if (positions.Count == 0)
            return null;
        foreach (var box in Points(spoken, positions))
        {
            if (lines.Work.IsSpent)
                return null;
            var here = lines.Search.Narrow(box, [.. SetLines.ConditionsOf(first, second)]);
            if (here.IsEmpty || !CannotBothBeMet(first, second, here))
                continue;
            if (Meet(first, second, first, here) is { } one && Meet(first, second, second, here) is not null)
                return new Contradiction(false, false, Witness.Of(lines.World, one, given.Mentions, given.Facts));
        }

        return null;
    }

    private bool CannotBothBeMet(PairLine first, PairLine second, Box here) =>
        !lines.Search.Narrow(here, SetLines.Holds(first.Predicate!)).IsEmpty
        && !lines.Search.Narrow(here, SetLines.Holds(second.Predicate!)).IsEmpty
        && NeverBoth(first, second, here);

    /// <summary>What is not open: state, settings, and what decides whether the lines are evaluated.</summary>
    private Reads GivenOf(PairLine first, PairLine second)
    {
        var conditions = lines.ReadsOf([.. first.Conditions.Predicates, .. second.Conditions.Predicates]);
        var all = AllOf(first, second);
        return all with
        {
            Mentions =
            [
                .. all.Mentions.Where(mention =>
                    mention.Source is VariableSource.State or VariableSource.Settings || conditions.Mentions.Any(other => Overlap(mention, other))),
            ],
            Facts = conditions.Facts,
        };
    }

    private Reads AllOf(PairLine first, PairLine second) =>
        lines.ReadsOf([.. first.Conditions.Predicates, .. second.Conditions.Predicates, first.Predicate!, second.Predicate!]);

    /// <summary>Boxes in which all of some positions are points: values worth trying, combined so that few tell much.</summary>
    private static IEnumerable<Box> Points(Box box, List<int> positions)
    {
        var values = positions.Select(position => Candidates.Of(box[position]).Values).ToList();
        if (values.Exists(candidates => candidates.Count == 0))
            yield break;
        var product = values.Aggregate(1.0, (count, candidates) => count * candidates.Count);
        for (var point = 0; point < Math.Min(product, MostPoints); point++)
        {
            var here = box;
            var rest = point;
            for (var i = 0; i < positions.Count; i++)
            {
                // All combinations where they are few; else each number goes through its values at a pace of its own.
                var place = product <= MostPoints ? rest % values[i].Count : ((point * ((2 * i) + 1)) + i) % values[i].Count;
                rest /= values[i].Count;
                here = here.With(positions[i], ValueRange.Of(values[i][place]));
            }

            yield return here;
        }
    }
}
