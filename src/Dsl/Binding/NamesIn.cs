using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding;

/// <summary>Finds the names in an expression, before it is known what they stand for.</summary>
internal static class NamesIn
{
    /// <summary>All bare names, those after <c>next.</c> included.</summary>
    public static IReadOnlyCollection<string> Expression(Expression expression)
    {
        var names = new HashSet<string>();
        Collect(expression, names);
        return names;
    }

    private static void Collect(Expression? expression, HashSet<string> names)
    {
        switch (expression)
        {
            case NameExpression name:
                names.Add(name.Name);
                break;
            case MemberExpression { Target: NameExpression { Name: "next" }, Name.Text: var member }:
                names.Add(member);
                break;
            case MemberExpression member:
                Collect(member.Target, names);
                break;
            case UnaryExpression unary:
                Collect(unary.Operand, names);
                break;
            case PowerExpression power:
                CollectAll([power.Base, power.Exponent], names);
                break;
            case ChainExpression chain:
                CollectAll(chain.Operands, names);
                break;
            case ImpliesExpression implies:
                CollectAll([implies.Premise, implies.Conclusion], names);
                break;
            case ConditionalExpression choice:
                CollectAll([choice.Condition, choice.Then, choice.Else], names);
                break;
            case CallExpression call:
                CollectAll(call.Arguments, names);
                break;
            case IndexExpression index:
                Collect(index.Target, names);
                CollectAll(index.Indices, names);
                break;
            case VectorExpression vector:
                CollectAll(vector.Elements, names);
                break;
            case RangeExpression range:
                CollectAll([range.Low, range.High], names);
                break;
        }
    }

    private static void CollectAll(IEnumerable<Expression?> expressions, HashSet<string> names)
    {
        foreach (var expression in expressions)
            Collect(expression, names);
    }
}
