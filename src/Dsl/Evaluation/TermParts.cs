using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Evaluation;

/// <summary>The lines of a set and their expressions.</summary>
public static class TermParts
{
    /// <summary>The lines and clips, in the order of evaluation.</summary>
    public static IEnumerable<SetPart> LinesOf(EquatableArray<SetPart> parts)
    {
        foreach (var part in parts)
        {
            var inner = part switch
            {
                GroupPart group => group.Parts,
                DelayPart delay => delay.Parts,
                _ => default,
            };
            if (part is not (GroupPart or DelayPart))
                yield return part;
            foreach (var line in LinesOf(inner))
                yield return line;
        }
    }

    /// <summary>What decides whether a line is evaluated.</summary>
    public static IEnumerable<BoundExpression> ConditionsOf(TermModel term) =>
        new[] { term.Cadence.Predicate, term.Scope }.OfType<BoundExpression>();

    /// <summary>All expressions of a line.</summary>
    public static IEnumerable<BoundExpression> ExpressionsOf(TermModel term) => ConditionsOf(term).Concat(BodyOf(term));

    /// <summary>What decides what a line says where it is evaluated.</summary>
    public static IEnumerable<BoundExpression> BodyOf(TermModel term) => term switch
    {
        DemandModel demand => new[]
        {
            demand.Value, demand.NextValue, demand.Predicate, demand.Margin?.Robustness, demand.Margin?.Width,
        }.OfType<BoundExpression>(),
        OverrideModel replacement => [replacement.Value],
        MachineModel machine => machine.Transitions
            .SelectMany(transition => new[] { transition.Guard, transition.Reward })
            .Append(machine.OtherwiseReward)
            .OfType<BoundExpression>(),
        TaskModel task => DegreesOf(task.Root),
        _ => throw new NotSupportedException($"{term.GetType().Name} is no line of a set."),
    };

    private static List<BoundExpression> DegreesOf(TaskNode root)
    {
        var degrees = new List<BoundExpression>();
        var open = new Stack<TaskNode>();
        open.Push(root);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case TaskAchieveNode achieve:
                    degrees.Add(achieve.Robustness);
                    degrees.Add(achieve.NextRobustness);
                    break;
                case TaskEnsuringNode ensuring:
                    degrees.Add(ensuring.Robustness);
                    degrees.Add(ensuring.NextRobustness);
                    open.Push(ensuring.Inner);
                    break;
                case TaskOrNode or:
                    open.Push(or.Right);
                    open.Push(or.Left);
                    break;
                case TaskThenNode then:
                    open.Push(then.Second);
                    open.Push(then.First);
                    break;
            }
        }

        return degrees;
    }
}
