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
        return HasError(operands)
            ? new BoundError(chain.Span)
            : Fold(new BoundChain(chain.Kind, operands, Steps(chain), TypeFacts.Bool, chain.Span));
    }

    private BoundExpression BindArithmetic(ChainExpression chain)
    {
        var operands = BindOperands(chain, bools: false);
        if (HasError(operands))
            return new BoundError(chain.Span);
        var type = chain.Operators.Contains(ChainOperator.Divide) ? TypeFacts.Real : TypeFacts.CommonKind(operands.Select(operand => operand.Type));
        return Fold(new BoundChain(chain.Kind, operands, Steps(chain), type, chain.Span));
    }

    /// <summary>What a chain joins. That operators take no whole vectors is said once, however many there are.</summary>
    private EquatableArray<BoundExpression> BindOperands(ChainExpression chain, bool bools)
    {
        var operands = new BoundExpression[chain.Operands.Length];
        var saidVectors = false;
        for (var i = 0; i < operands.Length; i++)
        {
            var operand = Bind(chain.Operands[i]);
            var isVector = operand.Type is VectorType;
            operands[i] = isVector && saidVectors
                ? new BoundError(operand.Span)
                : CheckOperand(operand, Operators.Symbol(chain.Operators[Math.Max(0, i - 1)]), bools);
            saidVectors |= isVector;
        }

        return operands.ToEquatable();
    }

    /// <summary>An operand that must be a bool, or else a number.</summary>
    private BoundExpression BindOperand(Expression expression, string symbol, bool bools) => CheckOperand(Bind(expression), symbol, bools);

    private BoundExpression CheckOperand(BoundExpression bound, string symbol, bool bools)
    {
        if (bound.Type.IsError || (bools ? bound.Type is BoolType : bound.Type.IsNumber))
            return bound;
        if (bound.Type is VectorType { Element: var element } && (bools ? element is BoolType : element.IsNumber))
            return NotSupported(bound.Span, $"'{symbol}' on whole vectors", ToScalar(bools));
        return Error(
            DiagnosticCatalogue.WrongOperand, bound.Span, symbol, bools ? "bools" : "numbers", file.Quote(bound.Span),
            bound.Type.WithArticle, bools ? "Compare it with something, as in 'x > 0'." : ToNumber(bound));
    }

    private static string ToScalar(bool bools) => bools
        ? "Read one element, as in 'v[0]', or reduce the vector, as in 'any(v)'"
        : "Read one element, as in 'v[0]', or reduce the vector, as in 'sum(v)'";

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
                bools ? "Compare it with something, as in 'x > 0'." : ToNumber(operand));
        }

        return Fold(new BoundUnary(unary.Operator, operand, Negated(operand.Type), unary.Span));
    }

    private static DslType Negated(DslType type) => type switch
    {
        IntType whole => new IntType(-whole.High, -whole.Low),
        RealType real => new RealType(-real.High, -real.Low),
        VectorType vector => vector with { Element = Negated(vector.Element) },
        _ => type,
    };

    private BoundExpression BindPower(PowerExpression power)
    {
        var (number, exponent) = (BindOperand(power.Base, "^", bools: false), BindOperand(power.Exponent, "^", bools: false));
        return number.Type.IsError || exponent.Type.IsError
            ? new BoundError(power.Span)
            : Fold(new BoundPower(number, exponent, TypeFacts.Real, power.Span));
    }

    private BoundExpression BindImplies(ImpliesExpression implies)
    {
        var (premise, conclusion) = (BindOperand(implies.Premise, "implies", bools: true), BindOperand(implies.Conclusion, "implies", bools: true));
        return premise.Type.IsError || conclusion.Type.IsError
            ? new BoundError(implies.Span)
            : Fold(new BoundImplies(premise, conclusion, TypeFacts.Bool, implies.Span));
    }

    private BoundExpression BindConditional(ConditionalExpression conditional, DslType? expected) => Choose(
        BindPredicate(conditional.Condition, "What follows 'if'"),
        Bind(conditional.Then, expected),
        Bind(conditional.Else, expected),
        conditional);

    private BoundExpression Choose(BoundExpression condition, BoundExpression then, BoundExpression otherwise, Expression whole)
    {
        if (condition.Type.IsError || then.Type.IsError || otherwise.Type.IsError)
            return new BoundError(whole.Span);
        return TypeFacts.Unite(then.Type, otherwise.Type) is { } type
            ? Fold(new BoundConditional(condition, then, otherwise, type, whole.Span))
            : Error(
                DiagnosticCatalogue.WrongType, otherwise.Span, "Both outcomes of a choice", $"of one type, {then.Type.WithArticle} as the first",
                otherwise.Type.WithArticle, otherwise.Type is BoolType ? ToNumber(otherwise) : "Make them the same.");
    }

    private static bool HasError(IEnumerable<BoundExpression> operands) => operands.Any(operand => operand.Type.IsError);

    private static EquatableArray<ChainStep> Steps(ChainExpression chain) =>
        chain.Operators.Select(step => new ChainStep(step)).ToEquatable();
}
