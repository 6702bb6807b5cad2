using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>The ranges of expressions in one box; derived quantities once each.</summary>
internal sealed class BoxReading(WorldModel world, Box box)
{
    private readonly LetTable _lets = new(world);
    private readonly Dictionary<(string Name, bool IsNext), ValueRange[]> _known = [];

    public ValueRange[] Elements(BoundExpression expression) => box.IsEmpty
        ? [.. Enumerable.Repeat(ValueRange.Empty, Shape.Of(expression.Type).Count)]
        : Elements(expression, inNext: false);

    private ValueRange[] Elements(BoundExpression expression, bool inNext)
    {
        var count = Shape.Of(expression.Type).Count;
        switch (expression)
        {
            case BoundConstant constant:
                return [ValueRange.Of(constant.Value)];
            case BoundVariable variable:
                var source = variable.Source == VariableSource.State && inNext ? VariableSource.Next : variable.Source;
                return [.. Enumerable.Range(0, count).Select(i => box[source, variable.Name, i])];
            case BoundMoment moment:
                return [box[moment.Fact]];
            case BoundLet let:
                return Find(let, inNext);
            case BoundVector vector:
                return [.. vector.Elements.SelectMany(element => Elements(element, inNext))];
            case BoundBroadcast broadcast when Elements(broadcast.Operand, inNext) is var repeated:
                return [.. Enumerable.Range(0, count).Select(i => repeated[i % repeated.Length])];
            case BoundUnary or BoundChain:
                var parts = expression.Children.Select(child => Elements(child, inNext)).ToArray();
                return [.. Enumerable.Range(0, count).Select(i => Join(expression, [.. parts.Select(part => part[i])]))];
            default:
                return [.. Enumerable.Repeat(ValueRange.OfKind(expression.Type.Scalar), count)];
        }
    }

    private static ValueRange Join(BoundExpression expression, ValueRange[] operands)
    {
        switch (expression)
        {
            case BoundUnary { Operator: UnaryOperator.Not }:
                return Not(operands[0]);
            case BoundUnary:
                return RangeArithmetic.Negate(operands[0]);
            case BoundChain { Kind: ChainKind.And }:
                return All(operands);
            case BoundChain { Kind: ChainKind.Or }:
                return Not(All([.. operands.Select(Not)]));
            case BoundChain { Kind: ChainKind.Comparison } comparison:
                return All([.. comparison.Operators.Select((step, i) =>
                    RangeArithmetic.Compare(step.Operator, operands[i], operands[i + 1]))]);
            default:
                var chain = (BoundChain)expression;
                var result = operands[0];
                for (var i = 0; i < chain.Operators.Count; i++)
                {
                    result = chain.Operators[i].Operator switch
                    {
                        ChainOperator.Add => RangeArithmetic.Add(result, operands[i + 1]),
                        ChainOperator.Subtract => RangeArithmetic.Subtract(result, operands[i + 1]),
                        ChainOperator.Multiply => RangeArithmetic.Multiply(result, operands[i + 1]),
                        _ => ValueRange.Anything,
                    };
                }

                return result;
        }
    }

    private static ValueRange Not(ValueRange truth) => RangeArithmetic.Subtract(ValueRange.Of(1), truth);

    private static ValueRange All(ValueRange[] operands) =>
        ValueRange.Whole(operands.Min(operand => operand.Low), operands.Min(operand => operand.High));

    // Derived quantities may refer to one another at any depth: one after another, those first that others refer to.
    private ValueRange[] Find(BoundLet let, bool inNext)
    {
        var wanted = (let.Name, IsNext: let.IsNext || inNext);
        var open = new Stack<(string Name, bool IsNext)>();
        open.Push(wanted);
        while (open.Count > 0)
        {
            var (name, isNext) = open.Peek();
            var count = open.Count;
            if (!_known.ContainsKey((name, isNext)))
            {
                foreach (var reference in _lets.ReferencesOf(name))
                {
                    var key = (reference.Name, reference.IsNext || isNext);
                    if (!_known.ContainsKey(key))
                        open.Push(key);
                }

                if (open.Count > count)
                    continue;
                _known[(name, isNext)] = Elements(_lets.ValueOf(name), isNext);
            }

            open.Pop();
        }

        return _known[wanted];
    }
}
