using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <content>Comparisons and tests with <c>in</c>.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindComparison(ChainExpression chain)
    {
        // The grammar lets 'in' stand in no longer chain.
        if (chain.Operators is [ChainOperator.In])
            return BindTest(chain);
        var operands = BindAlike(chain.Operands).ToEquatable();
        if (HasError(operands))
            return new BoundError(chain.Span);
        for (var i = 0; i < chain.Operators.Length; i++)
        {
            if (CheckComparable(operands[i], operands[i + 1], chain.Operators[i]) is { } error)
                return error;
        }

        return TryUnite(operands, i => SymbolBefore(chain, i), out var united, out var shape)
            && TryUniteUnits(operands, i => SymbolBefore(chain, i), out _)
            ? Fold(new BoundChain(ChainKind.Comparison, united, Steps(chain), shape.With(TypeFacts.Bool, operands), chain.Span))
            : new BoundError(chain.Span);
    }

    /// <summary>
    /// Binds values of one type. An enum on one side decides what bare members on the other sides mean, so what can tell its
    /// type by itself comes first.
    /// </summary>
    private BoundExpression[] BindAlike(IReadOnlyList<Expression> expressions, DslType? expected = null)
    {
        var bound = new BoundExpression?[expressions.Count];
        var decided = expected?.Scalar as EnumType;
        for (var i = 0; i < bound.Length && expected is null; i++)
        {
            if (expressions[i] is NameExpression name)
                decided ??= EnumOf(name);
            else if (!IsDecidedByOthers(expressions[i]))
                decided ??= (bound[i] = Bind(expressions[i])).Type.Scalar as EnumType;
        }

        // A function may tell from one argument what another is.
        for (var i = 0; i < bound.Length && decided is null && expected is null; i++)
        {
            if (expressions[i] is CallExpression { Function.Text: not "where" })
                decided = (bound[i] ??= Bind(expressions[i])).Type.Scalar as EnumType;
        }

        // What nothing decides is one mistake, however many members it is of.
        for (var i = 0; i < bound.Length; i++)
        {
            bound[i] ??= (expected ?? decided) is null && IsUndecided(expressions[i]) && bound.Any(other => other is BoundError)
                ? new BoundError(expressions[i].Span)
                : Bind(expressions[i], IsOfType(expressions[i], decided) ? null : expected ?? decided);
        }

        return bound!;
    }

    private bool IsDecidedByOthers(Expression expression) =>
        expression is ConditionalExpression or VectorExpression or CallExpression { Function.Text: "where" }
        || (expression is CallExpression call && call.Arguments.Any(IsUndecided));

    private EnumType? EnumOf(NameExpression name) => scope.Find(name.Name) switch
    {
        VariableSymbol { Type.Scalar: EnumType type } => type,
        LetSymbol { Value.Type.Scalar: EnumType type } => type,
        ConstSymbol { Value.Type.Scalar: EnumType type } => type,
        MachineSymbol { States: { } states } => states,
        ArgumentSymbol { Undecided.Value.Type.Scalar: EnumType type } => type,
        ArgumentSymbol { Value.Type.Scalar: EnumType type } => type,
        _ => null,
    };

    private bool IsOfType(Expression operand, DslType? type) => operand is NameExpression name && type is not null && EnumOf(name) == type;

    private BoundError? CheckComparable(BoundExpression left, BoundExpression right, ChainOperator comparison)
    {
        var isEquality = comparison is ChainOperator.Equal or ChainOperator.NotEqual;
        var (first, second) = (left.Type.Scalar, right.Type.Scalar);
        if (first.IsNumber && second.IsNumber)
            return null;
        if (isEquality && first is BoolType or EnumType && first == second)
            return null;
        return Error(
            DiagnosticCatalogue.NotComparable, right.Span, file.Quote(left.Span), left.Type.WithArticle, file.Quote(right.Span),
            right.Type.WithArticle, Operators.Symbol(comparison), HowToCompare(first, second));
    }

    private static string HowToCompare(DslType left, DslType right) => (left, right) switch
    {
        (EnumType first, EnumType second) when first == second => "Members of an enum have no order: compare them with '==' or '!='.",
        (EnumType first, _) => $"Compare it with a member, such as '{AnyOf(first)}'.",
        (_, EnumType second) => $"Compare a member with it, such as '{AnyOf(second)}'.",
        (BoolType, BoolType) => "Compare bools with '==' or '!='.",
        (BoolType, _) or (_, BoolType) => "A bool is no number: write 'where(b, 1, 0)' for one.",
        _ => "Compare two values of one type.",
    };

    private static string AnyOf(EnumType type) =>
        type.Enum.Members is [var first, ..] ? $"{type.Enum.Name}.{first}" : type.Enum.Name;

    private BoundExpression BindTest(ChainExpression chain)
    {
        if (chain.Operands[1] is RangeExpression { Low: { } low, High: { } high })
            return BindRangeTest(chain, low, high);
        var mask = Bind(chain.Operands[1]);
        var value = Bind(chain.Operands[0]);
        if (mask.Type.IsError || value.Type.IsError)
            return new BoundError(chain.Span);
        if (mask.Type is not VectorType { Element: BoolType } vector)
        {
            return Error(
                DiagnosticCatalogue.WrongOperand, mask.Span, "in", "a range or a vector of bools to its right", file.Quote(mask.Span),
                mask.Type.WithArticle, "Write a range such as '0..1', or a vector with a bool for every choice.");
        }

        if (Choices(value.Type) is not { } choices)
        {
            return Error(
                DiagnosticCatalogue.WrongOperand, value.Span, "in", "an enum or an int to the left of a vector of bools",
                file.Quote(value.Span), value.Type.WithArticle, "Use the value that chooses one of the bools.");
        }

        return choices >= 0 && choices != vector.Length
            ? Error(
                DiagnosticCatalogue.WrongLength, mask.Span, file.Quote(mask.Span), Numbers.Count(vector.Length, "element"),
                $"'{file.Quote(value.Span)}'", Numbers.Count(choices, "element"))
            : new BoundMaskTest(value, mask, TypeFacts.Bool, chain.Span);
    }

    /// <summary>How many values choose from a vector: −1 where that is not known, null where they do not choose.</summary>
    private static long? Choices(DslType type) => type switch
    {
        EnumType choice => choice.Enum.Members.Count,
        IntType { Low: 0, High: { } high } => high + 1,
        IntType => -1,
        _ => null,
    };

    private BoundExpression BindRangeTest(ChainExpression chain, Expression from, Expression to)
    {
        var value = BindOperand(chain.Operands[0], "in", bools: false);
        var (low, high) = (BindOperand(from, "..", bools: false), BindOperand(to, "..", bools: false));
        if (value.Type.IsError || low.Type.IsError || high.Type.IsError)
            return new BoundError(chain.Span);
        return low is BoundConstant { Value: var least } && high is BoundConstant { Value: var most } && least > most
            ? Error(DiagnosticCatalogue.ReversedRange, chain.Operands[1].Span, file.Quote(from.Span), file.Quote(to.Span))
            : TryUnite([value, low, high], _ => "in", out var united, out var shape) && TryUniteUnits([value, low, high], _ => "in", out _)
                ? Fold(new BoundRangeTest(united[0], united[1], united[2], shape.With(TypeFacts.Bool, [value, low, high]), chain.Span))
                : new BoundError(chain.Span);
    }
}
