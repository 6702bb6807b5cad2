using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary>The expressions of terms.</summary>
internal static class TermExpressions
{
    private static readonly SourcePlace _nowhere = new("", default, default, default);

    extension(TermModel term)
    {
        /// <summary>All of its expressions.</summary>
        public IReadOnlyList<BoundExpression> Expressions
        {
            get
            {
                var found = new List<BoundExpression>();
                term.MapExpressions(expression =>
                {
                    found.Add(expression);
                    return expression;
                });
                return found;
            }
        }

        /// <summary>The same with each of its expressions replaced.</summary>
        public TermModel MapExpressions(Func<BoundExpression, BoundExpression> map)
        {
            var mapped = term switch
            {
                DemandModel demand => demand with
                {
                    Value = Map(demand.Value, map),
                    NextValue = Map(demand.NextValue, map),
                    Predicate = Map(demand.Predicate, map),
                    Margin = demand.Margin is { } margin ? margin with { Robustness = map(margin.Robustness), Width = map(margin.Width) } : null,
                },
                OverrideModel other => other with { Value = map(other.Value) },
                MachineModel machine => machine with
                {
                    Transitions = machine.Transitions
                        .Select(transition => transition with { Guard = map(transition.Guard), Reward = Map(transition.Reward, map) }).ToEquatable(),
                    OtherwiseReward = Map(machine.OtherwiseReward, map),
                },
                TaskModel task => task with { Root = Map(task.Root, map) },
                _ => term,
            };
            return mapped with
            {
                Scope = Map(term.Scope, map),
                Cadence = term.Cadence with { Predicate = Map(term.Cadence.Predicate, map) },
            };
        }

        /// <summary>Whether another says the same, wherever it stands.</summary>
        public bool SaysTheSameAs(TermModel other) => term.Equals(other) || term.WithoutPlace().Equals(other.WithoutPlace());

        private TermModel WithoutPlace() => term.MapExpressions(expression => expression.WithoutSpans()) with
        {
            Cadence = term.Cadence with { DrawName = "", Predicate = term.Cadence.Predicate?.WithoutSpans() },
            Text = "",
            Documentation = null,
            Place = _nowhere,
            DeclaredIn = "",
            ReadsParameter = false,
        };
    }

    private static BoundExpression? Map(BoundExpression? expression, Func<BoundExpression, BoundExpression> map) =>
        expression is null ? null : map(expression);

    private static TaskNode Map(TaskNode node, Func<BoundExpression, BoundExpression> map) => node switch
    {
        TaskAchieveNode achieve => new TaskAchieveNode(map(achieve.Robustness), map(achieve.NextRobustness)),
        TaskEnsuringNode ensuring =>
            new TaskEnsuringNode(Map(ensuring.Inner, map), map(ensuring.Robustness), map(ensuring.NextRobustness)),
        TaskOrNode or => new TaskOrNode(Map(or.Left, map), Map(or.Right, map)),
        TaskThenNode then => new TaskThenNode(Map(then.First, map), Map(then.Second, map)),
        _ => node,
    };
}
