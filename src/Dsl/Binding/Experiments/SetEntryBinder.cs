using Espalier.Dsl.Binding.Sets.Composition;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Experiments;

/// <summary>Binds the set expressions of experiments.</summary>
/// <param name="world">The world, its declared sets bound.</param>
/// <param name="expressions">Binds arguments and the numbers of dials.</param>
/// <param name="sets">The declared sets.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class SetEntryBinder(WorldSymbol world, ExpressionBinder expressions, SetBinder sets, DiagnosticBag diagnostics)
{
    private readonly SetExpressionBinder _named = new(sets, expressions, isInUse: false, diagnostics);
    private readonly Dictionary<string, string> _roots = [];

    /// <summary>The names of the sets that an expression stands for, lists of dial arguments spread out; null where it has an error.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="varied">Values of parameters by name, which take the place of defaults.</param>
    public IReadOnlyList<string>? Bind(SetExpression expression, IReadOnlyDictionary<string, EquatableArray<double>> varied) =>
        new SetExpressionBinder(sets, expressions, isInUse: true, diagnostics) { Varied = varied }.Bind(expression) is { } values
            ? [.. values.Select(value => Register(value, expression))]
            : null;

    /// <summary>The canonical texts of an expression, of sets that need not be in use; null where it has an error.</summary>
    public IReadOnlyList<string>? NamesOf(SetExpression expression) =>
        _named.Bind(expression) is { } values ? [.. values.Select(value => value.Text)] : null;

    /// <summary>The set that the dials of an entry's set start from.</summary>
    public string RootOf(string set) => _roots.TryGetValue(set, out var root) ? root : set;

    private string Register(SetValue value, SetExpression expression)
    {
        _roots[value.Text] = value.Root;
        if (!world.Sets.ContainsKey(value.Text) && !world.DialledSets.ContainsKey(value.Text))
            world.DialledSets.Add(value.Text, value.ToModel(world, expressions.File.PlaceOf(expression.Span)));
        return value.Text;
    }
}
