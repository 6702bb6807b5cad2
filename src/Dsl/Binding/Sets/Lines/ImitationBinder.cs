using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Lines;

/// <summary>Binds imitations: an action component that is compared with the right one, or with a mask of right ones.</summary>
/// <param name="expressions">Binds in the world and the file.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class ImitationBinder(ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    private static readonly DslType _squares = new RealType(double.NegativeInfinity, 0);

    public DemandModel? Bind(Demand demand, MarginClause? margin, DemandModel model)
    {
        if (demand.Expression is not ChainExpression { Kind: ChainKind.Comparison, Operators: [ChainOperator.Equal or ChainOperator.In] } chain)
        {
            return expressions.Bind(demand.Expression).Type.IsError
                ? null
                : NotAnImitation(demand.Expression.Span, "it is no comparison by '==' or 'in'");
        }

        if (chain.Operators[0] == ChainOperator.Equal && IsRealVector(chain))
            return BindVector(chain, margin, model);
        var predicate = expressions.Bind(chain);
        if (predicate is BoundChain { Type: VectorType or MatrixType, Operands: [BoundVariable { Source: VariableSource.Action }, _] or [_, BoundVariable { Source: VariableSource.Action }] })
            return Plain(margin, model with { Predicate = new BoundCall(Function.All, [predicate], TypeFacts.Bool, predicate.Span) });
        return predicate switch
        {
            BoundError => null,
            BoundMaskTest { Value: BoundVariable { Source: VariableSource.Action } } => Plain(margin, model with { Predicate = predicate }),
            BoundChain { Operands: [BoundVariable { Source: VariableSource.Action } component, var target] } =>
                Compare(component, target, predicate, margin, model),
            BoundChain { Operands: [var target, BoundVariable { Source: VariableSource.Action } component] } =>
                Compare(component, target, predicate, margin, model),
            _ => NotAnImitation(demand.Expression.Span, "it compares no component of the action"),
        };
    }

    private DemandModel? Compare(
        BoundExpression component, BoundExpression target, BoundExpression predicate, MarginClause? margin, DemandModel model) =>
        component.Type is RealType
            ? Near([Squared(component, target)], [Distance(component, target)], predicate, margin, model)
            : Plain(margin, model with { Predicate = predicate });

    private bool IsRealVector(ChainExpression chain) =>
        chain.Operands[0] is NameExpression or MemberExpression { Target: NameExpression { Name: "action" } }
        && NamesComponent(chain.Operands[0]) is VectorType { Element: RealType };

    private DslType? NamesComponent(Expression expression)
    {
        var name = expression is MemberExpression member ? member.Name.Text : ((NameExpression)expression).Name;
        return expressions.Scope.World is { } world && world.Action.TryGetValue(name, out var component) ? component.Type : null;
    }

    private DemandModel? BindVector(ChainExpression chain, MarginClause? margin, DemandModel model)
    {
        var (component, target) = (expressions.Bind(chain.Operands[0]), expressions.Bind(chain.Operands[1]));
        if (component.Type.IsError || target.Type.IsError)
            return null;
        if (component is not BoundVariable { Source: VariableSource.Action, Type: VectorType { Length: var length } })
            return NotAnImitation(chain.Span, "it compares no component of the action");
        if (target.Type is not VectorType { Element.IsNumber: true } vector || vector.Length != length)
        {
            diagnostics.Report(
                DiagnosticCatalogue.WrongType, expressions.File, target.Span, "What the action is compared with",
                $"a vector of {length} numbers", target.Type.WithArticle, "Compare it with a vector of the same length.");
            return null;
        }

        if (expressions.Bind(chain).Type.IsError)
            return null;
        var pairs = Enumerable.Range(0, length).Select(i => (Mine: Element(component, i), Right: Element(target, i))).ToList();
        var equalities = pairs.Select(pair => (BoundExpression)Comparison(pair.Mine, ChainOperator.Equal, pair.Right)).ToEquatable();
        return Near(
            [.. pairs.Select(pair => Squared(pair.Mine, pair.Right))],
            [.. pairs.Select(pair => Distance(pair.Mine, pair.Right))],
            All(equalities, chain.Span), margin, model);
    }

    /// <summary>Real components score their negated squared distance; within the margin they count as equal.</summary>
    private DemandModel? Near(
        IReadOnlyList<BoundExpression> squares, IReadOnlyList<BoundExpression> distances, BoundExpression equal, MarginClause? margin, DemandModel model)
    {
        var sum = squares.Count == 1
            ? squares[0]
            : new BoundChain(
                ChainKind.Additive, squares.ToEquatable(), Enumerable.Repeat(new ChainStep(ChainOperator.Add), squares.Count - 1).ToEquatable(),
                squares[0].Type, equal.Span);
        var scored = model with
        {
            Value = new BoundUnary(UnaryOperator.Negate, sum, TypeFacts.InUnit(_squares, sum.Type.Unit), equal.Span),
            Predicate = equal,
        };
        if (margin is null)
            return scored;
        if (margin.Shape is { } shape)
            return Misplaced(shape.Span, shape.Text, "the score of an imitation is its squared distance", "Leave out the shape.");
        return expressions.BindWidth(margin.Margin) is not { } width || !expressions.CheckWidth(width, distances[0])
            ? null
            : scored with
            {
                Predicate = All(distances.Select(distance => (BoundExpression)Comparison(distance, ChainOperator.LessOrEqual, width)).ToEquatable(), equal.Span),
            };
    }

    /// <summary>Choices are equal or not: there is nothing that a margin could measure.</summary>
    private DemandModel? Plain(MarginClause? margin, DemandModel model) => margin is null
        ? model
        : Misplaced(margin.Span, "margin", "one choice is as far from the right one as another", "Remove it.");

    private static BoundExpression All(EquatableArray<BoundExpression> predicates, TextSpan span) => predicates.Count == 1
        ? predicates[0]
        : new BoundChain(
            ChainKind.And, predicates, Enumerable.Repeat(new ChainStep(ChainOperator.And), predicates.Count - 1).ToEquatable(), TypeFacts.Bool, span);

    private static BoundChain Comparison(BoundExpression left, ChainOperator comparison, BoundExpression right) =>
        new(ChainKind.Comparison, [left, right], [new ChainStep(comparison)], TypeFacts.Bool, left.Span);

    private static BoundChain Difference(BoundExpression left, BoundExpression right) =>
        new(ChainKind.Additive, [left, right], [new ChainStep(ChainOperator.Subtract)], TypeFacts.InUnit(TypeFacts.Real, left.Type.Unit), left.Span);

    private static BoundCall Distance(BoundExpression left, BoundExpression right)
    {
        var difference = Difference(left, right);
        return new BoundCall(Function.Abs, [difference], difference.Type, left.Span);
    }

    private static BoundChain Squared(BoundExpression left, BoundExpression right)
    {
        var difference = Difference(left, right);
        return new BoundChain(
            ChainKind.Multiplicative, [difference, difference], [new ChainStep(ChainOperator.Multiply)],
            TypeFacts.InUnit(TypeFacts.Real, difference.Type.Unit.Times(difference.Type.Unit)), left.Span);
    }

    private static BoundExpression Element(BoundExpression vector, int index) => vector is BoundVector literal
        ? literal.Elements[index]
        : new BoundIndex(vector, new BoundConstant(index, new IntType(index, index), vector.Span), vector.Type.Scalar, vector.Span);

    private DemandModel? NotAnImitation(TextSpan span, string why)
    {
        var component = expressions.Scope.World?.Action.Keys.FirstOrDefault() ?? "a";
        diagnostics.Report(DiagnosticCatalogue.NotAnImitation, expressions.File, span, why, component);
        return null;
    }

    private DemandModel? Misplaced(TextSpan span, string clause, string why, string instead)
    {
        diagnostics.Report(DiagnosticCatalogue.MisplacedClause, expressions.File, span, clause, "imitate", why, instead);
        return null;
    }
}
