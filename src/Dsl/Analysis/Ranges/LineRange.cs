using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>What the lines of a set may score where they are evaluated.</summary>
/// <param name="evaluator">What expressions may be.</param>
/// <param name="set">The set.</param>
internal sealed class LineRange(RangeEvaluator evaluator, SetModel set)
{
    private readonly MachineRange _machines = new(evaluator, set);
    private readonly TaskRange _tasks = new(evaluator);

    /// <summary>What a line other than an override may score; empty where it is never evaluated.</summary>
    public ValueRange ScoreOf(TermModel term)
    {
        var region = LineRegion.Of(evaluator, term);
        return term switch
        {
            DemandModel demand => region.Range(box => Of(demand, box, region.Given)),
            MachineModel machine => _machines.ScoreOf(machine, region),
            TaskModel task => _tasks.ScoreOf(task, region),
            _ => throw new NotSupportedException($"{term.GetType().Name} scores by what stands above it."),
        };
    }

    private ValueRange Of(DemandModel demand, Box box, IReadOnlyList<BoundExpression> given) => demand.Kind switch
    {
        DemandKind.Reward or DemandKind.Metric => evaluator.EvaluateScalar(demand.Value!, box, given),
        DemandKind.Penalize => RangeArithmetic.Negate(evaluator.EvaluateScalar(demand.Value!, box, given)),
        DemandKind.Potential => OfPotential(demand, box),
        DemandKind.Imitate when demand.Value is { } value => evaluator.EvaluateScalar(value, box, given),
        DemandKind.Imitate when demand.AsBonus => Either(demand, box, given, 1, 0),
        DemandKind.Imitate => Either(demand, box, given, 0, -1),
        DemandKind.Achieve => Either(demand, box, given, 1, 0),
        DemandKind.Prefer => Closeness(demand, box, given),
        _ => RangeArithmetic.Subtract(Closeness(demand, box, given), ValueRange.Of(1)),
    };

    // The discount is whatever a learner has. A state in which the episode terminates is worth nothing.
    private ValueRange OfPotential(DemandModel demand, Box box)
    {
        var next = evaluator.EvaluateScalar(demand.NextValue!, box.With(MomentFact.Terminated, ValueRange.Of(0)));
        var discounted = RangeArithmetic.Multiply(ValueRange.Between(0, 1), next).Union(ValueRange.Of(0));
        return RangeArithmetic.Subtract(discounted, evaluator.EvaluateScalar(demand.Value!, box));
    }

    private ValueRange Either(DemandModel demand, Box box, IReadOnlyList<BoundExpression> given, double satisfied, double violated) =>
        evaluator.Decide(demand.Predicate!, box, given) switch
        {
            Truth.Always => ValueRange.Of(satisfied),
            Truth.Never => ValueRange.Of(violated),
            _ => ValueRange.Whole(violated, satisfied),
        };

    /// <summary>How close a predicate may be to holding. A margin of 0 is the plain test.</summary>
    private ValueRange Closeness(DemandModel demand, Box box, IReadOnlyList<BoundExpression> given)
    {
        if (demand.Margin is not { } margin)
            return Either(demand, box, given, 1, 0);
        if (margin.Width is BoundConstant { Value: > 0 })
            return evaluator.EvaluateScalar(Falloff(margin), box, given);
        var isPlain = new BoundChain(
            ChainKind.Comparison, [margin.Width, Constant(0)], [new ChainStep(ChainOperator.Equal)], TypeFacts.Bool, margin.Width.Span);
        var (plain, soft) = (evaluator.Narrow(box, isPlain, true), evaluator.Narrow(box, isPlain, false));
        return (plain.IsEmpty ? ValueRange.Empty : Either(demand, plain, given, 1, 0)).Union(evaluator.EvaluateScalar(Falloff(margin), soft, given));
    }

    // A predicate's distance from holding is how far its negated degree lies above 0.
    private static BoundTolerance Falloff(MarginModel margin) => new(
        new BoundUnary(UnaryOperator.Negate, margin.Robustness, margin.Robustness.Type, margin.Robustness.Span),
        Constant(double.NegativeInfinity),
        Constant(0),
        margin.Width,
        margin.Shape,
        margin.ValueAtMargin,
        TypeFacts.Real,
        margin.Robustness.Span);

    private static BoundConstant Constant(double value) => new(value, TypeFacts.Real, default);
}
