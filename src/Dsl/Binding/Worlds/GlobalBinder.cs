using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Worlds;

/// <summary>Computes the named constants at the top of all files and looks at the functions there; either may use the other.</summary>
internal sealed class GlobalBinder(NamespaceTable namespaces, DiagnosticBag diagnostics)
{
    private readonly List<Declared> _declared = [];
    private readonly Dictionary<(string Namespace, string Name), Declared> _first = [];
    private readonly HashSet<Declared> _circular = [];

    /// <summary>Takes note of a constant.</summary>
    public void Add(SourceFile file, ConstDeclaration declaration) => Add(new Declared(file, declaration.Name, declaration.Value, null));

    /// <summary>Takes note of a function.</summary>
    public void Add(SourceFile file, FunctionDeclaration declaration) =>
        Add(new Declared(file, declaration.Name, declaration.Let.Value, declaration.Let));

    /// <summary>Binds all of them, and puts them into their namespaces.</summary>
    public void Bind()
    {
        foreach (var declared in DependencyOrder.Sort(_declared, DependenciesOf, ReportCircle))
        {
            var owner = namespaces.Get(declared.File.Namespace);
            var expressions = new ExpressionBinder(new Scope(owner, null), declared.File, diagnostics);
            if (declared.Function is { } function)
                owner.Functions[declared.Name.Text] = expressions.BindFunction(function, _circular.Contains(declared));
            else
                BindConst(declared, owner, expressions);
        }
    }

    private void Add(Declared declared)
    {
        var key = (declared.File.Namespace, declared.Name.Text);
        if (!_first.TryGetValue(key, out var first))
            _first.Add(key, declared);
        else if (first.Function is not null || declared.Function is not null)
        {
            diagnostics.ReportDeclaredTwice(declared.File, declared.Name.Span, declared.Name.Text, first.File.PlaceOf(first.Name.Span));
            Spoil(declared);
            return;
        }

        _declared.Add(declared);
    }

    /// <summary>Whoever uses a name of which it is not known what it means is not told so again.</summary>
    private void Spoil(Declared declared)
    {
        var owner = namespaces.Get(declared.File.Namespace);
        if (declared.Function is { } function)
            owner.Functions[declared.Name.Text] = new FunctionSymbol(declared.Name.Text, function, declared.File, new Scope(owner, null), HasError: true);
        else
            owner.Consts[declared.Name.Text] = new ConstSymbol(declared.Name.Text, new BoundError(declared.Name.Span), declared.File.PlaceOf(declared.Name.Span));
    }

    private void BindConst(Declared declared, NamespaceSymbol owner, ExpressionBinder expressions)
    {
        var name = declared.Name;
        var value = _circular.Contains(declared) ? new BoundError(name.Span) : Compute(declared, expressions);
        if (!owner.Consts.TryGetValue(name.Text, out var first))
            owner.Consts.Add(name.Text, new ConstSymbol(name.Text, value, declared.File.PlaceOf(name.Span)));
        else if (!first.Value.Type.IsError && !value.Type.IsError && !IsSame(first.Value, value))
            diagnostics.ReportDeclaredTwice(declared.File, name.Span, name.Text, first.Place);
    }

    private BoundExpression Compute(Declared declared, ExpressionBinder expressions)
    {
        var value = expressions.Bind(declared.Value);
        if (value.Type.IsError)
            return value;
        if (ConstantFolder.ValuesOf(value) is { } values)
            return ConstantFolder.Literal(values, value.Type, value.Span);
        diagnostics.Report(
            DiagnosticCatalogue.NotConstant, declared.File, value.Span, $"The const '{declared.Name.Text}'", declared.File.Quote(value.Span));
        return new BoundError(declared.Name.Span);
    }

    private IEnumerable<Declared> DependenciesOf(Declared declared)
    {
        var (names, calls) = NamesIn.Let(declared.Value, declared.Function?.Parameters ?? []);
        return names.Select(name => Find(declared, name, isFunction: false))
            .Concat(calls.Select(name => Find(declared, name, isFunction: true)))
            .OfType<Declared>();
    }

    private Declared? Find(Declared from, string name, bool isFunction)
    {
        foreach (var space in namespaces.Outwards(from.File.Namespace))
        {
            if (_first.TryGetValue((space.Name, name), out var found) && found.Function is not null == isFunction)
                return found;
        }

        return null;
    }

    private void ReportCircle(IReadOnlyList<Declared> circle)
    {
        _circular.UnionWith(circle);
        diagnostics.Report(
            DiagnosticCatalogue.DefinedByItself, circle[0].File, circle[0].Name.Span, circle[0].Name.Text,
            DependencyOrder.DescribeCircle([.. circle.Select(member => member.Name.Text)]));
    }

    private static bool IsSame(BoundExpression first, BoundExpression second) =>
        first.Type == second.Type
        && ConstantFolder.ValuesOf(first) is { } values
        && ConstantFolder.ValuesOf(second) is { } others
        && values.SequenceEqual(others);

    private sealed class Declared(SourceFile file, Identifier name, Expression value, LetMember? function)
    {
        public SourceFile File => file;

        public Identifier Name => name;

        public Expression Value => value;

        public LetMember? Function => function;
    }
}
