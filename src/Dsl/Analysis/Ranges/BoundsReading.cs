using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// A set, read from top to bottom as <see cref="SetReading"/> reads it, with ranges in the place of numbers: sums, products and
/// clips are made in the same order, and rounding to the nearest keeps order.
/// </summary>
/// <param name="evaluator">What expressions may be.</param>
/// <param name="set">The set.</param>
internal sealed class BoundsReading(RangeEvaluator evaluator, SetModel set)
{
    private readonly LineRange _lines = new(evaluator, set);

    /// <summary>The bounds of each line that has been read.</summary>
    public List<TermBounds> Terms { get; } = [];

    /// <summary>Reads the parts of a group.</summary>
    /// <returns>What its total may be, delays taken as not delaying.</returns>
    public ValueRange Read(EquatableArray<SetPart> parts)
    {
        var total = ValueRange.Of(0);
        foreach (var part in parts)
        {
            total = part switch
            {
                GroupPart group => RangeArithmetic.Add(total, Read(group.Parts)),
                DelayPart delay => RangeArithmetic.Add(total, Read(delay.Parts)),
                ClipPart { Clip: var clip } => Read(clip, total),
                TermPart { Term: OverrideModel replacement } line => Read(line, replacement, total),
                _ => RangeArithmetic.Add(total, Read((TermPart)part)),
            };
        }

        return total;
    }

    /// <summary>A range as bounds: what may be infinite, or is finite in double precision alone, has none.</summary>
    public static ScoreBounds BoundsOf(ValueRange range) => new(
        range.Least == -double.MaxValue ? double.NegativeInfinity : range.Least,
        range.Greatest == double.MaxValue ? double.PositiveInfinity : range.Greatest,
        range.MayBeNotFinite);

    private ValueRange Read(ClipModel clip, ValueRange total)
    {
        // What lies further below is raised further.
        var change = Map(total, value => Clamp(value) - value);
        Add(clip.Name, change, change, change);
        return Map(total, Clamp);

        double Clamp(double value) => Math.Max(clip.Low, Math.Min(clip.High, value));
    }

    private ValueRange Read(TermPart line, OverrideModel replacement, ValueRange total)
    {
        var region = IsMute(line) ? LineRegion.Nowhere : LineRegion.Of(evaluator, replacement);
        var value = region.Range(box => evaluator.EvaluateScalar(replacement.Value, box, region.Given));
        var replaced = value.IsEmpty ? value : Times(line.Scale, value);
        var change = RangeArithmetic.Subtract(replaced, total);
        var isAlways = IsAlwaysHeard(line) && LineRegion.IsEverywhere(evaluator, replacement);
        Add(replacement.Name, change, change, isAlways ? change : change.Union(ValueRange.Of(0)));
        return isAlways ? replaced : replaced.Union(total);
    }

    /// <returns>What the line may add to its group's total.</returns>
    private ValueRange Read(TermPart line)
    {
        var score = IsMute(line) ? ValueRange.Empty : _lines.ScoreOf(line.Term);
        var paid = score.IsEmpty ? score : Pay(line, score);
        var isAlways = IsAlwaysHeard(line)
            && line.Term is not DemandModel { Kind: DemandKind.Achieve }
            && LineRegion.IsEverywhere(evaluator, line.Term);
        var added = isAlways ? paid : paid.Union(ValueRange.Of(0));
        Add(line.Term.Name, score, paid, added);
        return added;
    }

    private void Add(string name, ValueRange score, ValueRange paid, ValueRange added) =>
        Terms.Add(new TermBounds(name, BoundsOf(score), BoundsOf(paid), BoundsOf(added)));

    private static ValueRange Pay(TermPart line, ValueRange score) =>
        line.Term is DemandModel { Kind: DemandKind.Metric } or DemandModel { Limit: not null } || LineScore.GainOf(line) is var gain && gain == 0
            ? ValueRange.Of(0)
            : Times(line.Term.FinalWeight * gain, score);

    private static ValueRange Times(double factor, ValueRange range) =>
        factor == 0 ? ValueRange.Of(0) : RangeArithmetic.Multiply(ValueRange.Of(factor), range);

    private static bool IsMute(TermPart line) => line.IsSilenced || line.Cover == 0;

    private static bool IsAlwaysHeard(TermPart line) =>
        !line.IsSilenced && line.Cover == 1 && line.Thins.All(thin => thin.Share == 1);

    /// <summary>What a function of one direction makes of a range.</summary>
    private static ValueRange Map(ValueRange range, Func<double, double> function)
    {
        var result = ValueRange.Empty;
        if (range.MayBeFinite && function(range.Low) is var one && function(range.High) is var other)
            result = ValueRange.Between(Math.Min(one, other), Math.Max(one, other));
        if (range.MayBePositiveInfinity)
            result = result.Union(ValueRange.Of(function(double.PositiveInfinity)));
        if (range.MayBeNegativeInfinity)
            result = result.Union(ValueRange.Of(function(double.NegativeInfinity)));
        return range.MayBeNaN ? result.OrNaN() : result;
    }
}
