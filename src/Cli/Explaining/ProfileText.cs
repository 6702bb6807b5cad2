using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Explaining;

/// <summary>A profile in words.</summary>
internal static class ProfileText
{
    private const int MostOverlaps = 6;

    /// <summary>The four figures of a profile with their names, and of what they are.</summary>
    public static IReadOnlyList<(string Name, string Meaning, FigureText Figure)> FiguresOf(DensityProfile profile) =>
    [
        ("breadth", "of the (state, action) pairs are spoken of", new(profile.Breadth, isShare: true)),
        ("density", "evaluations a step", new(profile.Density, isShare: false)),
        ("delay", "steps until an evaluation is paid", new(profile.Delay, isShare: false)),
        ("informative share", "of the evaluations change with what they read", new(profile.InformativeShare, isShare: true)),
    ];

    /// <summary>
    /// The pairs of lines that can speak at the same (state, action) pairs, the greatest share first. That a line which speaks
    /// everywhere overlaps with all others goes without saying.
    /// </summary>
    /// <param name="set">The set.</param>
    /// <param name="left">How many more there are.</param>
    public static IReadOnlyList<Overlap> Overlaps(SetExplanation set, out int left)
    {
        var scopes = set.Lines.ToDictionary(line => line.Name, line => line.Known.Scope, StringComparer.Ordinal);
        var all = set.Analysis.Profile.Overlaps
            .Where(overlap => overlap.Share.High > 0 && scopes[overlap.First].Low < 1 && scopes[overlap.Second].Low < 1)
            .OrderByDescending(overlap => double.IsNaN(overlap.Share.Estimate) ? overlap.Share.Low : overlap.Share.Estimate)
            .ToList();
        left = Math.Max(0, all.Count - MostOverlaps);
        return [.. all.Take(MostOverlaps)];
    }
}
