using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Pairs;

/// <summary>When cadences fire, as predicates over the step: one for all that are alike.</summary>
internal sealed class CadenceConditions
{
    private static readonly IntType s_count = new(0, null);

    private static readonly BoundExpression s_atStart = Compare(Elapsed, ChainOperator.Equal, Constant(0));
    private static readonly BoundExpression s_atEnd =
        Join(ChainKind.Or, ChainOperator.Or, TypeFacts.Bool, Fact(MomentFact.Terminated), Fact(MomentFact.Truncated));

    private readonly Dictionary<(int Period, int From), BoundExpression?> _periodic = [];

    /// <summary>The predicate; null where it always fires, or by chance.</summary>
    public BoundExpression? Of(CadenceModel cadence)
    {
        switch (cadence.Kind)
        {
            case CadenceKind.On:
                return cadence.Predicate;
            case CadenceKind.AtStart:
                return s_atStart;
            case CadenceKind.AtEnd:
                return s_atEnd;
            case CadenceKind.EveryPeriod:
                var key = (cadence.Period, cadence.From);
                if (!_periodic.TryGetValue(key, out var predicate))
                    _periodic.Add(key, predicate = Periodic(cadence.Period, cadence.From));
                return predicate;
            default:
                return null;
        }
    }

    /// <summary>Whether two cadences can fire at one step.</summary>
    public static bool CanMeet(CadenceModel first, CadenceModel second) =>
        (first.Kind, second.Kind) switch
        {
            (CadenceKind.EveryPeriod, CadenceKind.EveryPeriod) =>
                ((long)first.From - second.From) % GreatestDivisor(first.Period, second.Period) == 0,
            (CadenceKind.EveryPeriod, CadenceKind.AtStart) => first.From == 0,
            (CadenceKind.AtStart, CadenceKind.EveryPeriod) => second.From == 0,
            _ => true,
        };

    private static BoundMoment Elapsed => new(MomentFact.Elapsed, s_count, default);

    private static BoundChain? Periodic(int period, int from)
    {
        BoundExpression since = from == 0
            ? Elapsed
            : Join(ChainKind.Additive, ChainOperator.Subtract, TypeFacts.Int, Elapsed, Constant(from));
        var fires = period == 1
            ? null
            : Compare(Join(ChainKind.Multiplicative, ChainOperator.Modulo, s_count, since, Constant(period)), ChainOperator.Equal, Constant(0));
        var begins = from == 0 ? null : Compare(Elapsed, ChainOperator.GreaterOrEqual, Constant(from));
        return fires is null ? begins
            : begins is null ? fires
            : Join(ChainKind.And, ChainOperator.And, TypeFacts.Bool, fires, begins);
    }

    private static BoundMoment Fact(MomentFact fact) => new(fact, TypeFacts.Bool, default);

    private static BoundConstant Constant(int value) => new(value, new IntType(value, value), default);

    private static BoundChain Compare(BoundExpression left, ChainOperator comparison, BoundExpression right) =>
        Join(ChainKind.Comparison, comparison, TypeFacts.Bool, left, right);

    private static BoundChain Join(
        ChainKind kind, ChainOperator operation, DslType type, BoundExpression left, BoundExpression right) =>
        new(kind, [left, right], [new ChainStep(operation)], type, default);

    private static int GreatestDivisor(int a, int b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
