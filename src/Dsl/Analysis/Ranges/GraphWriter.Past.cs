using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Analysis.Ranges;

// What is remembered: a value now, and one of an earlier instant of which nothing is known but the declared ranges. Whatever
// an operator remembers of a bool, a greatest or a least value, is the value at one instant.
internal sealed partial class GraphWriter
{
    private static readonly ValueRange s_stepsBefore = ValueRange.Whole(0, int.MaxValue);

    private readonly Dictionary<(PastKind Kind, int Window, EquatableArray<int> Now, int Instant), int> _instants = [];

    private int[] Remember(BoundPast past, Time time)
    {
        var now = Write(past.Operand, time);
        var first = past.First is { } value ? Write(value, time) : now;
        var instant = InstantOf(past, now, time);
        var then = Write(past.Operand, new Time(instant, false));
        var elapsed = Variable(layout.PositionOf(MomentFact.Elapsed), time.Instant);
        var isFirst = Equal(elapsed, graph.Constant(0));
        return Map(now.Length, i => Remember(past, now[i], then[i], first[i], elapsed, isFirst, instant));
    }

    private int Remember(BoundPast past, int now, int then, int first, int elapsed, int isFirst, int instant)
    {
        switch (past.Kind)
        {
            case PastKind.Initial:
                return graph.Of(RangeOperation.Choose, isFirst, now, then);
            case PastKind.Previous:
                return graph.Of(RangeOperation.Choose, isFirst, first, then);
            case PastKind.Once or PastKind.Within:
                return graph.Of(RangeOperation.Or, now, Before(isFirst, then, graph.Constant(0)));
            case PastKind.Always:
                return graph.Of(RangeOperation.And, now, Before(isFirst, then, graph.Constant(1)));
            case PastKind.Peak or PastKind.PeakWithin:
                return graph.Of(RangeOperation.Max, now, Before(isFirst, then, now));
            case PastKind.Low:
                return graph.Of(RangeOperation.Min, now, Before(isFirst, then, now));
            case PastKind.Since:
                var since = graph.Of(
                    RangeOperation.Min,
                    Unknown($"since {instant}", ValueRange.Whole(1, int.MaxValue + 1.0)),
                    graph.Of(RangeOperation.Add, elapsed, graph.Constant(1)));
                return graph.Of(RangeOperation.Choose, now, graph.Constant(0), since);
            case PastKind.Times:
                // None where it cannot have held at an earlier step.
                var most = graph.Of(RangeOperation.Min, Unknown($"times {instant}", s_stepsBefore), elapsed);
                return graph.Of(RangeOperation.Add, now, graph.Of(RangeOperation.Choose, then, most, graph.Constant(0)));
            default:
                return graph.Add(new RangeNode(RangeOperation.Total, [now, then, elapsed]) { Instant = instant });
        }
    }

    private int Before(int isFirst, int then, int otherwise) => graph.Of(RangeOperation.Choose, isFirst, otherwise, then);

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
        return Before(Equal(elapsed, graph.Constant(0)), state, graph.Constant(0));
    }

    private int Random(BoundCall call, Time time)
    {
        var isNext = call.Function == Function.NextRandom || time.IsNext;
        return Unknown($"random {Write(call.Arguments[0], time)[0]} {isNext} {time.Instant}", ValueRange.Between(-1, 1));
    }
}
