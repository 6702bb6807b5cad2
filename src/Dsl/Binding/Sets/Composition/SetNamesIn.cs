using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary>Finds the sets that an expression names.</summary>
internal static class SetNamesIn
{
    /// <summary>The set that stands first in an expression.</summary>
    public static SetName FirstOf(SetExpression expression)
    {
        while (true)
        {
            switch (expression)
            {
                case DialledSet dialled:
                    expression = dialled.Set;
                    break;
                case UnionSet union:
                    expression = union.Left;
                    break;
                case WithoutSet without:
                    expression = without.Set;
                    break;
                default:
                    return (SetName)expression;
            }
        }
    }

    /// <summary>All sets of an expression.</summary>
    public static IEnumerable<string> Expression(SetExpression expression)
    {
        var pending = new Stack<SetExpression>([expression]);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case SetName name:
                    yield return name.Name.Text;
                    break;
                case DialledSet dialled:
                    pending.Push(dialled.Set);
                    if (dialled.Dial is MixDial mix)
                        pending.Push(mix.Other);
                    break;
                case UnionSet union:
                    pending.Push(union.Left);
                    pending.Push(union.Right);
                    break;
                case WithoutSet without:
                    pending.Push(without.Set);
                    break;
            }
        }
    }
}
