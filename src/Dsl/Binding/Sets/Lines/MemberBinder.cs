using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Sets.Composition;
using Espalier.Dsl.Binding.Sets.Machines;
using Espalier.Dsl.Binding.Sets.Tasks;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Lines;

/// <summary>Binds the members of a set: lets, lines, and what acts on the total of the lines above.</summary>
internal sealed class MemberBinder
{
    private readonly WorldSymbol _world;
    private readonly SetSymbol _set;
    private readonly SourceFile _file;
    private readonly ExpressionBinder _expressions;
    private readonly Dictionary<string, Symbol> _locals;
    private readonly ParameterReads _reads;
    private readonly DiagnosticBag _diagnostics;
    private readonly DemandBinder _demands;
    private readonly OverrideBinder _overrides;
    private readonly MachineBinder _machines;
    private readonly TaskBinder _tasks;

    /// <summary>Prepares to bind a set.</summary>
    /// <param name="world">The world.</param>
    /// <param name="set">The set.</param>
    /// <param name="expressions">Binds with the locals.</param>
    /// <param name="locals">The parameters; machines and lets are added.</param>
    /// <param name="reads">Notes what reads a parameter.</param>
    /// <param name="diagnostics">Where to say what is wrong.</param>
    public MemberBinder(
        WorldSymbol world, SetSymbol set, ExpressionBinder expressions, Dictionary<string, Symbol> locals, ParameterReads reads,
        DiagnosticBag diagnostics)
    {
        _world = world;
        _set = set;
        _file = set.File;
        _expressions = expressions;
        _locals = locals;
        _reads = reads;
        _diagnostics = diagnostics;
        var clauses = new ClauseBinder(world, set.Name, expressions, diagnostics);
        _demands = new DemandBinder(clauses, expressions, diagnostics);
        _overrides = new OverrideBinder(clauses, expressions);
        _machines = new MachineBinder(clauses, expressions, diagnostics);
        _tasks = new TaskBinder(clauses, expressions, diagnostics);
    }

    /// <summary>Binds all members.</summary>
    /// <param name="start">The set that the lines are added to, or null.</param>
    public SetValue Bind(SetValue? start)
    {
        var inherited = start?.Parts ?? [];
        var lets = DeclareLocals(start);
        var lines = new Dictionary<string, SourcePlace>();
        var replacing = new Dictionary<string, TermModel>();
        var added = new List<SetPart>();
        var isIncomplete = false;
        var inheritedTerms = inherited.Terms.ToDictionary(part => part.Term.Name, part => part.Term);
        foreach (var member in _set.Declaration.Members)
        {
            if (member is ClipMember clip)
            {
                if (_overrides.Bind(clip) is { } clipped)
                    added.Add(new ClipPart(clipped with { DeclaredIn = _set.Name }));
                else
                    isIncomplete = true;
                continue;
            }

            if (NameOf(member) is not { } name)
                continue;
            var (bound, readsParameter) = _reads.Watch(() => BindTerm(member));
            var term = bound is null ? null : bound with { DeclaredIn = _set.Name, ReadsParameter = readsParameter };
            if (lines.TryGetValue(name.Text, out var first))
            {
                _diagnostics.ReportDeclaredTwice(_file, name.Span, name.Text, first);
                continue;
            }

            lines.Add(name.Text, _file.PlaceOf(name.Span));
            isIncomplete |= term is null;
            if (term is null)
                continue;
            if (!inheritedTerms.TryGetValue(name.Text, out var old))
                added.Add(new TermPart(term, [], 1));
            else if (CanReplace(old, term, name, inheritedTerms.Values))
                replacing.Add(name.Text, term);
        }

        var parts = inherited
            .MapTerms(part => replacing.TryGetValue(part.Term.Name, out var other) ? new TermPart(other, [], 1) : part)
            .Concat(added).ToEquatable().NameClips();
        Hint(added.Concat(replacing.Values.Select(term => new TermPart(term, [], 1))).OfType<TermPart>(), parts);
        return new SetValue(_set.Name, _set.Name, parts) { IsIncomplete = isIncomplete, Lets = lets, Assertions = BindAssertions() };
    }

    private static Identifier? NameOf(SetMember member) => member switch
    {
        Demand demand => demand.Name,
        OverrideMember replacement => replacement.Name,
        MachineMember machine => machine.Name,
        TaskMember task => task.Name,
        _ => null,
    };

    private TermModel? BindTerm(SetMember member) => member switch
    {
        Demand demand => _demands.Bind(demand),
        OverrideMember replacement => _overrides.Bind(replacement),
        MachineMember machine => _machines.Bind(machine, (_locals[machine.Name.Text] as MachineSymbol)?.States),
        TaskMember task => _tasks.Bind(task),
        _ => null,
    };

    /// <summary>Makes machines and lets known, those of the set that this one starts from included.</summary>
    /// <returns>The lets that a set that starts from this one may use.</returns>
    private Dictionary<string, Symbol> DeclareLocals(SetValue? start)
    {
        var places = new Dictionary<string, SourcePlace>();
        foreach (var parameter in _set.Declaration.Parameters)
            places[parameter.Name.Text] = _file.PlaceOf(parameter.Name.Span);
        var lets = new Dictionary<string, Symbol>();
        foreach (var let in start?.Lets.Values ?? [])
        {
            lets[let.Name] = let;
            if (!places.ContainsKey(let.Name))
                _locals[let.Name] = let;
        }

        foreach (var machine in start?.Parts.Terms.Select(part => part.Term).OfType<MachineModel>() ?? [])
            _locals[machine.Name] = new MachineSymbol(machine.Name, machine.States);
        var own = new List<LetMember>();
        foreach (var member in _set.Declaration.Members)
        {
            var name = member is MachineMember machine ? machine.Name : member is SetLet let ? let.Let.Name : null;
            if (name is null)
                continue;
            if (places.TryGetValue(name.Text, out var first))
            {
                // Of two machines of one name it is said where their lines are bound.
                if (member is SetLet || _locals[name.Text] is not MachineSymbol)
                    _diagnostics.ReportDeclaredTwice(_file, name.Span, name.Text, first);
                continue;
            }

            places.Add(name.Text, _file.PlaceOf(name.Span));
            if (member is MachineMember declared)
                _locals[name.Text] = new MachineSymbol(name.Text, MachineStates.Of(declared, _world));
            else
                own.Add(((SetLet)member).Let);
        }

        foreach (var let in new SetLetBinder(_expressions, _locals, _reads, _diagnostics).Bind(own))
            lets[let.Name] = let;
        return lets;
    }

    /// <summary>Whether what inherited lines know of a machine holds of the one that replaces it.</summary>
    private bool CanReplace(TermModel old, TermModel term, Identifier name, IEnumerable<TermModel> inherited)
    {
        if (old is not MachineModel machine || term is MachineModel { States: var states } && states == machine.States)
            return true;
        if (inherited.FirstOrDefault(other => other.Name != old.Name && other.Expressions.Any(expression => expression.ReadsMachine(old.Name))) is not { } reader)
            return true;
        _diagnostics.Report(DiagnosticCatalogue.MachineStillRead, _file, name.Span, name.Text, reader.Name);
        return false;
    }

    private EquatableArray<AssertModel> BindAssertions()
    {
        var binder = new AssertBinder(_expressions, _diagnostics);
        return _set.Declaration.Members.OfType<AssertMember>().SelectMany(member => member.Assertions).SelectMany(binder.Bind).ToEquatable();
    }

    /// <summary>What is legal in lines, and worth a word.</summary>
    private void Hint(IEnumerable<TermPart> own, EquatableArray<SetPart> all)
    {
        foreach (var machine in own.Select(part => part.Term).OfType<MachineModel>().Where(machine => !machine.IsObserved))
            _diagnostics.Report(DiagnosticCatalogue.MachineNotObserved, _file, machine.Place.Span, machine.Name);
        var bonuses = own.Select(part => part.Term).OfType<DemandModel>().Where(demand => demand.AsBonus).ToList();
        if (bonuses.Count == 0 || EarlyEnd.Find(all, _world) is not { } why)
            return;
        foreach (var bonus in bonuses)
            _diagnostics.Report(DiagnosticCatalogue.BonusCanBePostponed, _file, bonus.Place.Span, bonus.Name, why);
    }
}
