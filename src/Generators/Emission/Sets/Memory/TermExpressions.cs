using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Sets.Memory;

/// <summary>The expressions of a line of a set.</summary>
internal static class TermExpressions
{
    /// <summary>All of them, those that decide whether it is evaluated first.</summary>
    public static IEnumerable<BoundExpression> Of(TermModel term)
    {
        IEnumerable<BoundExpression> own = term switch
        {
            DemandModel demand => PartsOf(demand),
            OverrideModel replacement => [replacement.Value],
            MachineModel machine => GuardsOf(machine)
                .Concat(machine.Transitions.Select(transition => transition.Reward).Append(machine.OtherwiseReward).OfType<BoundExpression>()),
            TaskModel task => DegreesOf(task.Root),
            _ => throw new NotSupportedException($"{term.GetType().Name} is no line of a set."),
        };
        return Conditions(term).Concat(own);
    }

    /// <summary>Those that decide whether it ends the episode.</summary>
    public static IEnumerable<BoundExpression> OfEnding(DemandModel demand) => [.. Conditions(demand), demand.Predicate!];

    /// <summary>The guards of a machine.</summary>
    public static IEnumerable<BoundExpression> GuardsOf(MachineModel machine) =>
        machine.Transitions.Select(transition => transition.Guard);

    private static IEnumerable<BoundExpression> PartsOf(DemandModel demand) => new[]
    {
        demand.Value, demand.NextValue, demand.Predicate, demand.Margin?.Robustness, demand.Margin?.Width,
    }.OfType<BoundExpression>();

    private static IEnumerable<BoundExpression> Conditions(TermModel term) =>
        new[] { term.Scope, term.Cadence.Predicate }.OfType<BoundExpression>();

    private static List<BoundExpression> DegreesOf(TaskNode root)
    {
        var degrees = new List<BoundExpression>();
        Collect(root);
        return degrees;

        void Collect(TaskNode node)
        {
            switch (node)
            {
                case TaskAchieveNode achieve:
                    degrees.Add(achieve.Robustness);
                    degrees.Add(achieve.NextRobustness);
                    break;
                case TaskEnsuringNode ensuring:
                    Collect(ensuring.Inner);
                    degrees.Add(ensuring.Robustness);
                    degrees.Add(ensuring.NextRobustness);
                    break;
                case TaskOrNode or:
                    Collect(or.Left);
                    Collect(or.Right);
                    break;
                case TaskThenNode then:
                    Collect(then.First);
                    Collect(then.Second);
                    break;
                default:
                    throw new NotSupportedException($"{node.GetType().Name} is no part of a task.");
            }
        }
    }
}
