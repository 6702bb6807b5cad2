using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Worlds;

/// <summary>Resolves the units of all files.</summary>
internal sealed class UnitBinder(NamespaceTable namespaces, DiagnosticBag diagnostics)
{
    private readonly List<Declared> _declared = [];
    private readonly Dictionary<(string Namespace, string Name), Declared> _first = [];
    private readonly HashSet<Declared> _circular = [];

    /// <summary>Takes note of a declaration.</summary>
    public void Add(SourceFile file, UnitDeclaration declaration)
    {
        var declared = new Declared(file, declaration);
        _declared.Add(declared);
        if (!_first.ContainsKey((file.Namespace, declaration.Name.Text)))
            _first.Add((file.Namespace, declaration.Name.Text), declared);
    }

    /// <summary>Resolves all of them, and puts them into their namespaces.</summary>
    public void Bind()
    {
        foreach (var declared in DependencyOrder.Sort(_declared, DependenciesOf, ReportCircle))
            Bind(declared);
    }

    private void Bind(Declared declared)
    {
        var (file, declaration) = (declared.File, declared.Declaration);
        var owner = namespaces.Get(file.Namespace);
        var symbol = new UnitSymbol(
            declaration.Name.Text,
            _circular.Contains(declared) ? null
            : declaration.Definition is { } definition ? new ExpressionBinder(new Scope(owner, null), file, diagnostics).BindUnit(definition)
            : Unit.Of(declaration.Name.Text),
            declaration.Definition is null,
            file.PlaceOf(declaration.Name.Span));
        if (!owner.Units.TryGetValue(symbol.Name, out var first))
            owner.Units.Add(symbol.Name, symbol);
        else if (first.Value is not null && symbol.Value is not null && (first.Value != symbol.Value || first.IsBase != symbol.IsBase))
            diagnostics.ReportDeclaredTwice(file, declaration.Name.Span, symbol.Name, first.Place);
    }

    private IEnumerable<Declared> DependenciesOf(Declared declared)
    {
        foreach (var factor in declared.Declaration.Definition?.Factors ?? [])
        {
            foreach (var space in namespaces.Outwards(declared.File.Namespace))
            {
                if (_first.TryGetValue((space.Name, factor.Name.Text), out var found))
                {
                    yield return found;
                    break;
                }
            }
        }
    }

    private void ReportCircle(IReadOnlyList<Declared> circle)
    {
        _circular.UnionWith(circle);
        var (file, declaration) = (circle[0].File, circle[0].Declaration);
        diagnostics.Report(
            DiagnosticCatalogue.DefinedByItself, file, declaration.Name.Span, declaration.Name.Text,
            DependencyOrder.DescribeCircle([.. circle.Select(member => member.Declaration.Name.Text)]));
    }

    private sealed class Declared(SourceFile file, UnitDeclaration declaration)
    {
        public SourceFile File => file;

        public UnitDeclaration Declaration => declaration;
    }
}
