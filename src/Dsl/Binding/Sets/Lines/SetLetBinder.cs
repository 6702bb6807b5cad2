using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Lines;

/// <summary>Binds the lets of a set, each after those that it refers to. What they stand for takes the place of their names.</summary>
/// <param name="expressions">Binds with the set's parameters, machines and lets.</param>
/// <param name="locals">What the expressions of the set may name; the lets are added.</param>
/// <param name="reads">Notes what reads a parameter.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class SetLetBinder(
    ExpressionBinder expressions, Dictionary<string, Symbol> locals, ParameterReads reads, DiagnosticBag diagnostics)
{
    private readonly HashSet<LetMember> _circular = [];

    /// <summary>Binds lets of different names.</summary>
    /// <returns>Their symbols.</returns>
    public IReadOnlyList<Symbol> Bind(IReadOnlyList<LetMember> lets)
    {
        var byName = lets.ToDictionary(let => let.Name.Text);
        var symbols = new List<Symbol>();
        foreach (var let in DependencyOrder.Sort(lets, DependenciesOf, ReportCircle))
        {
            var symbol = Bind(let);
            locals[let.Name.Text] = symbol;
            symbols.Add(symbol);
        }

        return symbols;

        IEnumerable<LetMember> DependenciesOf(LetMember let)
        {
            var (names, calls) = NamesIn.Let(let.Value, let.Parameters);
            return names.Select(name => Find(name, isFunction: false)).Concat(calls.Select(name => Find(name, isFunction: true))).OfType<LetMember>();
        }

        LetMember? Find(string name, bool isFunction) =>
            byName.TryGetValue(name, out var found) && !found.Parameters.IsEmpty == isFunction ? found : null;
    }

    private Symbol Bind(LetMember let)
    {
        if (!let.Parameters.IsEmpty)
            return expressions.BindFunction(let, _circular.Contains(let));
        var (value, readsParameter) = reads.Watch(() => _circular.Contains(let)
            ? new BoundError(let.Name.Span)
            : expressions.CheckInlined(expressions.Bind(let.Value), let.Name));
        return new LetSymbol(let.Name.Text, value, IsEvent: false, value.FindBeyondState() is not null)
        {
            IsInlined = true,
            Reads = readsParameter ? reads : null,
        };
    }

    private void ReportCircle(IReadOnlyList<LetMember> circle)
    {
        _circular.UnionWith(circle);
        diagnostics.Report(
            DiagnosticCatalogue.DefinedByItself, expressions.File, circle[0].Name.Span, circle[0].Name.Text,
            DependencyOrder.DescribeCircle([.. circle.Select(let => let.Name.Text)]));
    }
}
