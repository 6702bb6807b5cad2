using System.Globalization;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Tests.Syntax;

/// <summary>Prints expressions with every bracket: how they bind is plain to see.</summary>
internal static class SExpression
{
    public static string Of(Expression? expression) => expression switch
    {
        null => "_",
        NumberExpression number => number.Value.ToString(CultureInfo.InvariantCulture) + (number.Unit is { } unit ? $"<{Of(unit)}>" : string.Empty),
        BoolExpression boolean => boolean.Value ? "true" : "false",
        NameExpression name => name.Name,
        UnaryExpression unary => List(unary.Operator == UnaryOperator.Not ? "not" : "neg", unary.Operand),
        PowerExpression power => List("^", power.Base, power.Exponent),
        ImpliesExpression implies => List("implies", implies.Premise, implies.Conclusion),
        ConditionalExpression conditional => List("if", conditional.Condition, conditional.Then, conditional.Else),
        RangeExpression range => List("..", range.Low, range.High),
        StepsExpression steps => List("steps", steps.Count),
        VectorExpression vector => List("vector", [.. vector.Elements]),
        CallExpression call => List(call.Function.Text, [.. call.Arguments]),
        IndexExpression index => List("at", [index.Target, .. index.Indices]),
        MemberExpression member => $"(. {Of(member.Target)} {member.Name.Text})",
        ChainExpression chain => Chain(chain),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression.GetType().Name, null),
    };

    /// <summary>A unit, every factor with its exponent: <c>kg^1*s^-2</c>.</summary>
    public static string Of(UnitSyntax unit) =>
        string.Join('*', unit.Factors.Select(factor => $"{factor.Name.Text}^{factor.Exponent}").DefaultIfEmpty("1"));

    private static string List(string head, params Expression?[] parts) =>
        $"({string.Join(' ', parts.Select(Of).Prepend(head))})";

    private static string Chain(ChainExpression chain)
    {
        var rest = chain.Operators.Zip(chain.Operands.Skip(1), (op, operand) => $"{Spell(op)} {Of(operand)}");
        return $"[{Of(chain.Operands[0])} {string.Join(' ', rest)}]";
    }

    private static string Spell(ChainOperator chain) => chain switch
    {
        ChainOperator.Or => "or",
        ChainOperator.And => "and",
        ChainOperator.Equal => "==",
        ChainOperator.NotEqual => "!=",
        ChainOperator.Less => "<",
        ChainOperator.LessOrEqual => "<=",
        ChainOperator.Greater => ">",
        ChainOperator.GreaterOrEqual => ">=",
        ChainOperator.In => "in",
        ChainOperator.Add => "+",
        ChainOperator.Subtract => "-",
        ChainOperator.Multiply => "*",
        ChainOperator.Divide => "/",
        ChainOperator.Modulo => "%",
        _ => throw new ArgumentOutOfRangeException(nameof(chain)),
    };
}
