using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis;

/// <summary>
/// Analyses a set before anything runs. What it finds depends on the set, its world and the options alone, and the places in
/// a file only show in its diagnostics: a message names lines, and never says where they stand.
/// </summary>
public static class SetAnalyzer
{
    private static readonly ScoreBounds s_unbounded = new(double.NegativeInfinity, double.PositiveInfinity, true);
    private static readonly Figure s_unknownShare = Figure.Unknown(0, 1);
    private static readonly Figure s_unknown = Figure.Unknown(0, double.PositiveInfinity);

    /// <summary>Analyses a set that was bound without errors.</summary>
    /// <param name="world">Its world.</param>
    /// <param name="set">The set.</param>
    /// <param name="options">How much work it may be.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SetAnalysis Analyze(WorldModel world, SetModel set, AnalysisOptions options, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var found = new List<Diagnostic>();
        return new SetAnalysis(
            set.Name,
            TermParts.LinesOf(set.Parts).Select(UnknownTerm).OfType<TermAnalysis>().ToEquatable(),
            s_unbounded,
            new DensityProfile(s_unknownShare, s_unknown, s_unknown, s_unknownShare, default, default, null),
            found.ToEquatable());
    }

    private static TermAnalysis? UnknownTerm(SetPart part)
    {
        var name = part switch
        {
            TermPart line => line.Term.Name,
            ClipPart clip => clip.Clip.Name,
            _ => null,
        };
        return name is null
            ? null
            : new TermAnalysis(name, s_unknownShare, s_unknown, s_unknown, s_unknownShare, s_unbounded, s_unbounded, double.NaN);
    }
}
