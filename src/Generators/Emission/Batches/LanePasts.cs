using Espalier.Dsl.Binding.Expressions;
using Espalier.Generators.Emission.Expressions;

namespace Espalier.Generators.Emission.Batches;

/// <summary>
/// Operators about the past, equal ones once. Whatever line reads it, each advances at every step. One that looks at the
/// episode's end is kept twice where both what decides that end and what follows read it.
/// </summary>
/// <param name="graph">Takes what they compute.</param>
/// <param name="fields">Takes what they remember.</param>
/// <param name="ends">Tells which of them look at the episode's end.</param>
internal sealed class LanePasts(LaneGraph graph, LaneFields fields, EndReaders ends)
{
    private readonly Dictionary<(BoundExpression Past, bool IsDeciding), List<LaneValue>> _values = [];

    /// <summary>The windows of sliding peaks, in steps.</summary>
    public List<int> Windows { get; } = [];

    /// <summary>The value of an operator at this step; of a vector or matrix all elements, row by row.</summary>
    /// <param name="past">The operator.</param>
    /// <param name="isDeciding">It is read by what decides whether the set ends the episode.</param>
    /// <param name="emit">Emits an expression: all its elements.</param>
    public List<LaneValue> Read(BoundPast past, bool isDeciding, Func<BoundExpression, List<LaneValue>> emit)
    {
        var key = (past.WithoutSpans(), isDeciding && ends.Reads(past));
        if (_values.TryGetValue(key, out var known))
            return known;
        var operand = emit(past.Operand);
        var first = past.First is null ? operand : emit(past.First);
        return _values[key] = Emit(past, "past" + Literals.Number(_values.Count), operand, first);
    }

    private List<LaneValue> Emit(BoundPast past, string label, List<LaneValue> operand, List<LaneValue> first)
    {
        var value = operand[0];
        return past.Kind switch
        {
            PastKind.Initial => [.. operand.Select((element, i) => Keep(label, i, element))],
            PastKind.Previous => [.. operand.Select((element, i) => Remember(label, i, element, first[i]))],
            PastKind.Once => [LaneValue.Of(Latch(label, value.Node))],
            PastKind.Always => [LaneValue.Of(graph.Not(Latch(label, graph.Not(value.Node))))],
            PastKind.Since => [Count(label, before => graph.Call("AndNot", graph.Infix(before, "+", graph.Number(1)), value.Node))],
            PastKind.Times => [Count(label, before => graph.Infix(before, "+", graph.Infix(value.Node, "&", graph.Number(1))))],
            PastKind.Within => [Within(label, past.Window, value.Node)],
            PastKind.Total => [LaneValue.Of(Advance(label, before => graph.Infix(before, "+", value.Node)))],
            PastKind.Peak => [Extreme(label, value, "Max")],
            PastKind.Low => [Extreme(label, value, "Min")],
            PastKind.PeakWithin => [SlidingPeak(label, past.Window, value.Node)],
            _ => throw new NotSupportedException($"{past.Kind} is no operator about the past."),
        };
    }

    private LaneValue Keep(string label, int element, LaneValue value)
    {
        var (column, before) = fields.Add(LabelOf(label, element));
        var kept = graph.Select(fields.Begun, before, value.Node);
        fields.Set(column, kept);
        return value with { Node = kept };
    }

    private LaneValue Remember(string label, int element, LaneValue value, LaneValue first)
    {
        var (column, before) = fields.Add(LabelOf(label, element));
        fields.Set(column, value.Node);
        return new(
            graph.Select(fields.Begun, before, first.Node), value.IsWhole && first.IsWhole, value.Range.Union(first.Range));
    }

    private LaneNode Latch(string label, LaneNode condition) => Advance(label, before => graph.Or(before, condition));

    private LaneValue Count(string label, Func<LaneNode, LaneNode> advance) =>
        new(Advance(label, advance), true, new Interval(0, int.MaxValue));

    // Counts the steps for which it will still have held within the window.
    private LaneValue Within(string label, int window, LaneNode condition)
    {
        var left = Advance(label, before => graph.Select(
            condition,
            graph.Number(window),
            graph.Call("Max", graph.Number(0), graph.Infix(before, "-", graph.Number(1)))));
        return LaneValue.Of(graph.Compare("GreaterThan", left, graph.Number(0)));
    }

    private LaneValue Extreme(string label, LaneValue value, string method) => value with
    {
        Node = Advance(label, before => graph.Select(fields.Begun, graph.Call(method, before, value.Node), value.Node)),
    };

    // A window is a ring, of each row by itself.
    private LaneValue SlidingPeak(string label, int window, LaneNode value)
    {
        var peaks = $"_peaks{Literals.Number(Windows.Count)}";
        Windows.Add(window);
        return LaneValue.Of(graph.CallOnce($"{peaks}.Add(row, ", label, 40, value, graph.Read(ColumnLayout.First)));
    }

    private LaneNode Advance(string label, Func<LaneNode, LaneNode> advance)
    {
        var (column, before) = fields.Add(label);
        var after = advance(before);
        fields.Set(column, after);
        return LaneGraph.Named(after, label + "_now");
    }

    private static string LabelOf(string label, int element) => element == 0 ? label : $"{label}_{Literals.Number(element)}";
}
