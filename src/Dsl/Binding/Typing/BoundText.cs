using System.Text;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Sets;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <summary>
/// Writes bound expressions in the words of the language, where messages show what does not stand in that place. Constants
/// have become numbers, and functions what they stand for.
/// </summary>
internal static class BoundText
{
    private const int Longest = 60;
    private const int Deepest = 8;

    /// <summary>How tightly an expression holds together: it needs brackets inside one that does so more tightly.</summary>
    private enum Level
    {
        Choice,
        Implication,
        Or,
        And,
        Not,
        Comparison,
        Sum,
        Product,
        Sign,
        Power,
        Primary,
    }

    /// <summary>The text of an expression; of a long one the beginning.</summary>
    public static string Of(BoundExpression expression)
    {
        var text = Write(expression, Level.Choice, Deepest);
        return text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
    }

    /// <summary>A number with its unit; 0 and infinities go with every unit.</summary>
    public static string Quantity(double value, Unit unit) =>
        Numbers.Format(value) + (unit.IsNone || value == 0 || double.IsInfinity(value) ? "" : $"<{unit}>");

    private static string Write(BoundExpression expression, Level around, int depth)
    {
        if (depth == 0)
            return "…";
        var (text, level) = Write(expression, depth - 1);
        return level < around ? $"({text})" : text;
    }

    private static (string Text, Level Level) Write(BoundExpression expression, int depth) => expression switch
    {
        BoundConstant constant => Constant(constant),
        BoundVariable variable => (variable.Source == VariableSource.Next ? $"next.{variable.Name}" : variable.Name, Level.Primary),
        BoundLet let => (let.IsNext ? $"next.{let.Name}" : let.Name, Level.Primary),
        BoundMachine machine => (machine.IsNext ? $"next.{machine.Name}" : machine.Name, Level.Primary),
        BoundMoment moment => (moment.Fact.ToString().ToLowerInvariant(), Level.Primary),
        BoundScore score => (score.Term ?? "total", Level.Primary),
        BoundBroadcast broadcast => Write(broadcast.Operand, depth),
        BoundUnary { Operator: UnaryOperator.Not } negation => ($"not {Write(negation.Operand, Level.Not, depth)}", Level.Not),
        BoundUnary negative => ($"-{Write(negative.Operand, Level.Sign, depth)}", Level.Sign),
        BoundPower power => ($"{Write(power.Base, Level.Primary, depth)}^{Write(power.Exponent, Level.Sign, depth)}", Level.Power),
        BoundChain chain => Chain(chain, depth),
        BoundImplies implies =>
            ($"{Write(implies.Premise, Level.Or, depth)} implies {Write(implies.Conclusion, Level.Implication, depth)}", Level.Implication),
        BoundConditional choice => (
            $"if {Write(choice.Condition, Level.Implication, depth)} then {Write(choice.Then, Level.Choice, depth)} else {Write(choice.Else, Level.Choice, depth)}",
            Level.Choice),
        BoundRangeTest test =>
            ($"{Write(test.Value, Level.Sum, depth)} in {Write(test.Low, Level.Sum, depth)}..{Write(test.High, Level.Sum, depth)}", Level.Comparison),
        BoundMaskTest test => ($"{Write(test.Value, Level.Sum, depth)} in {Write(test.Mask, Level.Sum, depth)}", Level.Comparison),
        _ => (Primary(expression, depth), Level.Primary),
    };

    private static string Primary(BoundExpression expression, int depth) => expression switch
    {
        BoundIndex { Vector.Type: VectorType { Components: { Count: > 0 } names }, Index: BoundConstant { Value: var index } } element
            when index >= 0 && index < names.Count => $"{Write(element.Vector, Level.Primary, depth)}.{names[(int)index]}",
        BoundIndex element => $"{Write(element.Vector, Level.Primary, depth)}[{Write(element.Index, Level.Choice, depth)}]",
        BoundSlice slice => $"{Write(slice.Target, Level.Primary, depth)}[{slice.Start}..{slice.Start + Extent(slice)}]",
        BoundColumn { Matrix.Type: MatrixType { Components: { Count: > 0 } names }, Index: BoundConstant { Value: var index } } column
            when index >= 0 && index < names.Count => $"{Write(column.Matrix, Level.Primary, depth)}.{names[(int)index]}",
        BoundColumn column => $"{Write(column.Matrix, Level.Primary, depth)}[.., {Write(column.Index, Level.Choice, depth)}]",
        BoundColumns columns => $"{Write(columns.Matrix, Level.Primary, depth)}[.., {columns.Start}..{columns.Start + Shape.Of(columns.Type).Columns}]",
        BoundVector vector => $"[{List(vector.Elements, depth)}]",
        BoundCall { Function: Function.NextRandom } call => $"next(random({List(call.Arguments, depth)}))",
        BoundCall call => $"{Name(call.Function)}({List(call.Arguments, depth)})",
        BoundTolerance tolerance => Tolerance(tolerance, depth),
        BoundPast past => $"{Name(past.Kind)}({Write(past.Operand, Level.Choice, depth)}{More(past, depth)})",
        _ => "…",
    };

    private static (string Text, Level Level) Constant(BoundConstant constant) => constant switch
    {
        { Type: BoolType, Value: var truth } => (truth == 0 ? "false" : "true", Level.Primary),
        { Type: EnumType { Enum.Members: var members }, Value: var index } => (members[(int)index], Level.Primary),
        { Value: Math.PI } => ("pi", Level.Primary),
        { Value: var number } => (Quantity(number, constant.Type.Unit), number < 0 ? Level.Sign : Level.Primary),
    };

    private static (string Text, Level Level) Chain(BoundChain chain, int depth)
    {
        var level = chain.Kind switch
        {
            ChainKind.Or => Level.Or,
            ChainKind.And => Level.And,
            ChainKind.Comparison => Level.Comparison,
            ChainKind.Additive => Level.Sum,
            _ => Level.Product,
        };
        var word = chain.Kind == ChainKind.Or ? "or" : "and";
        // Chains of comparisons mean something else than comparisons of comparisons.
        var text = new StringBuilder(Write(chain.Operands[0], chain.Kind == ChainKind.Comparison ? level + 1 : level, depth));
        for (var i = 1; i < chain.Operands.Count && text.Length <= Longest; i++)
        {
            var symbol = i <= chain.Operators.Count ? Operators.Symbol(chain.Operators[i - 1].Operator) : word;
            text.Append(' ').Append(symbol).Append(' ').Append(Write(chain.Operands[i], level + 1, depth));
        }

        return (text.ToString(), level);
    }

    private static string List(EquatableArray<BoundExpression> expressions, int depth)
    {
        var text = new StringBuilder();
        foreach (var expression in expressions)
        {
            if (text.Length > Longest)
                return text.Append('…').ToString();
            text.Append(text.Length > 0 ? ", " : "").Append(Write(expression, Level.Choice, depth));
        }

        return text.ToString();
    }

    private static string Tolerance(BoundTolerance tolerance, int depth) => string.Concat(
        $"tolerance({Write(tolerance.Value, Level.Choice, depth)}, {Write(tolerance.Low, Level.Sum, depth)}..{Write(tolerance.High, Level.Sum, depth)}",
        tolerance.Margin is BoundConstant { Value: 0 } ? "" : $", {Write(tolerance.Margin, Level.Choice, depth)}, {tolerance.Shape.Name}",
        ")");

    private static string More(BoundPast past, int depth) =>
        past.First is { } first ? $", {Write(first, Level.Choice, depth)}"
        : past.Kind == PastKind.Within ? $", {Numbers.Count(past.Window, "step")}"
        : "";

    private static int Extent(BoundSlice slice) => Shape.Of(slice.Type) is { IsMatrix: true } rows ? rows.Rows : Shape.Of(slice.Type).Columns;

    private static string Name(PastKind kind) => kind switch
    {
        PastKind.Previous => "prev",
        PastKind.PeakWithin => "peak",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Name(Function function) => function switch
    {
        Function.MinOf => "min",
        Function.MaxOf => "max",
        _ => function.ToString().ToLowerInvariant(),
    };
}
