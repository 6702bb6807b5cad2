using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>Takes predicates apart, derived quantities seen through, into those that <c>and</c>, <c>or</c>, <c>not</c>, <c>implies</c> and <c>if</c> join.</summary>
internal static class Atoms
{
    // A predicate that is written out at greater length than this is not looked into.
    private const int MostAtoms = 10_000;

    /// <summary>The atoms of a predicate, a single bool; null where they are too many.</summary>
    public static List<BoundExpression>? Of(BoundExpression predicate, LetTable lets)
    {
        var atoms = new List<BoundExpression>();
        var open = new Stack<(BoundExpression Expression, bool InNext)>();
        open.Push((predicate, false));
        while (open.Count > 0)
        {
            var (expression, inNext) = open.Pop();
            if (atoms.Count + open.Count > MostAtoms)
                return null;
            if (expression is BoundLet { Type: BoolType } let)
            {
                open.Push((lets.ValueOf(let.Name), inNext || let.IsNext));
                continue;
            }

            var isJoined = Shape.Of(expression.Type).IsScalar && expression
                is BoundChain { Kind: ChainKind.And or ChainKind.Or }
                or BoundUnary { Operator: UnaryOperator.Not }
                or BoundImplies
                or BoundConditional { Type: BoolType };
            if (!isJoined)
            {
                atoms.Add(inNext ? expression.InNextState() : expression);
                continue;
            }

            foreach (var child in expression.Children)
                open.Push((child, inNext));
        }

        return atoms;
    }
}
