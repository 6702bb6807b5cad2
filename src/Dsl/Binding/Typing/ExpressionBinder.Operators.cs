using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <content>Operators other than comparisons.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindChain(ChainExpression chain) => chain.Kind switch
    {
        ChainKind.Comparison => BindComparison(chain),
        ChainKind.And or ChainKind.Or => BindLogic(chain),
        _ => BindArithmetic(chain),
    };

    private BoundExpression BindLogic(ChainExpression chain)
    {
        var operands = BindOperands(chain, bools: true);
        return HasError(operands) || !TryUnite(operands, i => SymbolBefore(chain, i), out var united, out var shape)
            ? new BoundError(chain.Span)
            : Fold(new BoundChain(chain.Kind, united, Steps(chain), shape.With(TypeFacts.Bool, operands), chain.Span));
    }

    private BoundExpression BindArithmetic(ChainExpression chain)
    {
        var operands = BindOperands(chain, bools: false);
        if (HasError(operands) || !TryUnite(operands, i => SymbolBefore(chain, i), out var united, out var shape))
            return new BoundError(chain.Span);
        var kind = TypeFacts.CommonKind(operands.Select(operand => operand.Type));
        if (chain.Operators.Contains(ChainOperator.Divide))
            kind = TypeFacts.Real;
        return UnitOfChain(chain, operands) is { } unit
            ? Fold(new BoundChain(chain.Kind, united, Steps(chain), shape.With(TypeFacts.InUnit(kind, unit), operands), chain.Span))
            : new BoundError(chain.Span);
    }

    private Unit? UnitOfChain(ChainExpression chain, BoundExpression[] operands) => chain.Kind == ChainKind.Multiplicative
        ? UnitOfProduct(chain, operands)
        : TryUniteUnits(operands, i => SymbolBefore(chain, i), out var unit) ? unit : null;

    private BoundExpression[] BindOperands(ChainExpression chain, bool bools) =>
        [.. chain.Operands.Select((operand, i) => BindOperand(operand, SymbolBefore(chain, i), bools))];

    private static string SymbolBefore(ChainExpression chain, int operand) => Operators.Symbol(chain.Operators[Math.Max(0, operand - 1)]);

    /// <summary>An operand whose elements must be bools, or else numbers.</summary>
    private BoundExpression BindOperand(Expression expression, string symbol, bool bools)
    {
        var bound = Bind(expression);
        if (bound.Type.IsError || (bools ? bound.Type.Scalar is BoolType : bound.Type.Scalar.IsNumber))
            return bound;
        return Error(
            DiagnosticCatalogue.WrongOperand, bound.Span, symbol, bools ? "bools" : "numbers", file.Quote(bound.Span),
            bound.Type.WithArticle, bools ? "Compare it with something, as in 'x > 0'." : ToNumber(bound, isOperand: true));
    }

    private BoundExpression BindUnary(UnaryExpression unary)
    {
        var bools = unary.Operator == UnaryOperator.Not;
        var operand = Bind(unary.Operand);
        if (operand.Type.IsError)
            return new BoundError(unary.Span);
        if (bools ? operand.Type.Scalar is not BoolType : !operand.Type.Scalar.IsNumber)
        {
            return Error(
                DiagnosticCatalogue.WrongOperand, operand.Span, bools ? "not" : "-", bools ? "a bool" : "a number",
                file.Quote(operand.Span), operand.Type.WithArticle,
                bools ? "Compare it with something, as in 'x > 0'." : ToNumber(operand, isOperand: true));
        }

        var type = Shape.Of(operand.Type).With(Negated(operand.Type.Scalar), [operand]);
        return Fold(new BoundUnary(unary.Operator, operand, type, unary.Span));
    }

    private static DslType Negated(DslType scalar) => scalar switch
    {
        IntType whole => new IntType(-whole.High, -whole.Low),
        RealType real => real with { Low = -real.High, High = -real.Low },
        _ => scalar,
    };

    private BoundExpression BindPower(PowerExpression power)
    {
        var (number, exponent) = (BindOperand(power.Base, "^", bools: false), BindOperand(power.Exponent, "^", bools: false));
        if (number.Type.IsError || exponent.Type.IsError || !TryUnite([number, exponent], _ => "^", out var united, out var shape))
            return new BoundError(power.Span);
        return UnitOfPower(number, exponent) is { } unit
            ? Fold(new BoundPower(united[0], united[1], shape.With(TypeFacts.InUnit(TypeFacts.Real, unit), [number, exponent]), power.Span))
            : new BoundError(power.Span);
    }

    private BoundExpression BindImplies(ImpliesExpression implies)
    {
        var (premise, conclusion) = (BindOperand(implies.Premise, "implies", bools: true), BindOperand(implies.Conclusion, "implies", bools: true));
        return premise.Type.IsError || conclusion.Type.IsError || !TryUnite([premise, conclusion], _ => "implies", out var united, out var shape)
            ? new BoundError(implies.Span)
            : Fold(new BoundImplies(united[0], united[1], shape.With(TypeFacts.Bool, [premise, conclusion]), implies.Span));
    }

    private BoundExpression BindConditional(ConditionalExpression conditional, DslType? expected)
    {
        var condition = Bind(conditional.Condition);
        if (condition.Type.Scalar is BoolType && condition.Type is not BoolType)
        {
            condition = WrongType(
                condition, "What follows 'if'", "a bool", "Choose element by element with 'where(p, a, b)', or reduce it, as in 'any(v)'.");
        }
        else
        {
            condition = RequirePredicate(condition, "What follows 'if'");
        }

        var outcomes = BindAlike([conditional.Then, conditional.Else], expected);
        return Choose("if", condition, outcomes[0], outcomes[1], conditional);
    }

    /// <summary>
    /// A choice between two values of one type. A single condition chooses between wholes; a condition for every element
    /// chooses element by element.
    /// </summary>
    private BoundExpression Choose(
        string symbol, BoundExpression condition, BoundExpression then, BoundExpression otherwise, Expression whole)
    {
        if (condition.Type.IsError || then.Type.IsError || otherwise.Type.IsError)
            return new BoundError(whole.Span);
        if (TypeFacts.Unite(then.Type.Scalar, otherwise.Type.Scalar) is not { } scalar)
        {
            return Error(
                DiagnosticCatalogue.WrongType, otherwise.Span, "Both outcomes of a choice", $"of one type, {then.Type.WithArticle} as the first",
                otherwise.Type.WithArticle, otherwise.Type.Scalar is BoolType ? ToNumber(otherwise, isOperand: true) : "Make them the same.");
        }

        if (!TryUnite([condition, then, otherwise], _ => symbol, out var united, out var shape)
            || !TryUniteUnits([then, otherwise], _ => symbol, out var unit))
            return new BoundError(whole.Span);
        var type = shape.With(TypeFacts.InUnit(scalar, unit), [then, otherwise]);
        return Fold(new BoundConditional(condition.Type is BoolType ? condition : united[0], united[1], united[2], type, whole.Span));
    }

    private static bool HasError(IEnumerable<BoundExpression> operands) => operands.Any(operand => operand.Type.IsError);

    private static EquatableArray<ChainStep> Steps(ChainExpression chain) =>
        chain.Operators.Select(step => new ChainStep(step)).ToEquatable();
}
