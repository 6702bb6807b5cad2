using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets;

/// <summary>
/// The robustness degree ρ of signal temporal logic (Donzé and Maler 2010): how far a predicate is from changing its
/// truth, positive where it holds. What has no distance, bools and enums, is ±∞ away.
/// </summary>
/// <param name="world">The world whose derived quantities are seen through.</param>
internal sealed class Robustness(WorldSymbol world)
{
    // Lets can make a short predicate exponentially large; what is larger than this has no use as a formula either.
    private const int MostParts = 4_096;
    private const int DeepestLets = 64;

    private int _parts;
    private int _lets;

    /// <summary>ρ of a predicate, or null where it would be too large.</summary>
    public static BoundExpression? Of(BoundExpression predicate, WorldSymbol world) => new Robustness(world).Of(predicate);

    private BoundExpression? Of(BoundExpression predicate)
    {
        if (++_parts > MostParts)
            return null;
        return predicate switch
        {
            BoundUnary { Operator: UnaryOperator.Not } negation => Negate(Of(negation.Operand)),
            BoundChain { Kind: ChainKind.And } all => Extreme(Function.Min, all.Operands.Select(Of), all.Span),
            BoundChain { Kind: ChainKind.Or } any => Extreme(Function.Max, any.Operands.Select(Of), any.Span),
            BoundChain { Kind: ChainKind.Comparison } chain when chain.Operands[0].Type.IsNumber => OfComparison(chain),
            BoundImplies implies =>
                Extreme(Function.Max, [Negate(Of(implies.Premise)), Of(implies.Conclusion)], implies.Span),
            BoundRangeTest test => Extreme(
                Function.Min,
                [Difference(test.Value, test.Low, test.Span), Difference(test.High, test.Value, test.Span)],
                test.Span),
            BoundConditional choice => OfChoice(choice),
            BoundLet let => OfLet(let),
            _ => WithoutDistance(predicate),
        };
    }

    private BoundExpression? OfComparison(BoundChain chain)
    {
        var pairs = new List<BoundExpression?>();
        for (var i = 0; i < chain.Operators.Count && _parts <= MostParts; i++)
        {
            _parts++;
            var (left, right) = (chain.Operands[i], chain.Operands[i + 1]);
            pairs.Add(chain.Operators[i].Operator switch
            {
                ChainOperator.Less or ChainOperator.LessOrEqual => Difference(right, left, chain.Span),
                ChainOperator.Greater or ChainOperator.GreaterOrEqual => Difference(left, right, chain.Span),
                ChainOperator.Equal => Negate(Distance(left, right, chain.Span)),
                _ => Distance(left, right, chain.Span),
            });
        }

        return Extreme(Function.Min, pairs, chain.Span);
    }

    private BoundExpression? OfChoice(BoundConditional choice) =>
        Of(choice.Then) is { } then && Of(choice.Else) is { } otherwise
            ? choice with { Then = then, Else = otherwise, Type = TypeFacts.CommonKind([then.Type, otherwise.Type]) }
            : null;

    private BoundExpression? OfLet(BoundLet let)
    {
        if (!world.Members.TryGetValue(let.Name, out var symbol) || symbol is not LetSymbol { Value: var value })
            return WithoutDistance(let);
        if (_lets == DeepestLets)
            return null;
        _lets++;
        var degree = Of(let.IsNext ? value.InNextState() : value);
        _lets--;
        return degree;
    }

    private static BoundConditional WithoutDistance(BoundExpression predicate) => new(
        predicate, Infinity(1, predicate.Span), Infinity(-1, predicate.Span), TypeFacts.Real, predicate.Span);

    private static BoundConstant Infinity(int sign, TextSpan span) =>
        new(sign * double.PositiveInfinity, new RealType(sign * double.PositiveInfinity, sign * double.PositiveInfinity), span);

    private static BoundChain Difference(BoundExpression left, BoundExpression right, TextSpan span) => new(
        ChainKind.Additive, [left, right], [new ChainStep(ChainOperator.Subtract)], TypeFacts.CommonKind([left.Type, right.Type]), span);

    private static BoundCall Distance(BoundExpression left, BoundExpression right, TextSpan span)
    {
        var difference = Difference(left, right, span);
        return new BoundCall(Function.Abs, [difference], difference.Type, span);
    }

    private static BoundUnary? Negate(BoundExpression? degree) =>
        degree is null ? null : new BoundUnary(UnaryOperator.Negate, degree, TypeFacts.CommonKind([degree.Type]), degree.Span);

    private static BoundExpression? Extreme(Function function, IEnumerable<BoundExpression?> degrees, TextSpan span)
    {
        var known = degrees.ToList();
        if (known.Contains(null))
            return null;
        return known.Count == 1
            ? known[0]
            : new BoundCall(function, known.Select(degree => degree!).ToEquatable(), TypeFacts.CommonKind(known.Select(degree => degree!.Type)), span);
    }
}
