using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Sets.Memory;

/// <summary>
/// What a set remembers of an episode beside latches and accounts: operators about the past, equal ones once; machines;
/// tasks. It advances at every step, whether or not a line that reads it is evaluated: first whatever decides whether the
/// set ends the episode, and then the rest. An operator that looks at that end is kept twice where both read it.
/// </summary>
internal sealed class EpisodeMemory
{
    private readonly Dictionary<(BoundExpression Past, bool IsDeciding), PastSlot> _pasts = [];
    private readonly List<MachineSlot> _machines = [];
    private readonly Dictionary<string, MachineSlot> _machinesByName = new(StringComparer.Ordinal);
    private readonly HashSet<EnumType> _machineTypes = [];
    private readonly Dictionary<string, TaskSlot> _tasks = new(StringComparer.Ordinal);
    private readonly HashSet<MachineSlot> _stepped = [];
    private readonly List<IReadOnlyList<string>> _commits = [];
    private readonly LetCatalogue _lets;
    private readonly MemoryPhase _deciding;
    private readonly MemoryPhase _decided;

    /// <summary>Lays out the memory of a shape.</summary>
    /// <param name="names">The names of the world.</param>
    /// <param name="lets">The derived quantities that may be called.</param>
    /// <param name="map">Maps lines to their places.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="fields">Takes the fields.</param>
    /// <param name="members">Takes the methods.</param>
    public EpisodeMemory(WorldNames names, LetCatalogue lets, LineMap map, SetShape shape, MemoryFields fields, StaticMembers members)
    {
        _lets = lets;
        var terms = shape.Evaluations.Select(item => item.Term).ToList();
        var isRead = terms.Any(term => term is MachineModel || TermExpressions.Of(term).Any(ReadsEpisode));
        var temporaries = new Temporaries();
        _deciding = new MemoryPhase(
            names, lets, map, isRead ? new Reader(this, isDeciding: true) : null, fields, members, temporaries);
        _decided = new MemoryPhase(
            names, lets, map, isRead ? new Reader(this, isDeciding: false) : null, fields, members, temporaries);
        foreach (var machine in terms.OfType<MachineModel>())
            Declare(machine);

        foreach (var demand in shape.Endings)
            Require(TermExpressions.OfEnding(demand), demand.Place, _deciding);
        foreach (var slot in _machines.Where(slot => slot.Machine.Terminates))
            RequireStep(slot, _deciding);
        foreach (var term in terms)
            Require(TermExpressions.Of(term), term.Place, _decided);
        foreach (var slot in _machines)
            RequireStep(slot, _decided);
        AddTasks(terms.OfType<TaskModel>(), map, fields, members);
        Commits = Close(fields);
    }

    /// <summary>Emits the expressions that decide whether the set ends the episode.</summary>
    public ExpressionEmitter DecidingExpressions => _deciding.Expressions;

    /// <summary>Emits the expressions of the set, read once that is decided.</summary>
    public ExpressionEmitter Expressions => _decided.Expressions;

    /// <summary>Lets the expressions of both phases share what is the same in both.</summary>
    public void Share(SharedValues shared) => (DecidingExpressions.Shared, Expressions.Shared) = (shared, shared);

    /// <summary>What is done at a step before it is decided whether the set ends the episode; each item is some lines.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Deciding => _deciding.Steps;

    /// <summary>What is done once that is decided.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Decided => _decided.Steps;

    /// <summary>What is done when all is evaluated.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Commits { get; }

    /// <summary>The machines, in their order.</summary>
    public IReadOnlyList<MachineSlot> Machines => _machines;

    /// <summary>The conditions under which machines end the episode.</summary>
    public IEnumerable<string> MachineEndings => _machines.Select(_deciding.Machines.Ends).OfType<string>();

    /// <summary>What a machine scores.</summary>
    public string ScoreOf(MachineModel machine) => _decided.Machines.Score(Find(machine.Name));

    /// <summary>Where a task is kept.</summary>
    public TaskSlot Find(TaskModel task) => _tasks[task.Name];

    private MachineSlot Find(string machine) => _machinesByName[machine];

    private void Declare(MachineModel machine)
    {
        var slot = _decided.Machines.Declare(machine, _machines.Count);
        _machines.Add(slot);
        _machinesByName[machine.Name] = slot;
        _machineTypes.Add(machine.States);
    }

    private static bool ReadsEpisode(BoundExpression expression) =>
        expression is BoundPast or BoundMachine || expression.Children.Any(ReadsEpisode);

    // What an expression reads must have advanced before it is computed.
    private void Require(IEnumerable<BoundExpression> expressions, SourcePlace place, MemoryPhase phase)
    {
        foreach (var expression in expressions)
        {
            Require(expression.Children, place, phase);
            if (expression is BoundPast past)
                Require(past, place, phase);
            else if (expression is BoundMachine { IsNext: true } machine)
                RequireStep(Find(machine.Name), phase);
        }
    }

    private void Require(BoundPast past, SourcePlace place, MemoryPhase phase)
    {
        var key = KeyOf(past, isDeciding: phase == _deciding);
        if (_pasts.ContainsKey(key))
            return;
        var slot = phase.Pasts.Emit(past, _pasts.Count, place, handsOnAtOnce: key.IsDeciding);
        _pasts[key] = slot;
        phase.Steps.Add(slot.Advance);
        if (slot.Commit.Count > 0)
            _commits.Add(slot.Commit);
    }

    // What does not look at the episode's end is the same before and after it is decided.
    private (BoundExpression Past, bool IsDeciding) KeyOf(BoundPast past, bool isDeciding) =>
        (past.WithoutSpans(), isDeciding && _lets.ReadsEnd(past));

    private void RequireStep(MachineSlot slot, MemoryPhase phase)
    {
        if (!_stepped.Add(slot))
            return;
        Require(TermExpressions.GuardsOf(slot.Machine), slot.Machine.Place, phase);
        phase.Steps.Add(phase.Machines.Step(slot));
    }

    private void AddTasks(IEnumerable<TaskModel> tasks, LineMap map, MemoryFields fields, StaticMembers members)
    {
        var emitter = new TaskEmitter(map, Expressions, fields, members);
        foreach (var task in tasks)
        {
            var slot = emitter.Emit(task, _tasks.Count);
            _tasks[task.Name] = slot;
            _decided.Steps.Add(slot.Advance);
        }
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

    /// <summary>Reads the memory for what decides, or for everything else.</summary>
    private sealed class Reader(EpisodeMemory memory, bool isDeciding) : IEpisodeReader
    {
        /// <inheritdoc/>
        public Code Read(BoundPast past, string? index)
        {
            var value = memory._pasts[memory.KeyOf(past, isDeciding)].Value;
            return index is null ? value : value with { Text = $"{value.Text}[{index}]" };
        }

        /// <inheritdoc/>
        public Code Read(BoundMachine machine)
        {
            var slot = memory.Find(machine.Name);
            return new(
                machine.IsNext ? slot.After : slot.Before,
                ValueKind.Int,
                Precedence.Primary,
                new Interval(0, slot.Machine.States.Enum.Members.Count - 1));
        }

        /// <inheritdoc/>
        public bool IsMachine(EnumType type) => memory._machineTypes.Contains(type);
    }
}
