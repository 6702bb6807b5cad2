using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis;

/// <summary>
/// The first step of an episode, as the reference interpreter sees it: what is remembered is what that step tells.
/// </summary>
/// <param name="world">The world.</param>
/// <param name="transition">The step.</param>
internal sealed class FirstStep(WorldModel world, Transition transition)
{
    private readonly LetTable _lets = new(world);
    private StepEvaluation? _step;

    /// <summary>Whether predicates hold, and others do not.</summary>
    public bool AllAreSo(IEnumerable<(BoundExpression Predicate, bool Holds)> demands) =>
        demands.All(demand => !ReadsMachine(demand.Predicate) && Read(demand.Predicate).Holds(demand.Predicate) == demand.Holds);

    /// <summary>The value of a number.</summary>
    public double Number(BoundExpression expression) => Read(expression).Number(expression);

    private StepEvaluation Read(BoundExpression expression)
    {
        if (!expression.ReadsPast)
            return _step ??= new StepEvaluation(world, _lets, transition);
        var memory = new Memory();
        return memory.Step = new StepEvaluation(world, _lets, transition, memory);
    }

    private static bool ReadsMachine(BoundExpression expression) =>
        expression is BoundMachine || expression.Children.Any(ReadsMachine);

    private sealed class Memory : IEpisodeMemory
    {
        private readonly Dictionary<BoundPast, PastMemory> _pasts = new(ByReference<BoundPast>.Comparer);

        public StepEvaluation? Step { get; set; }

        public double[] ValueOf(BoundPast past)
        {
            if (!_pasts.TryGetValue(past, out var memory))
            {
                _pasts.Add(past, memory = new PastMemory(past));
                memory.Advance(Step!, isFirst: true);
            }

            return memory.Value;
        }

        public double StateOf(BoundMachine machine) => 0;
    }
}
