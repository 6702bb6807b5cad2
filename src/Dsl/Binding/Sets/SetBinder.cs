using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets;

/// <summary>Binds the declared sets of a world, each after those that it starts from.</summary>
/// <param name="world">The world, bound, with its sets known by name.</param>
/// <param name="namespaces">The namespaces.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class SetBinder(WorldSymbol world, NamespaceTable namespaces, DiagnosticBag diagnostics)
{
    private readonly HashSet<SetSymbol> _circular = [];

    /// <summary>Binds all sets.</summary>
    /// <returns>Their models, in the order of their declarations.</returns>
    public IReadOnlyList<SetModel> Bind()
    {
        foreach (var set in DependencyOrder.Sort(world.Sets.Values, DependenciesOf, ReportCircle))
            set.Parts = set.Declaration.Definition is { } definition ? BindDerived(set, definition) : BindLines(set);
        return
        [
            .. world.Sets.Values.Select(set => new SetModel(
                set.Name, world.Namespace.Name, world.Name, IsDeclared: true, set.Parts, set.Declaration.Documentation, set.Place)),
        ];
    }

    private static Identifier? StartOf(SetSymbol set) =>
        set.Declaration.Definition is { } definition ? DialBinder.Unwind(definition).Root.Name : set.Declaration.Base?.Name;

    private IEnumerable<SetSymbol> DependenciesOf(SetSymbol set) =>
        StartOf(set) is { } start && world.Sets.TryGetValue(start.Text, out var found) ? [found] : [];

    private void ReportCircle(IReadOnlyList<SetSymbol> circle)
    {
        _circular.UnionWith(circle);
        diagnostics.Report(
            DiagnosticCatalogue.DefinedByItself, circle[0].File, circle[0].Declaration.Name.Span, circle[0].Name,
            DependencyOrder.DescribeCircle([.. circle.Select(set => set.Name)]));
    }

    /// <summary>The set that another starts from; null where there is none, which has been said.</summary>
    private SetSymbol? FindStart(SetSymbol set)
    {
        if (StartOf(set) is not { } name || _circular.Contains(set))
            return null;
        if (!world.Sets.TryGetValue(name.Text, out var start))
            diagnostics.ReportUnknown(DiagnosticCatalogue.UnknownSet, set.File, name.Span, name.Text, world.Name, HintFor(name.Text));
        return start;
    }

    /// <summary>What to do about a set that the world does not have.</summary>
    public string HintFor(string name) =>
        namespaces.All.SelectMany(space => space.Worlds.Values).FirstOrDefault(other => other.Sets.ContainsKey(name)) is { } other
            ? $"The world {other.Name} has one of that name, which cannot be used here."
            : diagnostics.Hints.DidYouMeanOneOf(name, world.Sets.Keys, "Declare it.");

    private EquatableArray<SetPart> BindDerived(SetSymbol set, SetExpression definition)
    {
        if (FindStart(set) is not { } start)
        {
            set.IsIncomplete = true;
            return [];
        }

        set.IsIncomplete = start.IsIncomplete;
        set.Root = start.Root;
        var dials = new DialBinder(Expressions(set), diagnostics);
        var bound = new List<BoundDial>();
        var spread = 1;
        foreach (var dial in DialBinder.Unwind(definition).Dials)
        {
            if (dials.Bind(dial) is not { } values)
                continue;
            bound.Add(values[0]);
            spread *= values.Count;
        }

        if (spread > 1)
        {
            diagnostics.Report(DiagnosticCatalogue.OneNameForSeveral, set.File, definition.Span, set.Name, $"{spread}");
            return start.Parts;
        }

        return dials.Apply(start, bound);
    }

    private EquatableArray<SetPart> BindLines(SetSymbol set)
    {
        var start = FindStart(set);
        var inherited = start?.Parts ?? [];
        set.IsIncomplete = (start?.IsIncomplete ?? set.Declaration.Base is not null) || set.File.IsIncomplete(set.Declaration.Span);
        var binder = new DemandBinder(world, set.Name, Expressions(set), diagnostics);
        var lines = new Dictionary<string, SourcePlace>();
        var replacing = new Dictionary<string, TermPart>();
        var added = new List<SetPart>();
        var inheritedNames = new HashSet<string>(NamesOf(inherited));
        foreach (var line in set.Declaration.Members.OfType<Demand>())
        {
            var name = line.Name.Text;
            var bound = binder.Bind(line);
            if (lines.TryGetValue(name, out var first))
            {
                diagnostics.ReportDeclaredTwice(set.File, line.Name.Span, name, first);
                continue;
            }

            lines.Add(name, set.File.PlaceOf(line.Name.Span));
            set.IsIncomplete |= bound is null;
            if (bound is null)
                continue;
            var part = new TermPart(bound, [], 1);
            if (inheritedNames.Contains(name))
                replacing.Add(name, part);
            else
                added.Add(part);
        }

        return Replace(inherited, replacing).Concat(added).ToEquatable();
    }

    private static IEnumerable<string> NamesOf(IEnumerable<SetPart> parts) => parts.SelectMany(part => part switch
    {
        DelayPart delay => NamesOf(delay.Parts),
        TermPart term => [term.Term.Name],
        _ => Enumerable.Empty<string>(),
    });

    /// <summary>A line that replaces an inherited one keeps its place; the dials that were on the line go with it.</summary>
    private static EquatableArray<SetPart> Replace(EquatableArray<SetPart> parts, Dictionary<string, TermPart> replacing) =>
        replacing.Count == 0
            ? parts
            : parts.Select(part => part switch
            {
                DelayPart delay => delay with { Parts = Replace(delay.Parts, replacing) },
                TermPart term when replacing.TryGetValue(term.Term.Name, out var other) => other,
                _ => part,
            }).ToEquatable();

    private ExpressionBinder Expressions(SetSymbol set) =>
        new(new Scope(namespaces.Get(set.File.Namespace), world), set.File, diagnostics);
}
