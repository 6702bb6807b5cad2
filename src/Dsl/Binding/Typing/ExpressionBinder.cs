using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <summary>
/// Resolves the names and types of expressions. What has an error becomes a <see cref="BoundError"/>, of which nothing
/// more is said. The tree is at most 200 deep, and so is the recursion.
/// </summary>
/// <param name="scope">The names that may be used.</param>
/// <param name="file">The file of the expressions.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed partial class ExpressionBinder(Scope scope, SourceFile file, DiagnosticBag diagnostics)
{
    public SourceFile File => file;

    public Scope Scope => scope;

    /// <summary>Binds an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="expected">The type that its place calls for, which decides what bare enum members mean; or null.</param>
    public BoundExpression Bind(Expression expression, DslType? expected = null) =>
        ExpansionDepth == 0 || Budget.TryTake(1)
            ? BindNode(expression, expected)
            : Error(DiagnosticCatalogue.CallTooLarge, expression.Span, file.Quote(expression.Span));

    private BoundExpression BindNode(Expression expression, DslType? expected) => expression switch
    {
        NumberExpression number => BindLiteral(number),
        BoolExpression literal => new BoundConstant(literal.Value ? 1 : 0, TypeFacts.Bool, literal.Span),
        NameExpression name => BindName(name, expected),
        MemberExpression member => BindMember(member),
        CallExpression call => BindCall(call, expected),
        IndexExpression index => BindIndex(index),
        VectorExpression vector => BindVector(vector, expected is { } type && !Shape.Of(type).IsScalar ? type.Scalar : expected),
        UnaryExpression unary => BindUnary(unary),
        PowerExpression power => BindPower(power),
        ChainExpression chain => BindChain(chain),
        ImpliesExpression implies => BindImplies(implies),
        ConditionalExpression conditional => BindConditional(conditional, expected),
        StepsExpression => Error(
            DiagnosticCatalogue.WrongType, expression.Span, "What stands here", "a value", "a number of steps", "Leave 'steps' out: only the window of 'within' takes it."),
        _ => Error(DiagnosticCatalogue.WrongType, expression.Span, "What stands here", "a value", "a range", "Test with 'in', as in 'x in 0..1'."),
    };

    /// <summary>Binds a predicate; anything but a bool is an error of <paramref name="what"/>.</summary>
    public BoundExpression BindPredicate(Expression expression, string what) => RequirePredicate(Bind(expression), what);

    /// <summary>Binds a number; anything else is an error of <paramref name="what"/>.</summary>
    public BoundExpression BindNumber(Expression expression, string what)
    {
        var bound = Bind(expression);
        return bound.Type.IsNumber ? bound : WrongType(bound, what, "a number", ToNumber(bound));
    }

    private BoundExpression RequirePredicate(BoundExpression bound, string what) => bound.Type switch
    {
        BoolType => bound,
        { Scalar: BoolType } => WrongType(bound, what, "a bool", "Reduce it, as in 'all(v)' or 'any(v)'."),
        { Scalar.IsNumber: true } => WrongType(bound, what, "a bool", "Compare it with something, as in 'x > 0'."),
        _ => WrongType(bound, what, "a bool", "Write a condition."),
    };

    /// <summary>What to do with something that is no number.</summary>
    /// <param name="bound">What it is.</param>
    /// <param name="isOperand">A vector of numbers would do as well.</param>
    private string ToNumber(BoundExpression bound, bool isOperand = false) => bound.Type switch
    {
        BoolType or { Scalar: BoolType } when isOperand || bound.Type is BoolType =>
            $"A bool is no number: write 'where({file.Quote(bound.Span)}, 1, 0)'.",
        { Scalar: BoolType } => "Count its elements, as in 'count(v)', or read one, as in 'v[0]'.",
        VectorType or MatrixType when !isOperand => "Read one element, as in 'v[0]', or reduce it, as in 'sum(v)'.",
        _ => "Write a number.",
    };

    private BoundError Error(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments)
    {
        diagnostics.Report(descriptor, file, span, arguments);
        return new BoundError(span);
    }

    private BoundError Unknown(DiagnosticDescriptor descriptor, TextSpan span, string name, params string[] arguments)
    {
        diagnostics.ReportUnknown(descriptor, file, span, name, arguments);
        return new BoundError(span);
    }

    private BoundError WrongType(BoundExpression bound, string what, string needed, string instead) =>
        bound.Type.IsError
            ? new BoundError(bound.Span)
            : Error(DiagnosticCatalogue.WrongType, bound.Span, what, needed, bound.Type.WithArticle, instead);

    /// <summary>Computes what is constant, and says so where that has no finite value.</summary>
    private BoundExpression Fold(BoundExpression expression)
    {
        var folded = ConstantFolder.Fold(expression);
        return ReferenceEquals(folded, expression) || ConstantFolder.ValuesOf(folded) is not { } values || !values.Any(value => IsLost(value, expression))
            ? folded
            : Error(DiagnosticCatalogue.NotFinite, expression.Span, file.Quote(expression.Span));
    }

    private static bool IsLost(double value, BoundExpression expression) =>
        double.IsNaN(value) || (double.IsInfinity(value) && HasOnlyFiniteParts(expression));

    private static bool HasOnlyFiniteParts(BoundExpression expression) => expression.Children.All(child =>
        ConstantFolder.ValuesOf(child) is not { } values || values.All(Numbers.IsFinite));
}
