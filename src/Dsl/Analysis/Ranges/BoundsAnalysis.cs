using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// Between which numbers the scores and payments of a set stay, whatever happens in the declared ranges: proved of what the
/// interpreter computes, for every discount in 0..1 and once curricula are over. Lines are not held against each other: that
/// two of them never speak at one step is not seen.
/// </summary>
public static class BoundsAnalysis
{
    /// <summary>The bounds of a set of the evaluator's world.</summary>
    public static SetBounds Of(RangeEvaluator evaluator, SetModel set)
    {
        var reading = new BoundsReading(evaluator, set);
        var total = reading.Read(set.Parts);
        return new SetBounds(reading.Terms.ToEquatable(), BoundsReading.BoundsOf(total));
    }
}
