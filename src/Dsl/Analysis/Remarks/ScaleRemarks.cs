using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>Lines of a set whose payments outweigh those of all others, or count for nothing beside them.</summary>
/// <param name="findings">Where to say what is found.</param>
/// <param name="set">The set.</param>
/// <param name="bounds">Between which numbers its lines stay.</param>
internal sealed class ScaleRemarks(Findings findings, SetModel set, SetBounds bounds)
{
    // How many times more the one can pay than the other.
    private const double Apart = 1000;

    /// <summary>Looks at the lines of the set.</summary>
    public void Visit()
    {
        var known = bounds.ByName();
        var lines = TermParts.LinesOf(set.Parts).OfType<TermPart>()
            .Where(part => part.Term is not OverrideModel)
            .Select(part => (part.Term, Most: MostOf(known[part.Term.Name].Paid)))
            .ToList();
        if (lines.Exists(line => double.IsInfinity(line.Most)))
            return;
        var sum = lines.Sum(line => line.Most);
        // A prize at the end may well be a thousand times what a step pays.
        var steady = lines.Where(line => IsSteady(line.Term) && line.Most > 0).OrderByDescending(line => line.Most).ToList();
        if (steady.Count == 0 || sum == steady[0].Most)
            return;
        if (steady[0].Most > Apart * (sum - steady[0].Most))
        {
            if (steady[0].Term.DeclaredIn == set.Name)
                Report(DiagnosticCatalogue.Dominates, steady[0], sum - steady[0].Most);
            return;
        }

        // Beside a single line that is too large all others are small: that is not their mistake.
        if (steady.Count < 2)
            return;
        foreach (var line in lines)
        {
            if (line.Most > 0 && line.Most * Apart < steady[1].Most && line.Term.DeclaredIn == set.Name)
                Report(DiagnosticCatalogue.Negligible, line, steady[1].Most, steady[1].Term.Name);
        }
    }

    private void Report(DiagnosticDescriptor descriptor, (TermModel Term, double Most) line, double other, params string[] more) => findings.Report(
        descriptor, new Site(line.Term.Place, line.Term.Place.Span, false),
        [line.Term.Name, RangeWording.Number(line.Most), RangeWording.Number(other), .. more]);

    /// <summary>It may speak at every step of an episode.</summary>
    private static bool IsSteady(TermModel term) =>
        term is DemandModel { Terminates: false, Kind: not (DemandKind.Achieve or DemandKind.Potential) }
        && term.Cadence.Kind == CadenceKind.EveryStep;

    private static double MostOf(ScoreBounds paid) =>
        paid.IsNever ? 0 : paid.MayBeNotFinite ? double.PositiveInfinity : Math.Max(Math.Abs(paid.Low), Math.Abs(paid.High));
}
