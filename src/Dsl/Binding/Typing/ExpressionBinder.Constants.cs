using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <content>What must be known while building.</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>A constant number without a unit, or null where the expression is none and that has been said.</summary>
    public double? BindConstantNumber(Expression expression, string what)
    {
        var bound = BindNumber(expression, what);
        return bound.Type.IsError || !RequirePlain(bound, what) ? null : RequireConstants(bound, what)?[0];
    }

    /// <summary>A constant number, or those of a constant vector, in whatever unit; null where the expression is none and that has been said.</summary>
    public EquatableArray<double>? BindConstantNumbers(Expression expression, string what)
    {
        var bound = Bind(expression);
        return bound.Type.Scalar.IsNumber ? RequireConstants(bound, what) : Wrong(bound, what, "a number or a vector of numbers", ToNumber(bound, isOperand: true));
    }

    /// <summary>A constant number and its unit, or null where the expression is none and that has been said.</summary>
    public (double Value, Unit Unit)? BindConstantQuantity(Expression expression, string what)
    {
        var bound = BindNumber(expression, what);
        return RequireConstants(bound, what) is { } values ? (values[0], bound.Type.Unit) : null;
    }

    /// <summary>A constant number that fits its place, or null.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="what">What it is, to begin a sentence with.</param>
    /// <param name="needed">What it must be, as in <c>at least 1</c>.</param>
    /// <param name="fits">Whether a value is that.</param>
    /// <param name="instead">What to do, a sentence.</param>
    public double? BindConstantNumber(Expression expression, string what, string needed, Func<double, bool> fits, string instead) =>
        BindConstantNumber(expression, what) is { } value ? CheckFits(value, expression, what, needed, fits, instead) : null;

    /// <summary>A constant that fits its place; else null, which has been said.</summary>
    public double? CheckFits(double value, Expression expression, string what, string needed, Func<double, bool> fits, string instead)
    {
        if (fits(value))
            return value;
        Error(DiagnosticCatalogue.OutOfRange, expression.Span, what, needed, Numbers.Format(value), instead);
        return null;
    }

    /// <summary>
    /// A constant time in seconds, or null. It has the unit <c>s</c> where one is declared; else it is a plain number.
    /// </summary>
    public double? BindTime(Expression expression, string what)
    {
        var bound = BindNumber(expression, what);
        var second = scope.FindUnit("s") is { } unit ? unit.Value : Unit.None;
        return RequireConstants(bound, what) is { } values && second is { } known && RequireUnit(bound, known, what) ? values[0] : null;
    }

    /// <summary>A constant whole number from <paramref name="least"/> that an int can hold, or null.</summary>
    public int? BindCount(Expression expression, string what, int least) => (int?)BindConstantNumber(
        expression, what, $"a whole number of at least {least}", value => Numbers.IsWhole(value) && value >= least && value <= int.MaxValue,
        $"Write {least} or a larger whole number.");

    /// <summary>The constants that a variable can have, or null: numbers, bools as 0 or 1, enum members as their index.</summary>
    /// <param name="expression">The value; a single one stands for all elements of a vector.</param>
    /// <param name="type">The variable's type.</param>
    /// <param name="name">The variable's name.</param>
    public EquatableArray<double>? BindValues(Expression expression, DslType type, string name)
    {
        var what = $"'{name}'";
        if (type.IsError)
            return null;
        var bound = Bind(expression, type);
        if (CheckKind(bound, type, what) is { } values && RequireUnit(bound, type.Unit, what))
            return FindOutside(values, type) is not var (value, range) ? values : OutOfRange(expression, what, value, range);
        return null;
    }

    /// <summary>A constant that a variable can have that is no vector; else null.</summary>
    public double? BindValue(Expression expression, DslType type, string name) => BindValues(expression, type, name)?[0];

    /// <summary>Constant numbers, one or as many as a vector has, that fit their place; or null.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="what">What it is, to begin a sentence with.</param>
    /// <param name="shape">The shape of a vector.</param>
    /// <param name="unit">The unit, which numbers without one have as well.</param>
    /// <param name="needed">What each must be.</param>
    /// <param name="fits">Whether a value is that.</param>
    /// <param name="instead">What to do, a sentence.</param>
    public EquatableArray<double>? BindConstants(
        Expression expression, string what, Shape shape, Unit unit, string needed, Func<double, bool> fits, string instead)
    {
        var bound = Bind(expression);
        if (!bound.Type.Scalar.IsNumber || (Shape.Of(bound.Type) is { IsScalar: false } own && own != shape))
        {
            return Wrong(
                bound, what, shape.IsScalar ? "a number" : $"a number or {shape.With(TypeFacts.Real).WithArticle}",
                ToNumber(bound, isOperand: !shape.IsScalar));
        }

        if (RequireConstants(bound, what) is not { } values || !(bound.Type.Unit.IsNone || RequireUnit(bound, unit, what)))
            return null;
        foreach (var value in values)
        {
            if (!fits(value))
            {
                Error(DiagnosticCatalogue.OutOfRange, expression.Span, what, needed, Numbers.Format(value), instead);
                return null;
            }
        }

        return values;
    }

    /// <summary>The values, where they are of a variable's kind and shape; else null, which has been said.</summary>
    private EquatableArray<double>? CheckKind(BoundExpression bound, DslType type, string what)
    {
        var (shape, own) = (Shape.Of(type), Shape.Of(bound.Type));
        if (!own.IsScalar && own != shape)
            return Wrong(bound, what, type.WithArticle, shape.IsScalar ? ToNumber(bound) : "Write as many elements as it has.");
        if (type.Scalar.IsNumber ? !bound.Type.Scalar.IsNumber : bound.Type.Scalar != type.Scalar)
        {
            return type.Scalar switch
            {
                EnumType { Enum.Members: var members } => Wrong(bound, what, type.WithArticle, $"Use {Hints.List(members)}."),
                BoolType => Wrong(bound, what, type.WithArticle, "Use true or false."),
                _ => Wrong(bound, what, shape.IsScalar ? "a number" : type.WithArticle, ToNumber(bound)),
            };
        }

        if (RequireConstants(Broadcast(bound, shape), what) is not { } values)
            return null;
        return type.Scalar is IntType && !values.All(Numbers.IsWhole)
            ? Wrong(bound, what, type.WithArticle, shape.IsScalar ? "Write a whole number." : "Write whole numbers.")
            : values;
    }

    /// <summary>Whether a value has a unit, or goes with every one; says so where not.</summary>
    private bool RequireUnit(BoundExpression value, Unit unit, string what)
    {
        if (unit.IsNone)
            return RequirePlain(value, what);
        if (value.Type.Unit == unit || HasEveryUnit(value))
            return true;
        ReportWrongUnit(
            value, what, $"in {unit}",
            value is BoundConstant && value.Type.Unit.IsNone ? $"Write it as '{file.Quote(value.Span)}<{unit}>'." : "Correct its unit, or that of the type.");
        return false;
    }

    private static (double Value, DslType Range)? FindOutside(EquatableArray<double> values, DslType type)
    {
        for (var i = 0; i < values.Count; i++)
        {
            var element = type is VectorType { Ranges: { Count: > 0 } ranges }
                ? TypeFacts.InRange(type.Scalar, ranges[i].Low, ranges[i].High)
                : type.Scalar;
            if (!TypeFacts.Contains(element, values[i]))
                return (values[i], element);
        }

        return null;
    }

    private EquatableArray<double>? OutOfRange(Expression expression, string what, double value, DslType range)
    {
        Error(
            DiagnosticCatalogue.OutOfRange, expression.Span, what, TypeFacts.DescribeRange(range) ?? range.Name,
            Numbers.Format(value), "Choose a value in its range, or widen the range.");
        return null;
    }

    /// <summary>The constants that an expression is, or null where it is none and that has been said.</summary>
    private EquatableArray<double>? RequireConstants(BoundExpression bound, string what)
    {
        if (ConstantFolder.ValuesOf(bound) is { } values)
            return values.ToEquatable();
        if (!bound.Type.IsError)
            Error(DiagnosticCatalogue.NotConstant, bound.Span, what, file.Quote(bound.Span));
        return null;
    }

    private EquatableArray<double>? Wrong(BoundExpression bound, string what, string needed, string instead)
    {
        WrongType(bound, what, needed, instead);
        return null;
    }
}
