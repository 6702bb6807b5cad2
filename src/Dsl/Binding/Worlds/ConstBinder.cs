using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Worlds;

/// <summary>Computes the named constants of all files.</summary>
internal sealed class ConstBinder(NamespaceTable namespaces, DiagnosticBag diagnostics)
{
    private readonly List<Declared> _declared = [];
    private readonly Dictionary<(string Namespace, string Name), Declared> _first = [];
    private readonly HashSet<Declared> _circular = [];

    /// <summary>Takes note of a declaration.</summary>
    public void Add(SourceFile file, ConstDeclaration declaration)
    {
        var declared = new Declared(file, declaration);
        _declared.Add(declared);
        if (!_first.ContainsKey((file.Namespace, declaration.Name.Text)))
            _first.Add((file.Namespace, declaration.Name.Text), declared);
    }

    /// <summary>Computes all of them, and puts them into their namespaces.</summary>
    public void Bind()
    {
        foreach (var declared in DependencyOrder.Sort(_declared, DependenciesOf, ReportCircle))
            Bind(declared);
    }

    private void Bind(Declared declared)
    {
        var (file, declaration) = (declared.File, declared.Declaration);
        var name = declaration.Name.Text;
        var owner = namespaces.Get(file.Namespace);
        var value = _circular.Contains(declared) ? new BoundError(declaration.Name.Span) : Compute(file, declaration, owner);
        if (!owner.Consts.TryGetValue(name, out var first))
            owner.Consts.Add(name, new ConstSymbol(name, value, file.PlaceOf(declaration.Name.Span)));
        else if (!first.Value.Type.IsError && !value.Type.IsError && !IsSame(first.Value, value))
            diagnostics.ReportDeclaredTwice(file, declaration.Name.Span, name, first.Place);
    }

    private BoundExpression Compute(SourceFile file, ConstDeclaration declaration, NamespaceSymbol owner)
    {
        var value = new ExpressionBinder(new Scope(owner, null), file, diagnostics).Bind(declaration.Value);
        if (value.Type.IsError)
            return value;
        if (ConstantFolder.ValuesOf(value) is { } values)
            return ConstantFolder.Literal(values, value.Type, value.Span);
        diagnostics.Report(
            DiagnosticCatalogue.NotConstant, file, value.Span, $"The const '{declaration.Name.Text}'", file.Quote(value.Span));
        return new BoundError(declaration.Name.Span);
    }

    private IEnumerable<Declared> DependenciesOf(Declared declared)
    {
        foreach (var name in NamesIn.Expression(declared.Declaration.Value))
        {
            foreach (var space in namespaces.Outwards(declared.File.Namespace))
            {
                if (_first.TryGetValue((space.Name, name), out var found))
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

    private static bool IsSame(BoundExpression first, BoundExpression second) =>
        first.Type == second.Type && ConstantFolder.ValuesOf(first) is { } values && ConstantFolder.ValuesOf(second) is { } others && values.SequenceEqual(others);

    private sealed class Declared(SourceFile file, ConstDeclaration declaration)
    {
        public SourceFile File => file;

        public ConstDeclaration Declaration => declaration;
    }
}
