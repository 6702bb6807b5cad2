using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>Where a line is evaluated, at which its cadence fires and its scope holds: boxes, and what holds in them.</summary>
internal sealed class LineRegion
{
    private readonly IReadOnlyList<Box> _boxes;

    private LineRegion(IEnumerable<Box> boxes, IReadOnlyList<BoundExpression> given)
    {
        _boxes = [.. boxes.Where(box => !box.IsEmpty)];
        Given = given;
    }

    /// <summary>No transition.</summary>
    public static LineRegion Nowhere { get; } = new([], []);

    /// <summary>Where a line is evaluated.</summary>
    public static LineRegion Of(RangeEvaluator evaluator, TermModel term)
    {
        var boxes = Fires(evaluator, term.Cadence);
        return new(
            term.Scope is { } scope ? boxes.Select(box => evaluator.Narrow(box, scope, true)) : boxes,
            [.. new[] { term.Cadence.Predicate, term.Scope }.OfType<BoundExpression>()]);
    }

    /// <summary>Whether a line is proved to be evaluated at every transition that the world declares.</summary>
    public static bool IsEverywhere(RangeEvaluator evaluator, TermModel term)
    {
        var fires = term.Cadence.Kind switch
        {
            CadenceKind.EveryStep => true,
            CadenceKind.EveryPeriod => term.Cadence is { Period: 1, From: 0 },
            CadenceKind.Sampled => term.Cadence.Share == 1,
            CadenceKind.On => Always(term.Cadence.Predicate!),
            _ => false,
        };
        return fires && (term.Scope is not { } scope || Always(scope));

        bool Always(BoundExpression predicate) => evaluator.Decide(predicate, evaluator.Declared) == Truth.Always;
    }

    /// <summary>The boxes, none of them empty; together they are the region, and they may overlap.</summary>
    public IReadOnlyList<Box> Boxes => _boxes;

    /// <summary>What holds wherever the line is evaluated.</summary>
    public IReadOnlyList<BoundExpression> Given { get; }

    /// <summary>What a number may be in the region, by what it may be in a box.</summary>
    public ValueRange Range(Func<Box, ValueRange> rangeIn) =>
        _boxes.Aggregate(ValueRange.Empty, (range, box) => range.Union(rangeIn(box)));

    private static IEnumerable<Box> Fires(RangeEvaluator evaluator, CadenceModel cadence)
    {
        var all = evaluator.Declared;
        return cadence.Kind switch
        {
            CadenceKind.EveryPeriod => [all.With(MomentFact.Elapsed, Periodic(all[MomentFact.Elapsed], cadence))],
            CadenceKind.On => [evaluator.Narrow(all, cadence.Predicate!, true)],
            CadenceKind.AtStart => [all.With(MomentFact.Elapsed, all[MomentFact.Elapsed].Intersect(ValueRange.Of(0)))],
            CadenceKind.AtEnd => [Where(MomentFact.Terminated), Where(MomentFact.Truncated)],
            CadenceKind.Sampled when cadence.Share == 0 => [],
            _ => [all],
        };

        Box Where(MomentFact fact) => all.With(fact, all[fact].Intersect(ValueRange.Of(1)));
    }

    private static ValueRange Periodic(ValueRange elapsed, CadenceModel cadence)
    {
        if (elapsed.High < cadence.From)
            return ValueRange.Empty;
        var periods = Math.Floor((elapsed.High - cadence.From) / cadence.Period);
        return elapsed.Intersect(ValueRange.Whole(cadence.From, cadence.From + (periods * cadence.Period)));
    }
}
