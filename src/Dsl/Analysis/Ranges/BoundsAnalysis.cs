using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>Between which numbers the scores and payments of a set stay, whatever happens in the declared ranges.</summary>
public static class BoundsAnalysis
{
    private static readonly ScoreBounds _anything = new(double.NegativeInfinity, double.PositiveInfinity, true);

    /// <summary>The bounds of a set of the evaluator's world.</summary>
    public static SetBounds Of(RangeEvaluator evaluator, SetModel set)
    {
        _ = evaluator;
        return new(
            TermParts.LinesOf(set.Parts).Select(line => new TermBounds(
                line is ClipPart { Clip: var clip } ? clip.Name : ((TermPart)line).Term.Name, _anything, _anything)).ToEquatable(),
            _anything);
    }
}
