using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Formatting;

/// <content>Expressions. They are at most as deep as the parser lets trees be.</content>
internal sealed partial class LayoutBuilder
{
    private void AddExpression(Expression expression)
    {
        switch (expression)
        {
            case UnaryExpression unary:
                if (unary.Operator == UnaryOperator.Negate && layout.KindOf(layout.FirstOf(unary) + 1) != TokenKind.Minus)
                    layout.Join(layout.FirstOf(unary) + 1);
                AddExpression(unary.Operand);
                break;
            case PowerExpression power:
                AddExpression(power.Base);
                AddExpression(power.Exponent);
                break;
            case ChainExpression chain:
                AddChain(chain);
                break;
            case ImpliesExpression implies:
                AddImplication(implies);
                break;
            case ConditionalExpression conditional:
                AddConditional(conditional);
                break;
            case RangeExpression range:
                AddAll([.. new[] { range.Low, range.High }.OfType<Expression>()]);
                break;
            case VectorExpression vector:
                AddVector(vector, isForced: false);
                break;
            case CallExpression call:
                AddArguments(layout.LastOf(call.Function) + 1, layout.LastOf(call), call.Arguments);
                break;
            case IndexExpression index:
                AddExpression(index.Target);
                layout.Join(layout.After(index.Target));
                AddAll(index.Indices);
                break;
            case MemberExpression member:
                AddExpression(member.Target);
                break;
            case StepsExpression steps:
                AddExpression(steps.Count);
                break;
        }
    }

    private void AddAll(ImmutableArray<Expression> expressions)
    {
        foreach (var expression in expressions)
            AddExpression(expression);
    }

    private void AddChain(ChainExpression chain)
    {
        layout.Open(GroupKind.Chain, layout.FirstOf(chain), layout.LastOf(chain));
        for (var i = 0; i < chain.Operands.Length; i++)
        {
            if (i > 0)
                layout.Break(layout.Before(chain.Operands[i]));
            AddExpression(chain.Operands[i]);
        }

        layout.Close();
    }

    private void AddImplication(ImpliesExpression implies)
    {
        layout.Open(GroupKind.Chain, layout.FirstOf(implies), layout.LastOf(implies));
        while (true)
        {
            AddExpression(implies.Premise);
            var word = layout.After(implies.Premise);
            layout.Break(word);
            if (implies.Conclusion is not ImpliesExpression next || layout.FirstOf(next) > word + 1)
                break;
            implies = next;
        }

        AddExpression(implies.Conclusion);
        layout.Close();
    }

    private void AddConditional(ConditionalExpression conditional)
    {
        layout.Open(GroupKind.Chain, layout.FirstOf(conditional), layout.LastOf(conditional));
        while (true)
        {
            AddExpression(conditional.Condition);
            layout.Break(layout.After(conditional.Condition));
            AddExpression(conditional.Then);
            var otherwise = layout.After(conditional.Then);
            layout.Break(otherwise);
            if (conditional.Else is not ConditionalExpression next || layout.FirstOf(next) > otherwise + 1)
                break;
            conditional = next;
        }

        AddExpression(conditional.Else);
        layout.Close();
    }

    private void AddVector(VectorExpression vector, bool isForced)
    {
        var (open, close) = (layout.FirstOf(vector), layout.LastOf(vector));
        var isOfVectors = vector.Elements.Any(element => element is VectorExpression);
        var group = layout.Open(isOfVectors ? GroupKind.Chain : GroupKind.Fill, open, close);
        if (isForced)
            group.Force();
        layout.Break(open + 1, GapKind.SoftLine);
        AddElements(vector.Elements);
        layout.Break(close, GapKind.SoftLine, isDedented: true);
        layout.Close();
    }

    /// <summary>What stands between the brackets of a call.</summary>
    private void AddArguments(int open, int close, ImmutableArray<Expression> arguments)
    {
        layout.Join(open);
        layout.Open(GroupKind.Chain, open, close);
        if (!arguments.IsEmpty)
            layout.Break(open + 1, GapKind.SoftLine);
        AddElements(arguments);
        layout.Close();
    }

    /// <summary>Elements with commas between, in the group that is open.</summary>
    private void AddElements(ImmutableArray<Expression> elements)
    {
        for (var i = 0; i < elements.Length; i++)
        {
            if (i > 0)
                layout.Break(layout.Before(elements[i]) + 1);
            AddExpression(elements[i]);
        }
    }
}
