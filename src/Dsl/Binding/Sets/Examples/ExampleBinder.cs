using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Sets.Composition;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Examples;

/// <summary>Binds examples.</summary>
/// <param name="namespaces">The namespaces, whose worlds and sets are bound.</param>
/// <param name="sets">The declared sets of every world.</param>
/// <param name="file">The file of the examples.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class ExampleBinder(
    NamespaceTable namespaces, IReadOnlyDictionary<WorldSymbol, SetBinder> sets, SourceFile file, DiagnosticBag diagnostics)
{
    private const string Total = "total";

    /// <summary>The example, or null where it has an error.</summary>
    public ExampleModel? Bind(ExampleDeclaration example)
    {
        if (FindWorld(example.Set) is not { } world)
            return null;
        var expressions = Expressions(world, null);
        if (new SetExpressionBinder(sets[world], expressions, isInUse: false, diagnostics).Bind(example.Set) is not { } values)
            return null;
        if (values.Count > 1)
        {
            diagnostics.Report(DiagnosticCatalogue.OneNameForSeveral, file, example.Set.Span, example.Title.Text, $"{values.Count}");
            return null;
        }

        // Of a set that has errors it is not known what its lines score.
        var checks = values[0].IsIncomplete ? null : new ExampleCheckBinder(values[0], Expressions(world, ScoresOf(values[0])), diagnostics);
        var transitions = new List<ExampleTransition?>();
        foreach (var group in example.Groups)
            transitions.Add(new TransitionBinder(expressions, checks, isFirst: transitions.Count == 0, diagnostics).Bind(group));
        if (checks is null || transitions.Contains(null))
            return null;
        return EndsUnchecked(example)
            ? null
            : new ExampleModel(
                example.Title.Text, world.Namespace.Name, world.Name, values[0].ToModel(world, file.PlaceOf(example.Set.Span)),
                transitions.Select(transition => transition!).ToEquatable(), file.PlaceOf(example.Title.Span));
    }

    /// <summary>Whether nothing is demanded of where the example leads to; says so.</summary>
    private bool EndsUnchecked(ExampleDeclaration example)
    {
        var last = example.Groups.LastOrDefault();
        if (last is { Checks.Length: > 0 })
            return false;
        diagnostics.ReportMissing(
            DiagnosticCatalogue.ExampleEndsUnchecked, file, last?.Span ?? example.Title.Span, example.Span, example.Title.Text);
        return true;
    }

    /// <summary>The world of which the first set is one.</summary>
    private WorldSymbol? FindWorld(SetExpression expression)
    {
        var name = SetNamesIn.FirstOf(expression);
        foreach (var space in namespaces.Outwards(file.Namespace))
        {
            var found = space.Worlds.Values.Where(world => world.Sets.ContainsKey(name.Name.Text)).ToList();
            if (found.Count == 1)
                return found[0];
            if (found.Count > 1)
            {
                diagnostics.Report(
                    DiagnosticCatalogue.SetOfSeveralWorlds, file, name.Span, name.Name.Text, Hints.List(found.Select(world => world.Name)));
                return null;
            }
        }

        var all = namespaces.Outwards(file.Namespace).SelectMany(space => space.Worlds.Values).SelectMany(world => world.Sets.Keys);
        diagnostics.ReportUnknown(
            DiagnosticCatalogue.UnknownSetOfExample, file, name.Name.Span, name.Name.Text,
            diagnostics.Hints.DidYouMean(name.Name.Text, all, "Declare it, or correct the name."));
        return null;
    }

    private static Dictionary<string, Symbol> ScoresOf(SetValue set)
    {
        var scores = new Dictionary<string, Symbol>();
        foreach (var name in set.LineNames)
            scores[name] = new ScoreSymbol(name, name);
        scores[Total] = new ScoreSymbol(Total, null);
        return scores;
    }

    private ExpressionBinder Expressions(WorldSymbol world, IReadOnlyDictionary<string, Symbol>? locals) =>
        new(new Scope(namespaces.Get(file.Namespace), world, locals), file, diagnostics);
}
