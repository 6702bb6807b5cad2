using Espalier.Dsl;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Explaining;

/// <summary>The lines of a set, and their expressions.</summary>
internal static class LineExpressions
{
    /// <summary>The lines and clips, in the order of evaluation.</summary>
    public static IEnumerable<SetPart> LinesOf(EquatableArray<SetPart> parts) => parts.SelectMany(part => part switch
    {
        GroupPart group => LinesOf(group.Parts),
        DelayPart delay => LinesOf(delay.Parts),
        _ => [part],
    });

    /// <summary>What decides whether a line is evaluated, beside time and chance.</summary>
    public static IEnumerable<BoundExpression> ConditionsOf(TermModel term) =>
        new[] { term.Cadence.Predicate, term.Scope }.OfType<BoundExpression>();

    /// <summary>What a line says where it is evaluated.</summary>
    public static IEnumerable<BoundExpression> BodyOf(TermModel term) => (term switch
    {
        DemandModel demand => [demand.Value, demand.NextValue, demand.Predicate, demand.Margin?.Robustness, demand.Margin?.Width],
        OverrideModel replacement => [replacement.Value],
        MachineModel machine =>
        [
            .. machine.Transitions.SelectMany(transition => new[] { transition.Guard, transition.Reward }), machine.OtherwiseReward,
        ],
        TaskModel task => DegreesOf(task.Root),
        _ => Array.Empty<BoundExpression?>(),
    }).OfType<BoundExpression>();

    private static IEnumerable<BoundExpression?> DegreesOf(TaskNode node) => node switch
    {
        TaskAchieveNode achieve => [achieve.Robustness, achieve.NextRobustness],
        TaskEnsuringNode ensuring => [.. DegreesOf(ensuring.Inner), ensuring.Robustness, ensuring.NextRobustness],
        TaskOrNode or => [.. DegreesOf(or.Left), .. DegreesOf(or.Right)],
        TaskThenNode then => [.. DegreesOf(then.First), .. DegreesOf(then.Second)],
        _ => [],
    };
}
