using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>What the operations of the language cannot take, and what comes of it.</summary>
internal static class HazardTable
{
    /// <summary>The hazards of an operation, those of its operands excepted.</summary>
    public static IEnumerable<Hazard> Of(BoundExpression expression) => expression switch
    {
        BoundChain { Kind: ChainKind.Multiplicative } chain when chain.Operators.All(step => step.Operator == ChainOperator.Multiply) => [Overflow(chain)],
        BoundChain { Kind: ChainKind.Multiplicative } chain => chain.Operators
            .Select((step, i) => (step.Operator, Divisor: chain.Operands[i + 1]))
            .Where(step => step.Operator != ChainOperator.Multiply)
            .Select(step => DivisionBy(step.Divisor)),
        BoundPower power => [OfPower(power) ?? Overflow(power)],
        BoundCall { Function: Function.Exp or Function.Product } call => [Overflow(call)],
        BoundCall call => OfCall(call) is { } hazard ? [hazard] : [],
        BoundIndex { Index: not BoundConstant } element => [Index(element.Vector, element.Index, CountOf(element.Vector))],
        BoundColumn { Index: not BoundConstant } column => [Index(column.Matrix, column.Index, Shape.Of(column.Matrix.Type).Columns)],
        BoundTolerance { Margin: not BoundConstant } tolerance => [Margin(tolerance.Margin)],
        _ => [],
    };

    /// <summary>A margin that is below 0.</summary>
    public static Hazard Margin(BoundExpression width) => new(
        DiagnosticCatalogue.NegativeMargin, width, Tests.Any(width, ChainOperator.Less, 0), where => [BoundText.Of(width), where]);

    private static Hazard DivisionBy(BoundExpression divisor) => new(
        DiagnosticCatalogue.DivisionByZero, divisor, Tests.Any(divisor, ChainOperator.Equal, 0), where => [BoundText.Of(divisor), where == $"where {BoundText.Of(divisor)} = 0" ? "its range allows 0" : "is 0 " + where]);

    private static Hazard Overflow(BoundExpression whole) => new(
        DiagnosticCatalogue.Overflow, whole,
        Tests.Or(Tests.Any(whole, ChainOperator.Equal, double.PositiveInfinity), Tests.Any(whole, ChainOperator.Equal, double.NegativeInfinity)),
        where => [BoundText.Of(whole), where]);

    private static Hazard? OfPower(BoundPower power)
    {
        if (ScalarOf(power.Exponent) is not BoundConstant { Value: var exponent })
            return null;
        var isWhole = Numbers.IsWhole(exponent);
        if (isWhole && exponent >= 0)
            return null;
        var needed = isWhole ? "a base that is not 0" : exponent < 0 ? "a base above 0" : "a base of at least 0";
        var comparison = isWhole ? ChainOperator.Equal : exponent < 0 ? ChainOperator.LessOrEqual : ChainOperator.Less;
        return Domain(power, power.Base, Tests.Any(power.Base, comparison, 0), $"the exponent {Numbers.Format(exponent)} needs {needed}");
    }

    private static Hazard? OfCall(BoundCall call)
    {
        var argument = call.Arguments[0];
        return call.Function switch
        {
            Function.Sqrt => Domain(call, argument, Tests.Any(argument, ChainOperator.Less, 0), "a root needs at least 0"),
            Function.Log => Domain(call, argument, Tests.Any(argument, ChainOperator.LessOrEqual, 0), "a logarithm needs more than 0"),
            Function.Log1P => Domain(call, argument, Tests.Any(argument, ChainOperator.LessOrEqual, -1), "'log1p' needs more than -1"),
            Function.Asin or Function.Acos => Domain(
                call, argument,
                Tests.Or(Tests.Any(argument, ChainOperator.Less, -1), Tests.Any(argument, ChainOperator.Greater, 1)),
                $"'{(call.Function == Function.Asin ? "asin" : "acos")}' needs -1..1"),
            _ => null,
        };
    }

    private static Hazard Domain(BoundExpression whole, BoundExpression argument, BoundExpression condition, string needed) => new(
        DiagnosticCatalogue.OutsideDomain, argument, condition, where => [BoundText.Of(whole), where, needed]);

    private static Hazard Index(BoundExpression vector, BoundExpression index, int count) => new(
        DiagnosticCatalogue.IndexLeavesVector, index,
        Tests.Or(Tests.Any(index, ChainOperator.Less, 0), Tests.Any(index, ChainOperator.Greater, count - 1)),
        where => [BoundText.Of(index), BoundText.Of(vector), where, Numbers.Format(count - 1)]);

    private static int CountOf(BoundExpression vector) => Shape.Of(vector.Type) is { IsMatrix: true, Rows: var rows } ? rows : Shape.Of(vector.Type).Columns;

    private static BoundExpression ScalarOf(BoundExpression expression) =>
        expression is BoundBroadcast broadcast ? ScalarOf(broadcast.Operand) : expression;
}
