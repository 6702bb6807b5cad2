using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>Reads predicates as claims.</summary>
/// <param name="world">The world.</param>
/// <param name="reading">Recognises numbers.</param>
/// <param name="rangeOf">What a number may be.</param>
internal sealed class ClaimReader(WorldModel world, CanonicalReading reading, Func<BoundExpression, ValueRange> rangeOf)
{
    private const int MostParts = 256;
    private const int DeepestLets = 16;

    private readonly Dictionary<string, BoundExpression> _lets =
        world.Lets.Where(let => let.Value.Type is BoolType).ToDictionary(let => let.Name, let => let.Value, StringComparer.Ordinal);

    private int _parts;
    private int _depth;

    /// <summary>What a predicate claims.</summary>
    public Claim Read(BoundExpression predicate)
    {
        _parts = 0;
        return Read(predicate, isTrue: true);
    }

    private Claim Read(BoundExpression predicate, bool isTrue)
    {
        if (++_parts > MostParts)
            return new Claim.Unknown();
        switch (predicate)
        {
            case BoundConstant { Value: var truth }:
                return truth != 0 == isTrue ? Claim.True : Claim.False;
            case BoundUnary { Operator: UnaryOperator.Not } negation:
                return Read(negation.Operand, !isTrue);
            case BoundChain { Kind: ChainKind.And or ChainKind.Or } chain:
                return Join([.. chain.Operands.Select(operand => Read(operand, isTrue))], ofAll: chain.Kind == ChainKind.And == isTrue);
            case BoundImplies implies:
                return Join([Read(implies.Premise, !isTrue), Read(implies.Conclusion, isTrue)], ofAll: !isTrue);
            case BoundConditional choice:
                return Choose(choice.Condition, Read(choice.Then, isTrue), Read(choice.Else, isTrue));
            case BoundRangeTest test:
                return Join(
                    [Compare(test.Value, ChainOperator.GreaterOrEqual, test.Low, isTrue), Compare(test.Value, ChainOperator.LessOrEqual, test.High, isTrue)],
                    ofAll: isTrue);
            case BoundChain { Kind: ChainKind.Comparison } chain:
                return Join(
                    [.. chain.Operators.Select((step, i) => Compare(chain.Operands[i], step.Operator, chain.Operands[i + 1], isTrue))],
                    ofAll: isTrue);
            case BoundLet let when _depth < DeepestLets && _lets.TryGetValue(let.Name, out var value):
                _depth++;
                var claim = Read(let.IsNext ? value.InNextState() : value, isTrue);
                _depth--;
                return claim;
            default:
                return Test(reading.TextOf(predicate), new Region(0, 1), isTrue ? 1 : 0);
        }
    }

    private Claim Choose(BoundExpression condition, Claim then, Claim otherwise) => Join(
        [Join([Read(condition, true), then], ofAll: true), Join([Read(condition, false), otherwise], ofAll: true)], ofAll: false);

    private Claim Compare(BoundExpression left, ChainOperator comparison, BoundExpression right, bool isTrue)
    {
        if (left.Type is BoolType)
        {
            var wanted = comparison == ChainOperator.Equal == isTrue;
            return Choose(left, Read(right, wanted), Read(right, !wanted));
        }

        if (reading.FormOf(left) is not { } first || reading.FormOf(right) is not { } second || first.Plus(second, -1) is not { } difference)
            return new Claim.Unknown();
        var (low, high) = (rangeOf(left), rangeOf(right));
        var mayBeNaN = low.MayBeNaN || high.MayBeNaN;
        var mayMeetAtInfinity = (low.MayBePositiveInfinity && high.MayBePositiveInfinity)
            || (low.MayBeNegativeInfinity && high.MayBeNegativeInfinity);
        comparison = isTrue ? comparison : Opposite(comparison);
        // Of NaN only what is negated holds; where both are one infinity, their difference is NaN and they are equal.
        var region = Region.Of(comparison, -difference.Constant) with
        {
            HasNaN = (!isTrue && mayBeNaN)
                || (mayMeetAtInfinity && comparison is ChainOperator.Equal or ChainOperator.LessOrEqual or ChainOperator.GreaterOrEqual),
        };
        if (difference.Terms.Count == 0)
            return mayBeNaN || mayMeetAtInfinity ? new Claim.Unknown() : new Region(0, 0).IsIn(region) ? Claim.True : Claim.False;
        var (direction, factor) = difference.ToDirection();
        var domain = left.Type is EnumType { Enum.Members.Count: var members } && direction.Terms.Count == 1
            ? new Region(0, members - 1)
            : Region.All with { HasNaN = mayBeNaN || mayMeetAtInfinity };
        region = region.Times(1 / factor);
        return direction.IsWhole
            ? new Claim.Test(direction.ToString(), region.ToWhole(), domain.ToWhole())
            : new Claim.Test(direction.ToString(), region, domain);
    }

    private static Claim Test(string? key, Region domain, double value) =>
        key is null ? new Claim.Unknown() : new Claim.Test(key, new Region(value, value).ToWhole(), domain.ToWhole());

    private static Claim Join(IReadOnlyList<Claim> parts, bool ofAll)
    {
        if (parts.Count == 1)
            return parts[0];
        var neutral = ofAll ? Claim.True : Claim.False;
        var absorbing = ofAll ? Claim.False : Claim.True;
        if (parts.Contains(absorbing))
            return absorbing;
        var left = parts.Where(part => part != neutral).ToList();
        return left.Count == 0 ? neutral : left.Count == 1 ? left[0] : ofAll ? new Claim.All(left) : new Claim.Any(left);
    }

    private static ChainOperator Opposite(ChainOperator comparison) => comparison switch
    {
        ChainOperator.Less => ChainOperator.GreaterOrEqual,
        ChainOperator.LessOrEqual => ChainOperator.Greater,
        ChainOperator.Greater => ChainOperator.LessOrEqual,
        ChainOperator.GreaterOrEqual => ChainOperator.Less,
        ChainOperator.NotEqual => ChainOperator.Equal,
        _ => ChainOperator.NotEqual,
    };
}
