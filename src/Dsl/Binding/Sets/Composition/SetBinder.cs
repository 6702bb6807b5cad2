using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Sets.Lines;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary>Binds the declared sets of a world, each after those that it starts from.</summary>
/// <param name="world">The world, bound, with its sets known by name.</param>
/// <param name="namespaces">The namespaces.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class SetBinder(WorldSymbol world, NamespaceTable namespaces, DiagnosticBag diagnostics)
{
    // Sets with parameters are bound anew for every choice of arguments, and may choose those of others.
    private const int MostInstances = 500;
    private const int DeepestInstances = 32;

    private static readonly Dictionary<string, EquatableArray<double>> s_nothingVaried = [];

    private readonly HashSet<SetSymbol> _circular = [];
    private readonly Dictionary<(SetSymbol Set, EquatableArray<EquatableArray<double>> Arguments), SetValue> _instances = [];
    private readonly ParameterReads _reads = new();
    private readonly List<SetModel> _patterns = [];
    private int _bound;
    private int _depth;

    /// <summary>Of the sets that cannot be used by their name alone the lines that are the same for all arguments.</summary>
    public IReadOnlyList<SetModel> Patterns => _patterns;

    /// <summary>How many lines the sets may have together.</summary>
    public LineBudget Budget { get; } = new(world, diagnostics);

    /// <summary>Binds all sets.</summary>
    /// <returns>The models of those that can be used by their name alone, in the order of their declarations.</returns>
    public IReadOnlyList<SetModel> Bind()
    {
        foreach (var set in world.Sets.Values)
            set.Parameters = new ParameterBinder(Expressions(set, null), diagnostics).Bind(set.Declaration);
        var bare = new Dictionary<SetSymbol, SetValue>();
        foreach (var set in DependencyOrder.Sort(world.Sets.Values, DependenciesOf, ReportCircle))
        {
            var isBare = set.Parameters.All(parameter => parameter.Default is not null);
            var value = Instantiate(set, set.Name, set.Parameters.Select(ParameterBinder.ExampleOf).ToEquatable(), isBare);
            if (isBare)
                bare.Add(set, value);
            else if (LinesWithoutParameters(set, value) is { Count: > 0 } lines)
                _patterns.Add(new SetModel(set.Name, world.Namespace.Name, world.Name, IsDeclared: true, lines, null, set.Place));
        }

        return
        [
            .. world.Sets.Values.Where(bare.ContainsKey).Select(set => new SetModel(
                set.Name, world.Namespace.Name, world.Name, IsDeclared: true, bare[set].Parts, set.Declaration.Documentation, set.Place)
            {
                Assertions = bare[set].Assertions,
            }),
        ];
    }

    /// <summary>A declared set with its arguments; null where there is none, or they do not fit, which has been said.</summary>
    /// <param name="name">The set's name and its arguments.</param>
    /// <param name="expressions">Binds the arguments.</param>
    /// <param name="varied">Values of parameters by name, which take the place of defaults.</param>
    public SetValue? Find(
        SetName name, ExpressionBinder expressions, IReadOnlyDictionary<string, EquatableArray<double>>? varied = null)
    {
        if (!world.Sets.TryGetValue(name.Name.Text, out var set))
        {
            diagnostics.ReportUnknown(
                DiagnosticCatalogue.UnknownSet, expressions.File, name.Name.Span, name.Name.Text, world.Name, HintFor(name.Name.Text));
            return null;
        }

        if (_circular.Contains(set))
            return null;
        return new ParameterBinder(expressions, diagnostics).BindArguments(name, set, varied ?? s_nothingVaried) is var (text, arguments)
            ? Instantiate(set, text, arguments, isInUse: true) with { Text = text }
            : null;
    }

    /// <summary>What to do about a set that the world does not have.</summary>
    public string HintFor(string name) =>
        namespaces.All.SelectMany(space => space.Worlds.Values).FirstOrDefault(other => other.Sets.ContainsKey(name)) is { } other
            ? $"The world {other.Name} has one of that name, which cannot be used here."
            : diagnostics.Hints.DidYouMeanOneOf(name, world.Sets.Keys, "Declare it.");

    private static EquatableArray<SetPart> LinesWithoutParameters(SetSymbol set, SetValue value) => set.Declaration.Definition is not null ? []
        : value.Parts.Terms.Where(part => !part.Term.ReadsParameter && part.Term.DeclaredIn == set.Name).ToEquatable<SetPart>();

    private static IEnumerable<string> StartsOf(SetSymbol set) =>
        set.Declaration.Definition is { } definition ? SetNamesIn.Expression(definition)
        : set.Declaration.Base is { } start ? [start.Name.Text]
        : [];

    private IEnumerable<SetSymbol> DependenciesOf(SetSymbol set) =>
        StartsOf(set).Select(name => world.Sets.TryGetValue(name, out var found) ? found : null).OfType<SetSymbol>();

    private void ReportCircle(IReadOnlyList<SetSymbol> circle)
    {
        _circular.UnionWith(circle);
        diagnostics.Report(
            DiagnosticCatalogue.DefinedByItself, circle[0].File, circle[0].Declaration.Name.Span, circle[0].Name,
            DependencyOrder.DescribeCircle([.. circle.Select(set => set.Name)]));
    }

    private SetValue Instantiate(SetSymbol set, string text, EquatableArray<EquatableArray<double>> arguments, bool isInUse)
    {
        if (_instances.TryGetValue((set, arguments), out var known))
            return known;
        if (_depth == DeepestInstances || _bound > MostInstances + world.Sets.Count)
        {
            diagnostics.Report(DiagnosticCatalogue.TooManyInstances, set.File, set.Declaration.Name.Span, set.Name);
            return Nothing(set, text);
        }

        _bound++;
        _depth++;
        var locals = new Dictionary<string, Symbol>();
        foreach (var (parameter, values) in set.Parameters.Zip(arguments, (parameter, values) => (parameter, values)))
            locals[parameter.Name] = ParameterBinder.Constant(parameter, values, set.Place, _reads);
        var value = set.Declaration.Definition is { } definition
            ? BindDefinition(set, definition, locals, isInUse)
            : BindMembers(set, locals);
        _depth--;
        value = value with { Text = text, IsNamed = true };
        _instances.Add((set, arguments), value);
        return value;
    }

    private SetValue BindDefinition(SetSymbol set, SetExpression definition, Dictionary<string, Symbol> locals, bool isInUse)
    {
        var values = _circular.Contains(set)
            ? null
            : new SetExpressionBinder(this, Expressions(set, locals), isInUse, diagnostics).Bind(definition);
        if (values is [var value, ..] && values.Count > 1)
            diagnostics.Report(DiagnosticCatalogue.OneNameForSeveral, set.File, definition.Span, set.Name, $"{values.Count}");
        return values is [var first, ..] ? first : Nothing(set, set.Name);
    }

    private SetValue BindMembers(SetSymbol set, Dictionary<string, Symbol> locals)
    {
        var start = set.Declaration.Base is { } name && !_circular.Contains(set) ? Find(name, Expressions(set, new Dictionary<string, Symbol>(locals))) : null;
        if (start is not null && !Budget.Allows(start, set.File, set.Declaration.Base!.Span))
            start = null;
        var value = new MemberBinder(world, set, Expressions(set, locals), locals, _reads, diagnostics).Bind(start);
        return value with
        {
            Parts = value.IsIncomplete ? Orphans.Remove(value.Parts) : value.Parts,
            IsIncomplete = value.IsIncomplete || (start?.IsIncomplete ?? set.Declaration.Base is not null) || set.File.IsIncomplete(set.Declaration.Span),
        };
    }

    private static SetValue Nothing(SetSymbol set, string text) => new(text, set.Name, []) { IsIncomplete = true, IsNamed = true };

    private ExpressionBinder Expressions(SetSymbol set, IReadOnlyDictionary<string, Symbol>? locals) =>
        new(new Scope(namespaces.Get(set.File.Namespace), world, locals), set.File, diagnostics);
}
