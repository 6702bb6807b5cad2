using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Evaluation;

/// <summary>
/// What a set remembers of an episode. At a step first advances whatever decides whether the set ends the episode, and then
/// the rest, which sees that decision. An operator about the past that a deciding line reads is remembered twice, as what
/// decides sees it and as everything else does: the two differ where it looks at the episode's end.
/// </summary>
internal sealed class EpisodeMemory
{
    private readonly Dictionary<string, (MachineModel Machine, MachineMemory Memory)> _machines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaskMemory> _tasks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stepped = new(StringComparer.Ordinal);
    private readonly MemoryPhase _deciding;
    private readonly MemoryPhase _decided;
    private bool _isFirst = true;

    /// <summary>The memory at an episode's beginning.</summary>
    /// <param name="terms">The lines of the set.</param>
    public EpisodeMemory(IReadOnlyList<TermModel> terms)
    {
        _deciding = new MemoryPhase(Find);
        _decided = new MemoryPhase(Find);
        foreach (var machine in terms.OfType<MachineModel>())
            _machines.Add(machine.Name, (machine, new MachineMemory(machine)));
        foreach (var demand in terms.OfType<DemandModel>().Where(demand => demand.Terminates))
            RequireAll([.. TermParts.ConditionsOf(demand), demand.Predicate!], _deciding);
        foreach (var (machine, _) in _machines.Values.Where(entry => entry.Machine.Terminates))
            Require(machine.Name, _deciding);
        foreach (var term in terms)
        {
            RequireAll(TermParts.ExpressionsOf(term), _decided);
            if (term is MachineModel)
                Require(term.Name, _decided);
        }

        foreach (var task in terms.OfType<TaskModel>())
        {
            var memory = new TaskMemory(task);
            _tasks.Add(task.Name, memory);
            _decided.Add(memory);
        }
    }

    /// <summary>What is read while it is being decided whether the set ends the episode.</summary>
    public IEpisodeMemory Deciding => _deciding;

    /// <summary>What is read once that is decided.</summary>
    public IEpisodeMemory Decided => _decided;

    /// <summary>A machine has entered a final state that ends the episode.</summary>
    public bool MachinesEnd => _machines.Values.Any(entry => entry.Memory.Ends);

    /// <summary>A machine of the set.</summary>
    public MachineMemory Find(string machine) => _machines[machine].Memory;

    /// <summary>A task of the set.</summary>
    public TaskMemory Find(TaskModel task) => _tasks[task.Name];

    /// <summary>Advances what decides whether the set ends the episode.</summary>
    public void AdvanceDeciding(StepEvaluation step) => _deciding.Advance(step, _isFirst);

    /// <summary>Advances the rest.</summary>
    public void AdvanceDecided(StepEvaluation step) => _decided.Advance(step, _isFirst);

    /// <summary>Hands the step on to the next one.</summary>
    public void Commit()
    {
        foreach (var (_, memory) in _machines.Values)
            memory.Commit();
        _isFirst = false;
    }

    private void RequireAll(IEnumerable<BoundExpression> expressions, MemoryPhase phase)
    {
        foreach (var expression in expressions)
            Require(expression, phase);
    }

    // What an operator reads must have advanced before it does.
    private void Require(BoundExpression expression, MemoryPhase phase)
    {
        foreach (var child in expression.Children)
            Require(child, phase);
        if (expression is BoundPast past)
            phase.Add(past);
        else if (expression is BoundMachine { IsNext: true } machine)
            Require(machine.Name, phase);
    }

    private void Require(string name, MemoryPhase phase)
    {
        if (!_stepped.Add(name))
            return;
        var (machine, memory) = _machines[name];
        RequireAll(machine.Transitions.Select(transition => transition.Guard), phase);
        phase.Add(memory);
    }
}
