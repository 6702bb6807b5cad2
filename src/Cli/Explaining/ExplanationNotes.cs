using System.Collections.Immutable;
using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Explaining;

/// <summary>What must be said of the signs in tables, where they occur.</summary>
internal static class ExplanationNotes
{
    /// <summary>The notes on explanations, a sentence or two each.</summary>
    public static IEnumerable<string> Of(ImmutableArray<SetExplanation> sets)
    {
        var figures = sets.SelectMany(set => FiguresIn(set.Analysis).Concat(set.Dials.SelectMany(dial => FiguresIn(dial.Without)))).ToList();
        if (figures.Exists(figure => figure.IsNominal))
        {
            yield return "* Nominal: it depends on what the environment does, and so takes the next state as drawn evenly from its ranges, "
                + "and an episode's end as one step in its horizon.";
        }

        if (figures.Exists(figure => figure.Basis == FigureBasis.Bounded))
            yield return "a..b ~ c: proved to lie between a and b; c is an estimate. --budget N spends N times the work of a build, and narrows it.";
        if (figures.Exists(figure => figure.Basis == FigureBasis.Unknown))
            yield return "? Unknown: it reads something that has no range, and nothing is guessed.";
        var bounds = sets.SelectMany(set => set.Analysis.Terms.SelectMany(term => new[] { term.Score, term.Paid }).Append(set.Analysis.Total));
        if (bounds.Any(known => known is { MayBeNotFinite: true } && known.Low <= known.High && !double.IsInfinity(known.Low)))
            yield return "! It may also be infinite, or no number.";
    }

    private static IEnumerable<Figure> FiguresIn(SetAnalysis analysis) => ExplanationText.FiguresOf(analysis)
        .Select(named => named.Figure)
        .Concat(analysis.Terms.SelectMany(term => new[] { term.Scope, term.Density }))
        .Concat(ExplanationText.LargestOverlaps(analysis.Profile).Select(overlap => overlap.Share));
}
