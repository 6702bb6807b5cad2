using System.Collections.Immutable;
using Espalier.Dsl.Analysis.Density;
using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Cli.Explaining.Html;

/// <summary>What a coverage picture shows.</summary>
/// <param name="Title">What it tells.</param>
/// <param name="Columns">Who reads.</param>
/// <param name="Rows">What is read, and how by each column.</param>
/// <param name="HoleText">What is said of a variable that no column reads.</param>
internal sealed record CoveragePicture(
    string Title, ImmutableArray<CoverageColumn> Columns, ImmutableArray<VariableReading> Rows, string HoleText)
{
    /// <summary>Where who reads speaks, or null: it is not shown.</summary>
    public CoverageMap? Map { get; init; }

    /// <summary>The lines of a set.</summary>
    public static CoveragePicture Of(SetExplanation set) => new(
        $"Which lines of {set.Name} read which variables",
        [
            .. set.Lines.Select(line => new CoverageColumn(
                line.Name, $"{line.Text}\n{line.Demand}, {line.Cadence}, weight {line.Weight}", line.IsQuiet)),
        ],
        Shown(set.Variables),
        "no line reads it")
    {
        // Where nothing decides when a line speaks, all bars would be alike.
        Map = set.Map.Strips.Count + set.Map.LeftOut.Count > 0 ? set.Map : null,
    };

    /// <summary>The sets of a world.</summary>
    public static CoveragePicture Of(IReadOnlyList<SetExplanation> sets) => new(
        $"Which sets for {sets[0].World.Name} read which variables",
        [.. sets.Select(set => new CoverageColumn(set.Name, $"{set.Lines.Length} {(set.Lines.Length == 1 ? "line" : "lines")}", false))],
        Shown(
        [
            .. sets[0].Variables.Select((variable, i) => variable with
            {
                ByLine = [.. sets.Select(set => set.Variables[i].ByLine.Aggregate(Reading.None, (all, reading) => all | reading))],
            }),
        ]),
        "no set reads it");

    private static ImmutableArray<VariableReading> Shown(ImmutableArray<VariableReading> variables) =>
        [.. variables.Where(variable => variable.IsRead || variable.Source != VariableSource.Settings)];
}
