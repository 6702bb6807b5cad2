using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// What tasks may score. The value of a task lies between what its parts' degrees allow, unless there are fewer states than
/// its parts need: <c>then</c> takes one at least for each of its two.
/// </summary>
/// <param name="evaluator">What expressions may be.</param>
internal sealed class TaskRange(RangeEvaluator evaluator)
{
    private const double Most = 1e6;

    /// <summary>What a task may score where it is evaluated.</summary>
    public ValueRange ScoreOf(TaskModel task, LineRegion region)
    {
        if (region.Boxes.Count == 0)
            return ValueRange.Empty;
        var root = Read(task.Root);
        var states = region.Boxes.Min(box => box[MomentFact.Elapsed].Low) + 2;
        var value = Of(root, states);
        if (!task.PaysIncrease)
            return value;
        var increase = RangeArithmetic.Subtract(value, Of(root, states - 1));
        // What nothing caps never falls.
        return root.IsCapped || increase.MayBeNaN ? increase : increase.Intersect(ValueRange.Between(0, double.PositiveInfinity));
    }

    private static ValueRange Of(Node node, double states)
    {
        var range = ValueRange.Between(Clamp(LowOf(node, states)), Clamp(node.High));
        return node.MayBeNaN ? range.OrNaN() : range;
    }

    private static double Clamp(double value) => Math.Min(Math.Max(value, -Most), Most);

    /// <summary>What the value of a part is at least, of so many states.</summary>
    private static double LowOf(Node node, double states) => states < node.Need ? double.NegativeInfinity : node switch
    {
        { IsThen: true, Left: { } first, Right: { } second } => Math.Min(LowOf(first, first.Need), LowOf(second, states - first.Need)),
        { Left: { } left, Right: { } right } => Math.Max(LowOf(left, states), LowOf(right, states)),
        { Left: { } inner } => Math.Min(LowOf(inner, states), node.Low),
        _ => node.Low,
    };

    private Node Read(TaskNode node)
    {
        switch (node)
        {
            case TaskAchieveNode achieve:
                var degree = DegreeOf(achieve.Robustness, achieve.NextRobustness);
                return new Node(degree.Least, degree.Greatest, 1, degree.MayBeNaN, false);
            case TaskEnsuringNode ensuring:
                var (inner, cap) = (Read(ensuring.Inner), DegreeOf(ensuring.Robustness, ensuring.NextRobustness));
                return new Node(cap.Least, Math.Min(inner.High, cap.Greatest), inner.Need, inner.MayBeNaN || cap.MayBeNaN, true) { Left = inner };
            case TaskOrNode or:
                var (left, right) = (Read(or.Left), Read(or.Right));
                return Join(left, right, Math.Max(left.High, right.High), Math.Min(left.Need, right.Need));
            case TaskThenNode then:
                var (first, second) = (Read(then.First), Read(then.Second));
                return Join(first, second, Math.Min(first.High, second.High), first.Need + second.Need) with { IsThen = true };
            default:
                throw new NotSupportedException($"{node.GetType().Name} is no part of a task.");
        }
    }

    private ValueRange DegreeOf(BoundExpression now, BoundExpression next) =>
        evaluator.EvaluateScalar(now, evaluator.Declared).Union(evaluator.EvaluateScalar(next, evaluator.Declared));

    private static Node Join(Node left, Node right, double high, int need) =>
        new(0, high, need, left.MayBeNaN || right.MayBeNaN, left.IsCapped || right.IsCapped) { Left = left, Right = right };

    /// <summary>A part of a task.</summary>
    /// <param name="Low">The least of the degrees of its own.</param>
    /// <param name="High">What its value is at most.</param>
    /// <param name="Need">How many states it needs.</param>
    /// <param name="MayBeNaN">Its value may be NaN.</param>
    /// <param name="IsCapped">An <c>ensuring</c> stands in it.</param>
    private sealed record Node(double Low, double High, int Need, bool MayBeNaN, bool IsCapped)
    {
        public Node? Left { get; init; }

        public Node? Right { get; init; }

        public bool IsThen { get; init; }
    }
}
