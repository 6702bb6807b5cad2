using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Batches;

/// <summary>A machine of a set: its state before the step and, once it has stepped, after it, and the transition taken.</summary>
/// <param name="graph">Takes what it computes.</param>
/// <param name="fields">Takes its state.</param>
/// <param name="machine">The machine.</param>
internal sealed class LaneMachine(LaneGraph graph, LaneFields fields, MachineModel machine)
{
    private readonly List<LaneNode> _taken = [];
    private readonly (BatchColumn Column, LaneNode Value) _state = fields.Add(machine.Name + "_before");
    private LaneNode? _after;

    /// <summary>The machine.</summary>
    public MachineModel Machine => machine;

    /// <summary>Its state before the step, as the number that is its index.</summary>
    public LaneNode Before => _state.Value;

    /// <summary>Its state after the step. What is met first decides by what end of the episode guards are read.</summary>
    /// <param name="emit">Emits guards.</param>
    public LaneNode After(Func<Dsl.Binding.Expressions.BoundExpression, LaneNode> emit) => _after ??= Step(emit);

    /// <summary>Where a step into a final state ends the episode.</summary>
    public LaneNode Ends => machine.Transitions
        .Select((transition, i) => machine.Finals.Contains(transition.To) ? _taken[i] : graph.Flag(false))
        .Aggregate(graph.Flag(false), graph.Or);

    /// <summary>What it scores: what its transition pays, or its staying; nothing once it has finished.</summary>
    /// <param name="emit">Emits rewards.</param>
    public LaneNode Score(Func<Dsl.Binding.Expressions.BoundExpression, LaneNode> emit)
    {
        var stays = machine.OtherwiseReward is { } otherwise ? emit(otherwise) : graph.Number(0);
        var isFinal = machine.Finals.Select(IsIn).Aggregate(graph.Flag(false), graph.Or);
        var score = machine.OtherwiseReward is null || machine.Finals.Count == 0 ? stays : graph.Call("AndNot", stays, isFinal);
        for (var i = 0; i < machine.Transitions.Count; i++)
        {
            var reward = machine.Transitions[i].Reward is { } pays ? emit(pays) : graph.Number(0);
            if (machine.Transitions[i].Reward is not null || machine.OtherwiseReward is not null)
                score = graph.Select(_taken[i], reward, score);
        }

        return score;
    }

    // Of the transitions that leave a state the first one whose guard holds is taken.
    private LaneNode Step(Func<Dsl.Binding.Expressions.BoundExpression, LaneNode> emit)
    {
        var after = Before;
        var waiting = new Dictionary<int, LaneNode>();
        foreach (var transition in machine.Transitions)
        {
            var here = waiting.TryGetValue(transition.From, out var left) ? left : IsIn(transition.From);
            var guard = emit(transition.Guard);
            var taken = graph.And(here, guard);
            _taken.Add(taken);
            waiting[transition.From] = graph.And(here, graph.Not(guard));
            after = graph.Select(taken, graph.Number(transition.To), after);
        }

        LaneGraph.Named(after, machine.Name + "_after");
        fields.Set(_state.Column, after);
        return after;
    }

    private LaneNode IsIn(int state) => graph.Compare("AreEqual", Before, graph.Number(state));
}
