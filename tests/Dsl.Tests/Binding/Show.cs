using System.Globalization;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Tests.Binding;

/// <summary>Writes bound expressions and sets so that a test can say what a line must mean.</summary>
internal static class Show
{
    public static string? Expression(BoundExpression? expression) => expression switch
    {
        null => null,
        BoundConstant { Type: BoolType } constant => constant.Value == 0 ? "false" : "true",
        BoundConstant { Type: EnumType type } constant => $"{type.Enum.Name}.{type.Enum.Members[(int)constant.Value]}",
        BoundConstant constant => Number(constant.Value),
        BoundVariable variable => $"{variable.Source.ToString().ToLowerInvariant()}.{variable.Name}",
        BoundLet let => let.IsNext ? $"next({let.Name})" : let.Name,
        BoundMoment moment => moment.Fact.ToString().ToLowerInvariant(),
        BoundUnary { Operator: UnaryOperator.Not } unary => $"not {Expression(unary.Operand)}",
        BoundUnary unary => $"-{Expression(unary.Operand)}",
        BoundPower power => $"({Expression(power.Base)} ^ {Expression(power.Exponent)})",
        BoundChain chain => Chain(chain),
        BoundImplies implies => $"({Expression(implies.Premise)} implies {Expression(implies.Conclusion)})",
        BoundConditional choice => $"(if {Expression(choice.Condition)} then {Expression(choice.Then)} else {Expression(choice.Else)})",
        BoundRangeTest test => $"({Expression(test.Value)} in {Expression(test.Low)}..{Expression(test.High)})",
        BoundMaskTest test => $"({Expression(test.Value)} in {Expression(test.Mask)})",
        BoundIndex index => $"{Expression(index.Vector)}[{Expression(index.Index)}]",
        BoundSlice slice => FormattableString.Invariant($"{Expression(slice.Target)}[{slice.Start}..{slice.Start + Extent(slice.Type, rows: true)}]"),
        BoundColumn column => $"{Expression(column.Matrix)}[.., {Expression(column.Index)}]",
        BoundColumns columns => FormattableString.Invariant($"{Expression(columns.Matrix)}[.., {columns.Start}..{columns.Start + Extent(columns.Type, rows: false)}]"),
        BoundPast past => Past(past),
        BoundTolerance tolerance => FormattableString.Invariant($"tolerance({Expression(tolerance.Value)}, {Expression(tolerance.Low)}..{Expression(tolerance.High)}, {Expression(tolerance.Margin)}, {tolerance.Shape}, {tolerance.ValueAtMargin})"),
        BoundBroadcast broadcast => $"each({Expression(broadcast.Operand)})",
        BoundMachine machine => $"machine.{machine.Name}",
        BoundScore score => score.Term is { } term ? $"score.{term}" : "total",
        BoundVector vector => $"[{List(vector.Elements)}]",
        BoundCall call => $"{call.Function.ToString().ToLowerInvariant()}({List(call.Arguments)})",
        _ => expression.GetType().Name,
    };

    public static string Type(DslType type) => type switch
    {
        BoolType => "bool",
        IntType whole => $"int in {Number(whole.Low ?? double.NegativeInfinity)}..{Number(whole.High ?? double.PositiveInfinity)}",
        RealType real => $"real{(real.Unit.IsNone ? "" : $"<{real.Unit}>")} in {Number(real.Low)}..{Number(real.High)}",
        EnumType { Enum: var declared } => declared.Name,
        VectorType vector => $"{vector.Length} of {Type(vector.Element)}{Components(vector.Components)}{Ranges(vector.Ranges)}",
        MatrixType matrix => $"{matrix.Rows} × {matrix.Columns} of {Type(matrix.Element)}{Components(matrix.Components)}",
        _ => type.GetType().Name,
    };

    /// <summary>The parts of a set: names, with what dials have made of them.</summary>
    public static string Parts(IEnumerable<SetPart> parts) => string.Join(" + ", parts.Select(part => part switch
    {
        DelayPart delay => $"delay {delay.Period?.ToString(CultureInfo.InvariantCulture) ?? "to end"}{(delay.IsObserved ? " observed" : "")} ({Parts(delay.Parts)})",
        GroupPart group => $"({Parts(group.Parts)})",
        ClipPart { Clip: var clip } => $"{clip.Name} {Number(clip.Low)}..{Number(clip.High)}",
        TermPart term => string.Concat(
            term.Term.Name,
            term.Scale == 1 ? "" : $" × {Number(term.Scale)}",
            term.Cover == 1 ? "" : $" cover {Number(term.Cover)}",
            term.IsSilenced ? " silenced" : "",
            string.Concat(term.Thins.Select(thin => $" thin {Number(thin.Share)}{(thin.IsScaled ? "" : " unscaled")} by {thin.DrawName}"))),
        _ => part.GetType().Name,
    }));

    public static string Number(double value) =>
        double.IsInfinity(value) ? (value > 0 ? "inf" : "-inf") : value.ToString(CultureInfo.InvariantCulture);

    private static string Components(EquatableArray<string> names) => names.Count == 0 ? "" : $" {{{string.Join(", ", names)}}}";

    private static string Ranges(EquatableArray<ElementRange> ranges) =>
        ranges.Count == 0 ? "" : $" [{string.Join(", ", ranges.Select(range => $"{Number(range.Low)}..{Number(range.High)}"))}]";

    private static int Extent(DslType type, bool rows) => type switch
    {
        MatrixType matrix => rows ? matrix.Rows : matrix.Columns,
        VectorType vector => vector.Length,
        _ => 0,
    };

    private static string List(IEnumerable<BoundExpression> expressions) => string.Join(", ", expressions.Select(Expression));

    private static string Past(BoundPast past)
    {
        var more = past.First is { } first ? $", {Expression(first)}" : past.Window > 0 ? FormattableString.Invariant($", {past.Window} steps") : "";
        return $"{past.Kind.ToString().ToLowerInvariant()}({Expression(past.Operand)}{more})";
    }

    private static string Chain(BoundChain chain)
    {
        var text = Expression(chain.Operands[0]);
        for (var i = 0; i < chain.Operators.Count; i++)
            text += $" {Symbol(chain.Operators[i].Operator)} {Expression(chain.Operands[i + 1])}";
        return $"({text})";
    }

    private static string Symbol(ChainOperator step) => step switch
    {
        ChainOperator.Or => "or",
        ChainOperator.And => "and",
        ChainOperator.Equal => "==",
        ChainOperator.NotEqual => "!=",
        ChainOperator.Less => "<",
        ChainOperator.LessOrEqual => "<=",
        ChainOperator.Greater => ">",
        ChainOperator.GreaterOrEqual => ">=",
        ChainOperator.Add => "+",
        ChainOperator.Subtract => "-",
        ChainOperator.Multiply => "*",
        ChainOperator.Divide => "/",
        _ => "%",
    };
}
