using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Explaining;

/// <summary>What must be said of figures that are not known, and what to do about them.</summary>
internal static class Remarks
{
    /// <summary>What the mark of a nominal figure means.</summary>
    public const string Nominal =
        "* Nominal: it depends on what the environment does. The next state is taken as drawn evenly from its ranges, an "
        + "episode as lasting to its horizon.";

    /// <summary>Some figure of a set is nominal.</summary>
    public static bool HasNominal(SetExplanation set) => set.Dials.Select(step => step.Analysis).Append(set.Analysis)
        .SelectMany(FiguresOf)
        .Any(figure => figure.IsNominal);

    /// <summary>The remarks on a set, each a sentence or two.</summary>
    public static IEnumerable<string> Of(SetExplanation set)
    {
        var unknown = new UnknownLines(set);
        if (unknown.Ranges() is { } ranges)
            yield return ranges;
        if (unknown.Past() is { } past)
            yield return past;
        if (unknown.Horizon() is { } horizon)
            yield return horizon;
        if (unknown.Growth() is { } growth)
            yield return growth;
        if (FiguresOf(set.Analysis).Any(figure => new FigureText(figure, isShare: false).IsEstimated))
            yield return "~ Estimated from a fixed sample: the same at every run. A build decides on what is proved alone.";
        if (set.Lines.Any(line => BoundsText.MayBeNoNumber(line.Known.Score) || BoundsText.MayBeNoNumber(line.Known.Paid)) || BoundsText.MayBeNoNumber(set.Analysis.Total))
            yield return $"{BoundsText.Mark} It may also be infinite or no number.";
    }

    private static IEnumerable<Figure> FiguresOf(SetAnalysis analysis) =>
    [
        analysis.Profile.Breadth, analysis.Profile.Density, analysis.Profile.Delay, analysis.Profile.InformativeShare,
        .. analysis.Terms.SelectMany(term => new[] { term.Scope, term.Density }),
        .. analysis.Profile.Overlaps.Select(overlap => overlap.Share),
    ];
}
