using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <summary>An argument of a function that is a bare member of some enum, or a vector of such: its place in the body decides of which.</summary>
/// <param name="binder">Binds where the call stands.</param>
/// <param name="expression">The argument.</param>
internal sealed class UndecidedArgument(ExpressionBinder binder, Expression expression)
{
    /// <summary>What it is, once that is decided; an error where it cannot be.</summary>
    public BoundExpression? Value { get; private set; }

    /// <summary>What it is at a place in the body.</summary>
    /// <param name="expected">The type that the place calls for, or null.</param>
    /// <param name="span">The place.</param>
    public BoundExpression Decide(DslType? expected, TextSpan span)
    {
        Value ??= binder.Bind(expression, expected);
        return Value.Type.IsError ? new BoundError(span) : Value.InlinedAt(span);
    }
}
