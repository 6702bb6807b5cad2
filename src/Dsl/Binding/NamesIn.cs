using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding;

/// <summary>Finds the names in an expression, before it is known what they stand for.</summary>
internal static class NamesIn
{
    /// <summary>All bare names, those after <c>next.</c> included.</summary>
    public static IReadOnlyCollection<string> Expression(Expression expression)
    {
        var names = new HashSet<string>();
        Collect(expression, names, []);
        return names;
    }

    /// <summary>What a let refers to: all bare names but those of its parameters, and the functions that it calls.</summary>
    public static (IReadOnlyCollection<string> Names, IReadOnlyCollection<string> Calls) Let(Expression value, IEnumerable<Identifier> parameters)
    {
        var names = new HashSet<string>();
        var calls = new HashSet<string>();
        Collect(value, names, calls);
        names.ExceptWith(parameters.Select(parameter => parameter.Text));
        return (names, calls);
    }

    private static void Collect(Expression? expression, HashSet<string> names, HashSet<string> calls)
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
                Collect(member.Target, names, calls);
                break;
            case UnaryExpression unary:
                Collect(unary.Operand, names, calls);
                break;
            case PowerExpression power:
                CollectAll([power.Base, power.Exponent], names, calls);
                break;
            case ChainExpression chain:
                CollectAll(chain.Operands, names, calls);
                break;
            case ImpliesExpression implies:
                CollectAll([implies.Premise, implies.Conclusion], names, calls);
                break;
            case ConditionalExpression choice:
                CollectAll([choice.Condition, choice.Then, choice.Else], names, calls);
                break;
            case CallExpression call:
                calls.Add(call.Function.Text);
                CollectAll(call.Arguments, names, calls);
                break;
            case IndexExpression index:
                Collect(index.Target, names, calls);
                CollectAll(index.Indices, names, calls);
                break;
            case VectorExpression vector:
                CollectAll(vector.Elements, names, calls);
                break;
            case RangeExpression range:
                CollectAll([range.Low, range.High], names, calls);
                break;
        }
    }

    private static void CollectAll(IEnumerable<Expression?> expressions, HashSet<string> names, HashSet<string> calls)
    {
        foreach (var expression in expressions)
            Collect(expression, names, calls);
    }
}
