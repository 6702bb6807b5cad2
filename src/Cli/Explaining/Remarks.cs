using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Explaining;

/// <summary>What must be said of figures that are not known, and what to do about them.</summary>
internal static class Remarks
{
    private const int MostNames = 6;

    /// <summary>What the mark of a nominal figure means.</summary>
    public const string Nominal =
        "* Nominal: it depends on what the environment does. The next state is taken as drawn evenly from its ranges, an "
        + "episode as lasting to its horizon.";

    /// <summary>Some figure of a set is nominal.</summary>
    public static bool HasNominal(SetExplanation set) => set.Dials.Select(step => step.Analysis).Append(set.Analysis)
        .SelectMany(FiguresOf)
        .Any(figure => figure.IsNominal);

    /// <summary>The remarks on a set, each a sentence or two.</summary>
    public static IEnumerable<string> Of(SetExplanation set) => [.. OfFigures(set), .. OfBounds(set)];

    private static IEnumerable<string> OfFigures(SetExplanation set)
    {
        var open = set.Lines.Where(line => line.Known.Scope.Basis == FigureBasis.Unknown).ToList();
        if (RangelessIn(set, open, Reading.AnyWhen) is { Count: > 0 } rangeless)
        {
            var lines = open.Where(line => rangeless.Exists(variable => IsReadBy(variable, line, Reading.AnyWhen)));
            yield return $"? Where {Listed(lines.Select(line => line.Name))} {(lines.Count() == 1 ? "speaks" : "speak")} is unknown: {HasNoRange(rangeless)}";
        }

        var past = open.Where(line => line.DependsOnPast).ToList();
        if (past.Count > 0)
            yield return $"? Where {Listed(past.Select(line => line.Name))} {(past.Count == 1 ? "speaks" : "speak")} depends on the past of an episode, of which nothing is known before it runs.";
        var lasting = set.Lines.Where(line => line.Known.Scope.Basis != FigureBasis.Unknown && line.Known.Density.Basis == FigureBasis.Unknown).ToList();
        if (lasting.Count > 0 && set.World.Horizon is null)
        {
            yield return $"? How often {Listed(lasting.Select(line => line.Name))} {(lasting.Count == 1 ? "speaks" : "speak")} depends on how long an "
                + $"episode lasts. Say it where {set.World.Name} is declared, as in 'horizon 100 steps;'.";
        }

        if (FiguresOf(set.Analysis).Any(figure => new FigureText(figure, isShare: false).IsEstimated))
            yield return "~ Estimated from a fixed sample: the same at every run. A build decides on what is proved alone.";
    }

    private static IEnumerable<string> OfBounds(SetExplanation set)
    {
        var open = set.Lines.Where(line => line.Demand != LineExplanation.Clip && BoundsText.IsOpen(line.Known.Score)).ToList();
        var rangeless = RangelessIn(set, open, Reading.Any);
        if (rangeless.Count > 0)
        {
            var lines = open.Where(line => rangeless.Exists(variable => IsReadBy(variable, line, Reading.Any)));
            yield return $"No bounds are known of {Listed(lines.Select(line => line.Name))}: {HasNoRange(rangeless)}";
        }

        var others = open.Where(line => line.Demand != LineExplanation.Override && !rangeless.Exists(variable => IsReadBy(variable, line, Reading.Any))).ToList();
        if (others.Count > 0)
            yield return $"No bounds are proved of {Listed(others.Select(line => line.Name))}, though all that is read has a range: what is computed may grow without end there.";
        if (set.Lines.Any(line => BoundsText.MayBeNoNumber(line.Known.Score) || BoundsText.MayBeNoNumber(line.Known.Paid)) || BoundsText.MayBeNoNumber(set.Analysis.Total))
            yield return $"{BoundsText.Mark} It may also be infinite or no number.";
    }

    private static string HasNoRange(List<VariableReading> variables)
    {
        var example = variables[0].Variable;
        return $"{Listed(variables.Select(variable => variable.Variable.Name))} {(variables.Count == 1 ? "has" : "have")} no finite range. "
            + $"Declare one, as in '{example.Name} : {VariableText.KindOf(example.Type)} in LOW..HIGH'.";
    }

    private static List<VariableReading> RangelessIn(SetExplanation set, List<LineExplanation> lines, Reading ways) =>
    [
        .. set.Variables.Where(variable => IsWithoutRange(variable.Variable.Type) && lines.Exists(line => IsReadBy(variable, line, ways))),
    ];

    private static bool IsReadBy(VariableReading variable, LineExplanation line, Reading ways) => (variable.ByLine[line.Number - 1] & ways) != 0;

    private static bool IsWithoutRange(DslType type) => type switch
    {
        VectorType { Ranges: { Count: > 0 } ranges } => ranges.Any(range => double.IsInfinity(range.Low) || double.IsInfinity(range.High)),
        { Scalar: RealType real } => double.IsInfinity(real.Low) || double.IsInfinity(real.High),
        { Scalar: IntType whole } => whole.Low is null || whole.High is null,
        _ => false,
    };

    private static IEnumerable<Figure> FiguresOf(SetAnalysis analysis) =>
    [
        analysis.Profile.Breadth, analysis.Profile.Density, analysis.Profile.Delay, analysis.Profile.InformativeShare,
        .. analysis.Terms.SelectMany(term => new[] { term.Scope, term.Density }),
        .. analysis.Profile.Overlaps.Select(overlap => overlap.Share),
    ];

    private static string Listed(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count > MostNames
            ? $"{string.Join(", ", all.Take(MostNames))} and {all.Count - MostNames} more"
            : all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }
}
