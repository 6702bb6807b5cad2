using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Emission.Sets;

namespace Espalier.Generators.Emission.Batches;

/// <summary>In which rows cadences and dials let a line speak, and the numbers of dials.</summary>
/// <param name="graph">Takes the values.</param>
/// <param name="layout">Where variables are read.</param>
/// <param name="world">The world.</param>
/// <param name="shape">The shape of the set.</param>
/// <param name="draws">Takes the names of draws.</param>
internal sealed class BatchDials(LaneGraph graph, ColumnLayout layout, WorldModel world, SetShape shape, DrawNames draws)
{
    /// <summary>The discount of whoever learns.</summary>
    public LaneNode Discount => graph.Uniform("discount", "Create(_reward._discount)");

    /// <summary>What dials multiply payments with.</summary>
    public LaneNode Gain(int number) => Parameter("gain", number);

    /// <summary>A bound of a clip.</summary>
    public LaneNode Bound(int number) => Parameter("bound", number);

    /// <summary>Where dials let a line speak.</summary>
    public LaneNode Of(EvaluateItem item, int term)
    {
        var speaks = graph.Flag(true);
        if (shape.Masks > 0)
        {
            var bit = Literals.Bits(1UL << (term % SetShape.MaskSize));
            speaks = graph.Uniform(
                item.Name + "_is_kept", $"All((_reward._kept{Literals.Number(term / SetShape.MaskSize)} & {bit}) != 0UL)");
        }

        if (item.Cover is { } cover)
            speaks = graph.And(speaks, graph.Compare("LessThan", Place(), Parameter("share", cover)));
        foreach (var thin in item.Thins)
            speaks = graph.And(speaks, Happens(draws[thin.DrawName], "_reward._share" + Literals.Number(thin.Share)));
        return speaks;
    }

    /// <summary>Where a cadence lets a line speak.</summary>
    public LaneNode Of(CadenceModel cadence, LaneExpressions expressions) => cadence.Kind switch
    {
        CadenceKind.EveryStep => graph.Flag(true),
        CadenceKind.EveryPeriod => EveryPeriod(cadence),
        CadenceKind.On => expressions.EmitNode(cadence.Predicate!),
        CadenceKind.AtStart => graph.Compare("AreEqual", Elapsed, graph.Number(0)),
        CadenceKind.AtEnd => IsLast(expressions),
        CadenceKind.Sampled => Happens(draws[cadence.DrawName], Literals.Real(cadence.Share)),
        _ => throw new NotSupportedException($"{cadence.Kind} is no cadence."),
    };

    /// <summary>Where it is time to pay what is held back.</summary>
    public LaneNode IsDue(PayOutItem item, LaneExpressions expressions)
    {
        var isLast = IsLast(expressions);
        if (item.Period is not { } period)
            return isLast;
        var rest = graph.CallWith(
            Contract.Arithmetic + ".ModuloWhole(", ", _reward._period" + Literals.Number(period), 4,
            graph.Infix(Elapsed, "+", graph.Number(1)));
        return graph.Or(isLast, graph.Compare("AreEqual", rest, graph.Number(0)));
    }

    private LaneNode IsLast(LaneExpressions expressions) =>
        LaneGraph.Named(graph.Or(expressions.Terminated, expressions.Truncated), "is_last");

    private LaneNode Elapsed => graph.Read(ColumnLayout.Elapsed);

    // Where the state lies among those that a cover orders, in [0, 1).
    private LaneNode Place()
    {
        var hash = new LaneHash(graph, layout, world).Of(VariableSource.State, (value, range) =>
            double.IsInfinity(range.Low) || double.IsInfinity(range.High)
                ? graph.CallWith("ToWords(", "", 5, value)
                : graph.CallWith("ToTenths(", $", {Literals.Real(range.Low)}, {Literals.Real(range.High)}", 10, value));
        var name = graph.Uniform("cover", $"Create({Contract.CounterHash}.OfText(\"cover\"))");
        return LaneGraph.Named(graph.CallWith("ToUnit(", "", 8, graph.CallWith("Hash(", "", 16, hash, name)), "place");
    }

    private LaneNode EveryPeriod(CadenceModel cadence)
    {
        var from = graph.Number(cadence.From);
        var since = cadence.From == 0 ? Elapsed : graph.Infix(Elapsed, "-", from);
        var rest = graph.CallWith(Contract.Arithmetic + ".ModuloWhole(", ", " + Literals.Real(cadence.Period), 4, since);
        var isMet = graph.Compare("AreEqual", rest, graph.Number(0));
        return cadence.From == 0 ? isMet : graph.And(graph.Compare("GreaterThanOrEqual", Elapsed, from), isMet);
    }

    private LaneNode Happens(string name, string share) => graph.CallWith(
        "Happens(", $", {name}, {share}", 30, graph.ReadWords(ColumnLayout.EpisodeKey), graph.ReadWords(ColumnLayout.Elapsed));

    private LaneNode Parameter(string name, int number) =>
        graph.Uniform(name, $"Create(_reward._{name}{Literals.Number(number)})");
}
