using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <content>What must be known while building.</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>A constant number, or null where the expression is none and that has been said.</summary>
    public double? BindConstantNumber(Expression expression, string what) =>
        RequireConstant(BindNumber(expression, what), what)?.Value;

    /// <summary>A constant number that fits its place, or null.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="what">What it is, to begin a sentence with.</param>
    /// <param name="needed">What it must be, as in <c>at least 1</c>.</param>
    /// <param name="fits">Whether a value is that.</param>
    /// <param name="instead">What to do, a sentence.</param>
    public double? BindConstantNumber(Expression expression, string what, string needed, Func<double, bool> fits, string instead)
    {
        if (BindConstantNumber(expression, what) is not { } value)
            return null;
        if (fits(value))
            return value;
        Error(DiagnosticCatalogue.OutOfRange, expression.Span, what, needed, Numbers.Format(value), instead);
        return null;
    }

    /// <summary>A constant whole number from <paramref name="least"/> that an int can hold, or null.</summary>
    public int? BindCount(Expression expression, string what, int least) => (int?)BindConstantNumber(
        expression, what, $"a whole number of at least {least}", value => Numbers.IsWhole(value) && value >= least && value <= int.MaxValue,
        $"Write {least} or a larger whole number.");

    /// <summary>A constant that a variable can have: a number, a bool as 0 or 1, an enum member as its index; else null.</summary>
    /// <param name="expression">The value.</param>
    /// <param name="type">The variable's type, a scalar.</param>
    /// <param name="name">The variable's name.</param>
    public double? BindValue(Expression expression, DslType type, string name)
    {
        var what = $"'{name}'";
        if (type.IsError)
            return null;
        var bound = Bind(expression, type);
        if (!type.IsNumber)
        {
            return bound.Type == type
                ? RequireConstant(bound, what)?.Value
                : Wrong(bound, what, type.WithArticle, type is EnumType { Enum.Members: var members } ? $"Use {Hints.List(members)}." : "Use true or false.");
        }

        if (!bound.Type.IsNumber)
            return Wrong(bound, what, "a number", ToNumber(bound));
        if (RequireConstant(bound, what)?.Value is not { } value)
            return null;
        if (type is IntType && !Numbers.IsWhole(value))
            return Wrong(bound, what, "an int", "Write a whole number.");
        if (TypeFacts.Contains(type, value))
            return value;
        Error(
            DiagnosticCatalogue.OutOfRange, expression.Span, what, TypeFacts.DescribeRange(type) ?? type.Name,
            Numbers.Format(value), "Choose a value in its range, or widen the range.");
        return null;
    }

    /// <summary>The constant that an expression is, or null where it is none and that has been said.</summary>
    private BoundConstant? RequireConstant(BoundExpression bound, string what)
    {
        if (bound is BoundConstant constant)
            return constant;
        if (!bound.Type.IsError)
            Error(DiagnosticCatalogue.NotConstant, bound.Span, what, file.Quote(bound.Span));
        return null;
    }

    private double? Wrong(BoundExpression bound, string what, string needed, string instead)
    {
        WrongType(bound, what, needed, instead);
        return null;
    }

}
