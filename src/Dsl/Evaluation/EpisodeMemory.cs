using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Evaluation;

/// <summary>
/// What a set remembers of an episode. At a step first advances whatever decides whether the set ends the episode, and then
/// the rest, which sees that decision.
/// </summary>
internal sealed class EpisodeMemory : IEpisodeMemory
{
    private readonly Dictionary<BoundPast, PastMemory> _pasts = new(ByReference<BoundPast>.Comparer);
    private readonly Dictionary<string, (MachineModel Machine, MachineMemory Memory)> _machines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TaskMemory> _tasks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stepped = new(StringComparer.Ordinal);
    private readonly List<IMemoryStep> _steps = [];
    private readonly int _deciding;
    private bool _isFirst = true;

    /// <summary>The memory at an episode's beginning.</summary>
    /// <param name="terms">The lines of the set.</param>
    public EpisodeMemory(IReadOnlyList<TermModel> terms)
    {
        foreach (var machine in terms.OfType<MachineModel>())
            _machines.Add(machine.Name, (machine, new MachineMemory(machine)));
        foreach (var demand in terms.OfType<DemandModel>().Where(demand => demand.Terminates))
            RequireAll([.. TermParts.ConditionsOf(demand), demand.Predicate!]);
        foreach (var (machine, _) in _machines.Values.Where(entry => entry.Machine.Terminates))
            Require(machine.Name);
        _deciding = _steps.Count;
        foreach (var term in terms)
        {
            RequireAll(TermParts.ExpressionsOf(term));
            if (term is MachineModel)
                Require(term.Name);
        }

        foreach (var task in terms.OfType<TaskModel>())
        {
            var memory = new TaskMemory(task);
            _tasks.Add(task.Name, memory);
            _steps.Add(memory);
        }
    }

    /// <summary>A machine has entered a final state that ends the episode.</summary>
    public bool MachinesEnd => _machines.Values.Any(entry => entry.Memory.Ends);

    /// <summary>A machine of the set.</summary>
    public MachineMemory Find(MachineModel machine) => _machines[machine.Name].Memory;

    /// <summary>A task of the set.</summary>
    public TaskMemory Find(TaskModel task) => _tasks[task.Name];

    /// <summary>Advances what decides whether the set ends the episode.</summary>
    public void AdvanceDeciding(StepEvaluation step) => Advance(step, 0, _deciding);

    /// <summary>Advances the rest.</summary>
    public void AdvanceDecided(StepEvaluation step) => Advance(step, _deciding, _steps.Count);

    /// <summary>Hands the step on to the next one.</summary>
    public void Commit()
    {
        foreach (var (_, memory) in _machines.Values)
            memory.Commit();
        _isFirst = false;
    }

    /// <inheritdoc/>
    public double[] ValueOf(BoundPast past) => _pasts[past].Value;

    /// <inheritdoc/>
    public double StateOf(BoundMachine machine)
    {
        var memory = _machines[machine.Name].Memory;
        return machine.IsNext ? memory.After : memory.Before;
    }

    private void Advance(StepEvaluation step, int start, int end)
    {
        for (var i = start; i < end; i++)
            _steps[i].Advance(step, _isFirst);
    }

    private void RequireAll(IEnumerable<BoundExpression> expressions)
    {
        foreach (var expression in expressions)
            Require(expression);
    }

    // What an operator reads must have advanced before it does.
    private void Require(BoundExpression expression)
    {
        foreach (var child in expression.Children)
            Require(child);
        if (expression is BoundPast past && !_pasts.ContainsKey(past))
        {
            var memory = new PastMemory(past);
            _pasts.Add(past, memory);
            _steps.Add(memory);
        }
        else if (expression is BoundMachine { IsNext: true } machine)
        {
            Require(machine.Name);
        }
    }

    private void Require(string name)
    {
        if (!_stepped.Add(name))
            return;
        var (machine, memory) = _machines[name];
        RequireAll(machine.Transitions.Select(transition => transition.Guard));
        _steps.Add(memory);
    }
}
