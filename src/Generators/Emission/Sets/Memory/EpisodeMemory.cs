using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Sets.Memory;

/// <summary>
/// What a set remembers of an episode beside latches and accounts: operators about the past, equal ones once; machines;
/// tasks. It advances at every step, whether or not a line that reads it is evaluated: first whatever decides whether the
/// set ends the episode, and then the rest.
/// </summary>
internal sealed class EpisodeMemory : IEpisodeReader
{
    private readonly Dictionary<BoundExpression, PastSlot> _pasts = [];
    private readonly List<MachineSlot> _machines = [];
    private readonly Dictionary<string, MachineSlot> _machinesByName = new(StringComparer.Ordinal);
    private readonly HashSet<EnumType> _machineTypes = [];
    private readonly Dictionary<string, TaskSlot> _tasks = new(StringComparer.Ordinal);
    private readonly HashSet<MachineSlot> _stepped = [];
    private readonly List<IReadOnlyList<string>> _steps = [];
    private readonly List<IReadOnlyList<string>> _commits = [];
    private readonly PastEmitter _pastEmitter;
    private readonly MachineEmitter _machineEmitter;

    /// <summary>Lays out the memory of a shape.</summary>
    /// <param name="names">The names of the world.</param>
    /// <param name="lets">The derived quantities that may be called.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="fields">Takes the fields.</param>
    /// <param name="members">Takes the methods.</param>
    public EpisodeMemory(WorldNames names, LetCatalogue lets, SetShape shape, MemoryFields fields, StaticMembers members)
    {
        var terms = shape.Evaluations.Select(item => item.Term).ToList();
        var transition = EvaluationSite.OfTransition(names);
        Site = terms.Any(term => term is MachineModel || TermExpressions.Of(term).Any(ReadsEpisode))
            ? new EvaluationSite(transition.Parameters + ", in Memory memory", transition.Arguments + ", in memory", this)
            : transition;
        Expressions = new ExpressionEmitter(names, lets, Site, members);
        _pastEmitter = new PastEmitter(names, Expressions, fields);
        _machineEmitter = new MachineEmitter(Site, Expressions, fields, members);
        foreach (var machine in terms.OfType<MachineModel>())
            Declare(machine);

        foreach (var expression in shape.Endings.SelectMany(TermExpressions.OfEnding))
            Require(expression);
        foreach (var slot in _machines.Where(slot => slot.Machine.Terminates))
            RequireStep(slot);
        Deciding = TakeSteps();
        foreach (var expression in terms.SelectMany(TermExpressions.Of))
            Require(expression);
        foreach (var slot in _machines)
            RequireStep(slot);
        AddTasks(terms.OfType<TaskModel>(), fields, members);
        Decided = TakeSteps();
        Commits = Close(fields);
    }

    /// <summary>What methods that read the memory are given.</summary>
    public EvaluationSite Site { get; }

    /// <summary>Emits the expressions of the set.</summary>
    public ExpressionEmitter Expressions { get; }

    /// <summary>What is done at a step before it is decided whether the set ends the episode; each item is some lines.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Deciding { get; }

    /// <summary>What is done once that is decided.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Decided { get; }

    /// <summary>What is done when all is evaluated.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Commits { get; }

    /// <summary>The machines, in their order.</summary>
    public IReadOnlyList<MachineSlot> Machines => _machines;

    /// <summary>The conditions under which machines end the episode.</summary>
    public IEnumerable<string> MachineEndings => _machines.Select(_machineEmitter.Ends).OfType<string>();

    /// <summary>What a machine scores.</summary>
    public string ScoreOf(MachineModel machine) => _machineEmitter.Score(Find(machine.Name));

    /// <summary>Where a task is kept.</summary>
    public TaskSlot Find(TaskModel task) => _tasks[task.Name];

    /// <inheritdoc/>
    public Code Read(BoundPast past, string? index)
    {
        var value = _pasts[past.WithoutSpans()].Value;
        return index is null ? value : value with { Text = $"{value.Text}[{index}]" };
    }

    /// <inheritdoc/>
    public Code Read(BoundMachine machine)
    {
        var slot = Find(machine.Name);
        return new(
            machine.IsNext ? slot.After : slot.Before,
            ValueKind.Int,
            Precedence.Primary,
            new Interval(0, slot.Machine.States.Enum.Members.Count - 1));
    }

    /// <inheritdoc/>
    public bool IsMachine(EnumType type) => _machineTypes.Contains(type);

    private MachineSlot Find(string machine) => _machinesByName[machine];

    private void Declare(MachineModel machine)
    {
        var slot = _machineEmitter.Declare(machine, _machines.Count);
        _machines.Add(slot);
        _machinesByName[machine.Name] = slot;
        _machineTypes.Add(machine.States);
    }

    private static bool ReadsEpisode(BoundExpression expression) =>
        expression is BoundPast or BoundMachine || expression.Children.Any(ReadsEpisode);

    // What an expression reads must have advanced before it is computed.
    private void Require(BoundExpression expression)
    {
        foreach (var child in expression.Children)
            Require(child);
        if (expression is BoundPast past && past.WithoutSpans() is var key && !_pasts.ContainsKey(key))
        {
            var slot = _pastEmitter.Emit(past, _pasts.Count);
            _pasts[key] = slot;
            _steps.Add(slot.Advance);
            if (slot.Commit.Count > 0)
                _commits.Add(slot.Commit);
        }
        else if (expression is BoundMachine { IsNext: true } machine)
        {
            RequireStep(Find(machine.Name));
        }
    }

    private void RequireStep(MachineSlot slot)
    {
        if (!_stepped.Add(slot))
            return;
        foreach (var guard in TermExpressions.GuardsOf(slot.Machine))
            Require(guard);
        _steps.Add(_machineEmitter.Step(slot));
    }

    private void AddTasks(IEnumerable<TaskModel> tasks, MemoryFields fields, StaticMembers members)
    {
        var emitter = new TaskEmitter(Expressions, fields, members);
        foreach (var task in tasks)
        {
            var slot = emitter.Emit(task, _tasks.Count);
            _tasks[task.Name] = slot;
            _steps.Add(slot.Advance);
        }
    }

    private IReadOnlyList<IReadOnlyList<string>> TakeSteps()
    {
        IReadOnlyList<IReadOnlyList<string>> steps = [.. _steps];
        _steps.Clear();
        return steps;
    }

    // What looks back on what looks back takes over the current step first.
    private List<IReadOnlyList<string>> Close(MemoryFields fields)
    {
        _commits.Reverse();
        _commits.AddRange(_machines.Select(slot => (IReadOnlyList<string>)[slot.Commit]));
        if (fields.HasBegun)
            _commits.Add([fields.Begun + " = true;"]);
        return _commits;
    }
}
