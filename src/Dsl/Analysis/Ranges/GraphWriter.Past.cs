using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Analysis.Ranges;

// What is remembered: a value now, and one of an earlier instant of which nothing is known but the declared ranges. Whatever
// an operator remembers of a bool, a greatest or a least value, is the value at one instant.
internal sealed partial class GraphWriter
{
    private static readonly ValueRange s_stepsBefore = ValueRange.Whole(0, int.MaxValue);

    private readonly Dictionary<(PastKind Kind, int Window, EquatableArray<int> Now, int Instant), int> _instants = [];

    private int[]? Remember(BoundPast past, Time time)
    {
        if (Write(past.Operand, time) is not { } now || (past.First is { } value ? Write(value, time) : now) is not { } first)
            return null;
        var instant = InstantOf(past, now, time);
        if (Write(past.Operand, new Time(instant, false)) is not { } then)
            return null;
        var elapsed = Variable(layout.PositionOf(MomentFact.Elapsed), time.Instant);
        var isFirst = Equal(elapsed, _graph.Constant(0));
        return Map(now.Length, i => Remember(past, now[i], then[i], first[i], elapsed, isFirst, instant));
    }

    private int Remember(BoundPast past, int now, int then, int first, int elapsed, int isFirst, int instant)
    {
        switch (past.Kind)
        {
            case PastKind.Initial:
                return _graph.Of(RangeOperation.Choose, isFirst, now, then);
            case PastKind.Previous:
                return _graph.Of(RangeOperation.Choose, isFirst, first, then);
            case PastKind.Once or PastKind.Within:
                return _graph.Of(RangeOperation.Or, now, Before(isFirst, then, _graph.Constant(0)));
            case PastKind.Always:
                return _graph.Of(RangeOperation.And, now, Before(isFirst, then, _graph.Constant(1)));
            case PastKind.Peak or PastKind.PeakWithin:
                return _graph.Of(RangeOperation.Max, now, Before(isFirst, then, now));
            case PastKind.Low:
                return _graph.Of(RangeOperation.Min, now, Before(isFirst, then, now));
            case PastKind.Since:
                var since = _graph.Of(
                    RangeOperation.Min,
                    Unknown($"since {instant}", ValueRange.Whole(1, int.MaxValue + 1.0)),
                    _graph.Of(RangeOperation.Add, elapsed, _graph.Constant(1)));
                return _graph.Of(RangeOperation.Choose, now, _graph.Constant(0), since);
            case PastKind.Times:
                // None where it cannot have held at an earlier step.
                var most = _graph.Of(RangeOperation.Min, Unknown($"times {instant}", s_stepsBefore), elapsed);
                return _graph.Of(RangeOperation.Add, now, _graph.Of(RangeOperation.Choose, then, most, _graph.Constant(0)));
            default:
                return _graph.Add(new RangeNode(RangeOperation.Total, [now, then, elapsed]) { Instant = instant });
        }
    }

    private int Before(int isFirst, int then, int otherwise) => _graph.Of(RangeOperation.Choose, isFirst, otherwise, then);

    /// <summary>The instant that an operator remembers: the same for the same operator of the same expression, and for no other.</summary>
    private int InstantOf(BoundPast past, int[] now, Time time)
    {
        var key = (past.Kind, past.Window, now.ToEquatable(), time.Instant);
        if (!_instants.TryGetValue(key, out var instant))
            _instants.Add(key, instant = _instants.Count + 1);
        return instant;
    }

    private int StateOf(BoundMachine machine, Time time)
    {
        var states = ValueRange.Whole(0, machine.States.Enum.Members.Count - 1);
        var isNext = machine.IsNext || time.IsNext;
        var state = Unknown($"machine {machine.Name} {isNext} {time.Instant}", states);
        if (isNext)
            return state;
        var elapsed = Variable(layout.PositionOf(MomentFact.Elapsed), time.Instant);
        return Before(Equal(elapsed, _graph.Constant(0)), state, _graph.Constant(0));
    }

    private int Random(BoundCall call, Time time)
    {
        var isNext = call.Function == Function.NextRandom || time.IsNext;
        var range = ValueRange.Between(-1, 1);
        return call.Arguments[0] is BoundConstant { Value: var number }
            ? Unknown(FormattableString.Invariant($"random {number} {isNext} {time.Instant}"), range)
            : Unknown(range);
    }
}
