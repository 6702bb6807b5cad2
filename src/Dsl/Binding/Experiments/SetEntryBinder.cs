using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Sets;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Experiments;

/// <summary>Binds the set expressions of experiments.</summary>
/// <param name="world">The world, its declared sets bound.</param>
/// <param name="expressions">Binds the numbers of dials.</param>
/// <param name="sets">Knows what to do about a set that does not exist.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class SetEntryBinder(WorldSymbol world, ExpressionBinder expressions, SetBinder sets, DiagnosticBag diagnostics)
{
    // Spread lists multiply; nobody trains that many sets.
    private const int MostSpread = 1_000;

    private readonly DialBinder _dials = new(expressions, diagnostics);

    /// <summary>The names of the sets that an expression stands for, lists of dial arguments spread out; null where it has an error.</summary>
    public IReadOnlyList<string>? Bind(SetExpression expression)
    {
        if (Spread(expression) is not var (root, variants))
            return null;
        return [.. variants.Select(dials => Register(root, dials, expression))];
    }

    /// <summary>The canonical texts of an expression, of sets that need not be in use; null where it has an error.</summary>
    public IReadOnlyList<string>? NamesOf(SetExpression expression)
    {
        if (Spread(expression) is not var (root, variants))
            return null;
        return [.. variants.Select(dials => NameOf(root, dials))];
    }

    /// <summary>The set that the dials of an entry's set start from.</summary>
    public string RootOf(string set)
    {
        var end = set.IndexOf(" |", StringComparison.Ordinal);
        var name = end < 0 ? set : set.Substring(0, end);
        return world.Sets.TryGetValue(name, out var declared) ? declared.Root : name;
    }

    private (SetSymbol Root, IReadOnlyList<List<BoundDial>> Variants)? Spread(SetExpression expression)
    {
        var (name, dials) = DialBinder.Unwind(expression);
        if (!world.Sets.TryGetValue(name.Name.Text, out var root))
        {
            diagnostics.ReportUnknown(
                DiagnosticCatalogue.UnknownSet, expressions.File, name.Span, name.Name.Text, world.Name, sets.HintFor(name.Name.Text));
            return null;
        }

        List<List<BoundDial>> variants = [[]];
        foreach (var dial in dials)
        {
            if (_dials.Bind(dial) is not { } values)
                return null;
            if (variants.Count * values.Count > MostSpread)
            {
                diagnostics.Report(
                    DiagnosticCatalogue.TooManyEntries, expressions.File, expression.Span, AxisBinder.SetAxis, $"{MostSpread}");
                return null;
            }

            variants = [.. variants.SelectMany(variant => values.Select(value => (List<BoundDial>)[.. variant, value]))];
        }

        return (root, variants);
    }

    private static string NameOf(SetSymbol root, IEnumerable<BoundDial> dials) =>
        string.Join(" | ", dials.Select(dial => dial.Text).Prepend(root.Name));

    private string Register(SetSymbol root, List<BoundDial> dials, SetExpression expression)
    {
        var name = NameOf(root, dials);
        if (dials.Count > 0 && !world.DialledSets.ContainsKey(name))
        {
            world.DialledSets.Add(name, new SetModel(
                name, world.Namespace.Name, world.Name, IsDeclared: false, _dials.Apply(root, dials), null,
                expressions.File.PlaceOf(expression.Span)));
        }

        return name;
    }
}
