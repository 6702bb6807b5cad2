using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Machines;

/// <summary>Writes bound expressions in the words of the language, where messages show what was not written in that place.</summary>
internal static class BoundText
{
    private const int Longest = 60;

    /// <summary>The text of an expression; of a long one the beginning.</summary>
    public static string Of(BoundExpression expression)
    {
        var text = Write(expression, 6);
        return text.Length <= Longest ? text : text.Substring(0, Longest - 1) + "…";
    }

    private static string Write(BoundExpression expression, int depth) => depth == 0 ? "…" : expression switch
    {
        BoundConstant { Type: BoolType, Value: var truth } => truth == 0 ? "false" : "true",
        BoundConstant { Type: EnumType { Enum: var declared }, Value: var index } => declared.Members[(int)index],
        BoundConstant { Value: var number } => Numbers.Format(number),
        BoundVariable { Source: VariableSource.Next } variable => $"next.{variable.Name}",
        BoundVariable variable => variable.Name,
        BoundLet let => let.IsNext ? $"next.{let.Name}" : let.Name,
        BoundMachine machine => machine.IsNext ? $"next.{machine.Name}" : machine.Name,
        BoundMoment moment => moment.Fact.ToString().ToLowerInvariant(),
        BoundIndex index => $"{Write(index.Vector, depth - 1)}[{Write(index.Index, depth - 1)}]",
        BoundUnary unary => $"{(unary.Operator == UnaryOperator.Not ? "not " : "-")}{Inner(unary.Operand, depth)}",
        BoundChain chain => WriteChain(chain, depth),
        BoundRangeTest test => $"{Inner(test.Value, depth)} in {Inner(test.Low, depth)}..{Inner(test.High, depth)}",
        BoundMaskTest test => $"{Inner(test.Value, depth)} in {Inner(test.Mask, depth)}",
        BoundPast past => $"{Name(past.Kind)}({Write(past.Operand, depth - 1)})",
        BoundCall call => $"{call.Function.ToString().ToLowerInvariant()}({string.Join(", ", call.Arguments.Select(argument => Write(argument, depth - 1)))})",
        _ => "…",
    };

    private static string Name(PastKind kind) => kind == PastKind.Previous ? "prev" : kind.ToString().ToLowerInvariant();

    private static string Inner(BoundExpression expression, int depth) =>
        expression is BoundChain or BoundUnary or BoundRangeTest or BoundMaskTest ? $"({Write(expression, depth - 1)})" : Write(expression, depth);

    private static string WriteChain(BoundChain chain, int depth)
    {
        var text = Inner(chain.Operands[0], depth);
        for (var i = 0; i < chain.Operators.Count && text.Length <= Longest; i++)
            text += $" {Operators.Symbol(chain.Operators[i].Operator)} {Inner(chain.Operands[i + 1], depth)}";
        return text;
    }
}
