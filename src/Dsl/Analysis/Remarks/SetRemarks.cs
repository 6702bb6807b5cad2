using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>What the bounds of a set say of its lines: clips, budgets, and what outweighs what.</summary>
/// <param name="tools">What expressions may be.</param>
/// <param name="findings">Where to say what is found.</param>
/// <param name="set">The set.</param>
/// <param name="bounds">Between which numbers its lines stay.</param>
internal sealed class SetRemarks(RemarkTools tools, Findings findings, SetModel set, SetBounds bounds)
{
    private readonly Dictionary<string, TermBounds> _bounds = bounds.ByName();
    private readonly Dictionary<string, bool> _atEnd = new(StringComparer.Ordinal);

    /// <summary>Looks at the parts of a group.</summary>
    /// <returns>Its lines and clips, those of the groups in it included.</returns>
    public List<SetPart> Visit(EquatableArray<SetPart> parts)
    {
        var above = new List<SetPart>();
        foreach (var part in parts)
        {
            switch (part)
            {
                case GroupPart group:
                    above.AddRange(Visit(group.Parts));
                    continue;
                case DelayPart delay:
                    above.AddRange(Visit(delay.Parts));
                    continue;
                case ClipPart { Clip: var clip } when clip.DeclaredIn == set.Name:
                    VisitClip(clip, above);
                    break;
                case TermPart { Term: DemandModel { Limit: { } limit } demand } when demand.DeclaredIn == set.Name:
                    VisitLimit(demand, limit);
                    break;
            }

            above.Add(part);
        }

        return above;
    }

    private void VisitClip(ClipModel clip, List<SetPart> above)
    {
        if (!_bounds.TryGetValue(clip.Name, out var known) || known is not { Score: { MayBeNotFinite: false } change } || above.Count == 0)
            return;
        var site = new Site(clip.Place, clip.Place.Span, false);
        var range = $"{Numbers.Format(clip.Low)}..{Numbers.Format(clip.High)}";
        if (change is { Low: 0, High: 0 })
            findings.Report(DiagnosticCatalogue.ClipNeverActs, site, range);
        else if (change.High < 0)
            findings.Report(DiagnosticCatalogue.ClippedEverywhere, site, range, "above", Numbers.Format(clip.High));
        else if (change.Low > 0)
            findings.Report(DiagnosticCatalogue.ClippedEverywhere, site, range, "below", Numbers.Format(clip.Low));
        else
            VisitMasked(clip, above, site);
    }

    /// <summary>Looks for what is paid once, at the end, and may be cut off by a clip.</summary>
    private void VisitMasked(ClipModel clip, List<SetPart> above, Site site)
    {
        var lines = above.OfType<TermPart>().Select(part => (part.Term, _bounds[part.Term.Name].Paid)).ToList();
        var after = new (double Low, double High)[lines.Count + 1];
        for (var i = lines.Count - 1; i >= 0; i--)
            after[i] = Add(after[i + 1], lines[i].Paid);
        var before = (Low: 0.0, High: 0.0);
        for (var i = 0; i < lines.Count; before = Add(before, lines[i++].Paid))
        {
            var (term, paid) = lines[i];
            if (term is OverrideModel || !SpeaksAtEnd(term) || paid.IsNever)
                continue;
            var (low, high) = (before.Low + after[i + 1].Low, before.High + after[i + 1].High);
            if (paid.Low < 0 && paid.High <= 0 && low <= clip.Low)
                Report("take", low, "below", clip.Low);
            else if (paid.High > 0 && paid.Low >= 0 && high >= clip.High)
                Report("pay", high, "above", clip.High);

            void Report(string verb, double most, string side, double end) => findings.Report(
                DiagnosticCatalogue.MaskedByClip, site, term.Name, verb, RangeWording.Number(most), side, Numbers.Format(end));
        }
    }

    private static (double Low, double High) Add((double Low, double High) sum, ScoreBounds paid) =>
        (sum.Low + Math.Min(0, paid.Low), sum.High + Math.Max(0, paid.High));

    /// <summary>Whether a line is only heard where an episode ends.</summary>
    private bool SpeaksAtEnd(TermModel term)
    {
        if (!_atEnd.TryGetValue(term.Name, out var speaks))
            _atEnd.Add(term.Name, speaks = FindAtEnd(term));
        return speaks;
    }

    private bool FindAtEnd(TermModel term) =>
        term is DemandModel { Terminates: true, Kind: not DemandKind.Achieve }
        || term.Cadence.Kind == CadenceKind.AtEnd
        || (term.Cadence.Predicate is { } on
            && tools.Narrow(tools.Declared, on, true) is { IsEmpty: false } box
            && box[MomentFact.Terminated] is { IsPoint: true, Low: 1 });

    private void VisitLimit(DemandModel demand, double limit)
    {
        if (!_bounds.TryGetValue(demand.Name, out var known) || known is not { Score: { MayBeNotFinite: false } score } || score.IsNever || demand.FinalWeight <= 0)
            return;
        var each = -score.Low * demand.FinalWeight;
        if (!(each > 0) || EvaluationsOf(demand) is not { } evaluations || !(each * evaluations <= limit))
            return;
        findings.Report(
            DiagnosticCatalogue.LimitNeverReached, new Site(demand.Place, demand.Place.Span, false), demand.Name,
            RangeWording.Number(each * evaluations), Numbers.Format(limit));
    }

    /// <summary>How often a line is evaluated in an episode at most; null where that has no end.</summary>
    private double? EvaluationsOf(TermModel term) => term.Cadence.Kind switch
    {
        CadenceKind.AtStart or CadenceKind.AtEnd => 1,
        CadenceKind.EveryPeriod when tools.World.Horizon is { } horizon => Math.Floor((horizon - 1.0 - term.Cadence.From) / term.Cadence.Period) + 1,
        _ => tools.World.Horizon,
    };
}
