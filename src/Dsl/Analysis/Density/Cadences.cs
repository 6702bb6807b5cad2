using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>How often cadences fire, where nothing else depends on where in an episode a step is.</summary>
internal static class Cadences
{
    /// <summary>The share of the steps of an episode, which lasts to the horizon where there is one, at which a cadence fires.</summary>
    /// <param name="cadence">The cadence; of <c>on</c> the predicate is not looked at.</param>
    /// <param name="horizon">The horizon, or null.</param>
    public static Figure RateOf(CadenceModel cadence, int? horizon) => cadence.Kind switch
    {
        CadenceKind.Sampled => Figure.Exact(cadence.Share),
        CadenceKind.EveryPeriod when horizon is { } steps => Figure.Exact(CountOf(cadence, steps) / (double)Math.Max(steps, 1)),
        CadenceKind.EveryPeriod => Figure.Exact(1.0 / cadence.Period),
        CadenceKind.AtStart or CadenceKind.AtEnd =>
            (horizon is { } steps ? Figure.Exact(1.0 / Math.Max(steps, 1)) : Figure.Unknown(0, 1)).AsNominal(),
        _ => Figures.One,
    };

    private static long CountOf(CadenceModel cadence, int steps) =>
        cadence.From >= steps ? 0 : (((long)steps - 1 - cadence.From) / cadence.Period) + 1;
}
