using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Worlds;

/// <summary>Binds the derived quantities, happenings and functions of a world, each after those that it refers to.</summary>
/// <param name="world">The world, its variables bound.</param>
/// <param name="expressions">Binds in the world.</param>
/// <param name="places">Where names are declared that are taken already.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class LetBinder(
    WorldSymbol world, ExpressionBinder expressions, Dictionary<string, SourcePlace> places, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, Declared> _byName = [];
    private readonly HashSet<Declared> _circular = [];

    public EquatableArray<LetModel> Bind()
    {
        var declared = Declare();
        var models = new List<LetModel>();
        foreach (var let in DependencyOrder.Sort(declared, DependenciesOf, ReportCircle))
        {
            if (let.Function is { } function)
            {
                world.Members.Add(let.Name.Text, expressions.BindFunction(function, _circular.Contains(let)));
                continue;
            }

            var symbol = Bind(let);
            world.Members.Add(symbol.Name, symbol);
            if (symbol is { IsInlined: false, Value.Type.IsError: false })
            {
                models.Add(new LetModel(
                    symbol.Name, symbol.Value, symbol.IsEvent, symbol.ReadsTransition, let.Documentation,
                    world.File.PlaceOf(TextSpan.Covering(let.Name.Span, let.Value.Span))));
            }
        }

        return models.ToEquatable();
    }

    private List<Declared> Declare()
    {
        var declared = new List<Declared>();
        foreach (var member in world.Declaration.Members)
        {
            var let = member switch
            {
                LetMember found => new Declared(found.Name, found.Value, false, found.Documentation)
                {
                    Function = found.Parameters.IsEmpty ? null : found,
                },
                EventMember found => new Declared(found.Name, found.Value, true, found.Documentation),
                _ => null,
            };
            if (let is null)
                continue;
            if (places.TryGetValue(let.Name.Text, out var first))
            {
                diagnostics.ReportDeclaredTwice(world.File, let.Name.Span, let.Name.Text, first);
                continue;
            }

            places.Add(let.Name.Text, world.File.PlaceOf(let.Name.Span));
            _byName.Add(let.Name.Text, let);
            declared.Add(let);
        }

        return declared;
    }

    private LetSymbol Bind(Declared let)
    {
        var value = _circular.Contains(let)
            ? new BoundError(let.Name.Span)
            : let.IsEvent ? expressions.BindPredicate(let.Value, $"The event '{let.Name.Text}'") : expressions.Bind(let.Value);
        if (!value.ReadsPast)
            return new LetSymbol(let.Name.Text, value, let.IsEvent, value.FindBeyondState() is not null);
        return new LetSymbol(let.Name.Text, expressions.CheckInlined(value, let.Name), let.IsEvent, ReadsTransition: true) { IsInlined = true };
    }

    private IEnumerable<Declared> DependenciesOf(Declared let)
    {
        var (names, calls) = NamesIn.Let(let.Value, let.Function?.Parameters ?? []);
        return names.Select(name => Find(name, isFunction: false)).Concat(calls.Select(name => Find(name, isFunction: true))).OfType<Declared>();
    }

    private Declared? Find(string name, bool isFunction) =>
        _byName.TryGetValue(name, out var found) && found.Function is not null == isFunction ? found : null;

    private void ReportCircle(IReadOnlyList<Declared> circle)
    {
        _circular.UnionWith(circle);
        diagnostics.Report(
            DiagnosticCatalogue.DefinedByItself, world.File, circle[0].Name.Span, circle[0].Name.Text,
            DependencyOrder.DescribeCircle([.. circle.Select(member => member.Name.Text)]));
    }

    private sealed class Declared(Identifier name, Expression value, bool isEvent, string? documentation)
    {
        public Identifier Name => name;

        public Expression Value => value;

        public bool IsEvent => isEvent;

        public string? Documentation => documentation;

        /// <summary>The let, where it has parameters.</summary>
        public LetMember? Function { get; init; }
    }
}
