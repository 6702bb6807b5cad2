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
/// <param name="world">The world whose derived quantities are seen through, or null.</param>
internal sealed class Robustness(WorldSymbol? world)
{
    // Lets can make a short predicate exponentially large; what is larger than this has no use as a formula either.
    private const int MostParts = 4_096;
    private const int DeepestLets = 64;

    // The degree of 'within' keeps a value for each of its steps.
    private const int LongestWindow = 4_096;

    private int _parts;
    private int _lets;
    private Unit? _unit;

    /// <summary>Two units that distances of one predicate have; null where all have one.</summary>
    public (Unit First, Unit Second)? MixedUnits { get; private set; }

    /// <summary>ρ of a predicate, elementwise of a vector of them; or null where it would be too large.</summary>
    public BoundExpression? Of(BoundExpression predicate)
    {
        if (++_parts > MostParts)
            return null;
        return predicate switch
        {
            BoundConstant { Value: var truth } => Infinity(truth == 0 ? -1 : 1, predicate.Span),
            BoundUnary { Operator: UnaryOperator.Not } negation => Negate(Of(negation.Operand)),
            BoundChain { Kind: ChainKind.And } all => Extreme(Function.Min, all.Operands.Select(Of), all),
            BoundChain { Kind: ChainKind.Or } any => Extreme(Function.Max, any.Operands.Select(Of), any),
            BoundChain { Kind: ChainKind.Comparison } chain when chain.Operands[0].Type.Scalar.IsNumber => OfComparison(chain),
            BoundImplies implies => Extreme(Function.Max, [Negate(Of(implies.Premise)), Of(implies.Conclusion)], implies),
            BoundRangeTest test =>
                Extreme(Function.Min, [Difference(test.Value, test.Low, test), Difference(test.High, test.Value, test)], test),
            BoundConditional choice => OfChoice(choice),
            BoundLet let => OfLet(let),
            BoundPast past => OfPast(past),
            BoundCall { Function: Function.All, Arguments: [var vector] } all => Reduce(Function.MinOf, vector, all.Span),
            BoundCall { Function: Function.Any, Arguments: [var vector] } any => Reduce(Function.MaxOf, vector, any.Span),
            BoundVector vector => OfVector(vector),
            BoundBroadcast broadcast => OfPart(broadcast, broadcast.Operand, degree => broadcast with { Operand = degree }),
            BoundIndex index => OfPart(index, index.Vector, degree => index with { Vector = degree }),
            BoundSlice slice => OfPart(slice, slice.Target, degree => slice with { Target = degree }),
            BoundColumn column => OfPart(column, column.Matrix, degree => column with { Matrix = degree }),
            BoundColumns columns => OfPart(columns, columns.Matrix, degree => columns with { Matrix = degree }),
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
                ChainOperator.Less or ChainOperator.LessOrEqual => Difference(right, left, chain),
                ChainOperator.Greater or ChainOperator.GreaterOrEqual => Difference(left, right, chain),
                ChainOperator.Equal => Negate(Distance(left, right, chain)),
                _ => Distance(left, right, chain),
            });
        }

        return Extreme(Function.Min, pairs, chain);
    }

    private BoundExpression? OfChoice(BoundConditional choice) =>
        Of(choice.Then) is { } then && Of(choice.Else) is { } otherwise
            ? choice with { Then = then, Else = otherwise, Type = Shape.Of(choice.Type).With(Common([then, otherwise])) }
            : null;

    private BoundExpression? OfLet(BoundLet let)
    {
        if (world is null || !world.Members.TryGetValue(let.Name, out var symbol) || symbol is not LetSymbol { Value: var value })
            return WithoutDistance(let);
        if (_lets == DeepestLets)
            return null;
        _lets++;
        var degree = Of((let.IsNext ? value.InNextState() : value).InlinedAt(let.Span));
        _lets--;
        return degree;
    }

    /// <summary>A running maximum is the degree of "once", a running minimum that of "always"; other kinds only remember.</summary>
    private BoundExpression? OfPast(BoundPast past)
    {
        if (past.Window > LongestWindow || Of(past.Operand) is not { } degree)
            return null;
        var first = past.First is { } value ? Of(value) : null;
        if (past.First is not null && first is null)
            return null;
        var kind = past.Kind switch
        {
            PastKind.Once => PastKind.Peak,
            PastKind.Always => PastKind.Low,
            PastKind.Within => PastKind.PeakWithin,
            var other => other,
        };
        return past with { Kind = kind, Operand = degree, First = first, Type = degree.Type };
    }

    private BoundExpression? OfVector(BoundVector vector)
    {
        var degrees = vector.Elements.Select(Of).ToList();
        if (degrees.Contains(null))
            return null;
        var known = degrees.Select(degree => degree!).ToEquatable();
        return vector with { Elements = known, Type = Shape.Of(vector.Type).With(Common(known)) };
    }

    private BoundExpression? OfPart(BoundExpression part, BoundExpression whole, Func<BoundExpression, BoundExpression> with) =>
        Of(whole) is { } degree ? with(degree) with { Type = Shape.Of(part.Type).With(degree.Type.Scalar) } : null;

    private BoundCall? Reduce(Function function, BoundExpression vector, TextSpan span) =>
        Of(vector) is { } degree ? new BoundCall(function, [degree], degree.Type.Scalar, span) : null;

    private static BoundConditional WithoutDistance(BoundExpression predicate) => new(
        predicate, Repeat(Infinity(1, predicate.Span), predicate.Type), Repeat(Infinity(-1, predicate.Span), predicate.Type),
        Shape.Of(predicate.Type).With(TypeFacts.Real), predicate.Span);

    private static BoundExpression Repeat(BoundConstant value, DslType shape) =>
        Shape.Of(shape).IsScalar ? value : new BoundBroadcast(value, Shape.Of(shape).With(value.Type), value.Span);

    private static BoundConstant Infinity(int sign, TextSpan span) =>
        new(sign * double.PositiveInfinity, new RealType(sign * double.PositiveInfinity, sign * double.PositiveInfinity), span);

    private BoundChain Difference(BoundExpression left, BoundExpression right, BoundExpression predicate)
    {
        var type = Common([left, right]);
        if (_unit is { } unit && unit != type.Unit)
            MixedUnits ??= (unit, type.Unit);
        _unit ??= type.Unit;
        return new BoundChain(
            ChainKind.Additive, [left, right], [new ChainStep(ChainOperator.Subtract)], Shape.Of(predicate.Type).With(type), predicate.Span);
    }

    private BoundCall Distance(BoundExpression left, BoundExpression right, BoundExpression predicate)
    {
        var difference = Difference(left, right, predicate);
        return new BoundCall(Function.Abs, [difference], difference.Type, predicate.Span);
    }

    private static BoundUnary? Negate(BoundExpression? degree) => degree is null
        ? null
        : new BoundUnary(UnaryOperator.Negate, degree, Shape.Of(degree.Type).With(Common([degree])), degree.Span);

    private static BoundExpression? Extreme(Function function, IEnumerable<BoundExpression?> degrees, BoundExpression predicate)
    {
        var known = degrees.ToList();
        if (known.Contains(null))
            return null;
        if (known.Count == 1)
            return known[0];
        var arguments = known.Select(degree => degree!).ToEquatable();
        return new BoundCall(function, arguments, Shape.Of(predicate.Type).With(Common(arguments)), predicate.Span);
    }

    private static DslType Common(IEnumerable<BoundExpression> expressions) =>
        TypeFacts.CommonKind(expressions.Select(expression => expression.Type.Scalar));
}
