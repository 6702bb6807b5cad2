using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>
/// What the score of a line depends on, as numbers: two evaluations score the same where all of these are the same. Of a
/// potential these are what it leaves and what it arrives at, of an override what it puts in place.
/// </summary>
/// <param name="Expressions">The expressions that are computed.</param>
/// <param name="Margin">How a violated predicate's score falls off: the expressions are the predicate, ρ and the width; or null.</param>
internal sealed record ScoreParts(IReadOnlyList<BoundExpression> Expressions, MarginModel? Margin)
{
    /// <summary>How many numbers there are.</summary>
    public int Count => Margin is null ? Expressions.Count : 1;

    /// <summary>The numbers of a line; null of a machine or a task, which score what they remember.</summary>
    public static ScoreParts? Of(TermModel term) => term switch
    {
        OverrideModel replacement => new([replacement.Value], null),
        DemandModel { Kind: DemandKind.Potential } potential => new([potential.Value!, potential.NextValue!], null),
        DemandModel { Value: { } value } => new([value], null),
        DemandModel { Predicate: { } predicate, Margin: { } margin } => new([predicate, margin.Robustness, margin.Width], margin),
        DemandModel { Predicate: { } predicate } => new([predicate], null),
        _ => null,
    };

    /// <summary>One of the numbers, from the values of the expressions.</summary>
    public double Number(int index, IReadOnlyList<double[]> values, int point)
    {
        if (Margin is null)
            return values[index][point];
        var width = values[2][point];
        return width == 0 ? values[0][point] : Falloff.At(Margin.Shape, Math.Max(0.0, -values[1][point]), width, Margin.ValueAtMargin);
    }
}
