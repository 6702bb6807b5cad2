using System.Globalization;
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
        if (chain.Operators.Contains(ChainOperator.In))
        {
            return chain.Operators.Length == 1
                ? BindTest(chain)
                : NotSupported(chain.Span, "'in' inside a chain of comparisons", "Join the comparisons with 'and'");
        }

        var operands = BindComparands(chain).ToEquatable();
        if (HasError(operands))
            return new BoundError(chain.Span);
        for (var i = 0; i < chain.Operators.Length; i++)
        {
            if (CheckComparable(operands[i], operands[i + 1], chain.Operators[i]) is { } error)
                return error;
        }

        return Fold(new BoundChain(ChainKind.Comparison, operands, Steps(chain), TypeFacts.Bool, chain.Span));
    }

    /// <summary>
    /// Binds what is compared. An enum on one side decides what bare members on the other sides mean, so what can tell its
    /// type by itself comes first.
    /// </summary>
    private BoundExpression[] BindComparands(ChainExpression chain)
    {
        var bound = new BoundExpression?[chain.Operands.Length];
        DslType? decided = null;
        for (var i = 0; i < bound.Length; i++)
        {
            if (chain.Operands[i] is NameExpression name)
                decided ??= EnumOf(name);
            else if (chain.Operands[i] is not ConditionalExpression)
                decided ??= (bound[i] = Bind(chain.Operands[i])).Type as EnumType;
        }

        for (var i = 0; i < bound.Length; i++)
            bound[i] ??= Bind(chain.Operands[i], IsOfType(chain.Operands[i], decided) ? null : decided);
        return bound!;
    }

    private EnumType? EnumOf(NameExpression name) => scope.Find(name.Name) switch
    {
        VariableSymbol { Type: EnumType type } => type,
        LetSymbol { Value.Type: EnumType type } => type,
        ConstSymbol { Value.Type: EnumType type } => type,
        _ => null,
    };

    private bool IsOfType(Expression operand, DslType? type) => operand is NameExpression name && type is not null && EnumOf(name) == type;

    private BoundError? CheckComparable(BoundExpression left, BoundExpression right, ChainOperator comparison)
    {
        var isEquality = comparison is ChainOperator.Equal or ChainOperator.NotEqual;
        if (left.Type.IsNumber && right.Type.IsNumber)
            return null;
        if (isEquality && left.Type is BoolType or EnumType && left.Type == right.Type)
            return null;
        if (left.Type is VectorType && TypeFacts.Unite(left.Type, right.Type) is not null)
            return NotSupported(left.Span, $"'{Operators.Symbol(comparison)}' on whole vectors", "Compare their elements one by one, as in 'v[0] == w[0]'");
        return Error(
            DiagnosticCatalogue.NotComparable, right.Span, file.Quote(left.Span), left.Type.WithArticle, file.Quote(right.Span),
            right.Type.WithArticle, Operators.Symbol(comparison), HowToCompare(left.Type, right.Type));
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
                DiagnosticCatalogue.WrongLength, mask.Span, file.Quote(mask.Span), Count(vector.Length, "element"),
                $"'{file.Quote(value.Span)}'", Count(choices, "element"))
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
            : Fold(new BoundRangeTest(value, low, high, TypeFacts.Bool, chain.Span));
    }

    private static string Count(long number, string noun) =>
        string.Format(CultureInfo.InvariantCulture, number == 1 ? "{0} {1}" : "{0} {1}s", number, noun);
}
