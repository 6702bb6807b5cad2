using Espalier.Dsl.Analysis.Pairs;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>What the ranges of a world say of a line: that it is never evaluated, or always or never met.</summary>
/// <param name="tools">What expressions may be.</param>
/// <param name="findings">Where to say what is found.</param>
/// <param name="expressions">Looks at expressions.</param>
internal sealed class LineRemarks(RemarkTools tools, Findings findings, ExpressionRemarks expressions)
{
    private readonly CadenceConditions _cadences = new();
    private readonly PaymentRemarks _payments = new(tools, findings);
    private readonly RestRemarks _rests = new(tools, findings);

    /// <summary>Looks at a line.</summary>
    public void Visit(TermModel term)
    {
        if (VisitConditions(term) is not { Box.IsEmpty: false } walk)
            return;
        switch (term)
        {
            case DemandModel { Predicate: { } predicate } demand:
                VisitPredicate(demand, predicate, walk);
                break;
            case DemandModel { Value: { } value } demand:
                var before = findings.Count;
                expressions.Visit(value, walk, Site.Of(term.Place, value));
                // What is found in it is what makes it so.
                if (findings.Count == before)
                {
                    _payments.Visit(demand, value, walk.Box);
                    _rests.Visit(demand, value, walk);
                }

                break;
            case OverrideModel replacement:
                expressions.Visit(replacement.Value, walk, Site.Of(term.Place, replacement.Value));
                break;
            case MachineModel machine:
                VisitMachine(machine, walk);
                break;
        }
    }

    /// <summary>Looks at when and where a line is evaluated.</summary>
    /// <returns>What is known where it is; null where it never is.</returns>
    private Walk? VisitConditions(TermModel term)
    {
        var walk = new Walk(tools.Declared, []);
        if (_cadences.Of(term.Cadence) is { } fires)
        {
            if (term.Cadence.Predicate is null && tools.Decide(fires, walk.Box) is false)
            {
                var episode = $"an episode has no step {term.Cadence.From}: its horizon is {tools.World.Horizon}";
                ReportDead(term, new Site(term.Place, term.Place.Span, false), $"'{term.Name}' is never evaluated", episode);
                return null;
            }

            if (term.Cadence.Predicate is { } on && !VisitCondition(term, on, walk))
                return null;
            walk = walk.After(tools, fires, true);
        }

        if (term.Scope is { } scope)
        {
            if (!VisitCondition(term, scope, walk))
                return null;
            walk = walk.After(tools, scope, true);
        }

        return walk;
    }

    /// <summary>Looks at a predicate that a line is evaluated under.</summary>
    /// <returns>Whether it may hold.</returns>
    private bool VisitCondition(TermModel term, BoundExpression condition, Walk walk)
    {
        var site = Site.Of(term.Place, condition);
        if (Judge(condition, walk, site, $"'{term.Name}' is ever evaluated, and ever not") is not { } verdict)
        {
            expressions.Visit(condition, walk, site);
            return true;
        }

        expressions.Visit(condition, walk with { JudgesTests = false }, site);
        if (verdict.IsFixed || verdict.IsOfLet)
            return verdict.Holds;
        if (verdict.Holds)
            ReportUnconditional(term, condition, verdict);
        else
            ReportDead(term, verdict.Site, $"'{term.Name}' is never evaluated", verdict.Reason);
        return verdict.Holds;
    }

    private Verdict? Judge(BoundExpression predicate, Walk walk, Site site, string question)
    {
        if (Verdict.Of(tools, predicate, walk, site) is { } verdict)
            return verdict;
        var asked = Verdict.Ask(tools, predicate, walk, site, out var open);
        if (asked is null && open is not null)
            findings.Report(DiagnosticCatalogue.LeftOpen, site, question, open);
        return asked;
    }

    private void ReportUnconditional(TermModel term, BoundExpression condition, Verdict verdict)
    {
        var isEverywhere = ReferenceEquals(condition, term.Scope) ? term.Cadence.Kind == CadenceKind.EveryStep : term.Scope is null;
        if (term is OverrideModel && isEverywhere)
            findings.Report(DiagnosticCatalogue.OverrideLeavesNothing, verdict.Site, term.Name, verdict.Reason);
        else
            findings.Report(DiagnosticCatalogue.ExcludesNothing, verdict.Site, verdict.Reason);
    }

    private void VisitPredicate(DemandModel demand, BoundExpression predicate, Walk walk)
    {
        // What is forbidden is judged as it is written.
        var (written, isForbidden) = demand.Kind == DemandKind.Forbid && predicate is BoundUnary { Operator: UnaryOperator.Not, Operand: var operand }
            ? (operand, true)
            : (predicate, false);
        var site = Site.Of(demand.Place, written);
        var verdict = Judge(written, walk, site, $"'{demand.Name}' can be met and missed");
        expressions.Visit(written, walk with { JudgesTests = verdict is null }, site);
        if (demand.Value is { } value)
            expressions.Visit(value, walk with { JudgesTests = false }, Site.Of(demand.Place, value));
        if (demand.Margin is { } margin)
        {
            expressions.Visit(margin.Width, walk, Site.Of(demand.Place, margin.Width));
            if (margin.Width is not BoundConstant)
                expressions.VisitHazards([HazardTable.Margin(margin.Width)], walk, Site.Of(demand.Place, margin.Width));
        }

        if (verdict is null or { IsFixed: true } or { IsOfLet: true })
            return;
        var isMet = verdict.Holds != isForbidden;
        if (demand.Terminates && isMet == (demand.Kind == DemandKind.Achieve))
            findings.Report(DiagnosticCatalogue.EndsEveryEpisode, verdict.Site, demand.Name, verdict.Reason);
        else if (isMet)
            ReportMet(demand, verdict);
        else
            ReportMissed(demand, verdict, walk.Box);
    }

    private void ReportMet(DemandModel demand, Verdict verdict)
    {
        var what = demand.Kind switch
        {
            DemandKind.Achieve => $"'{demand.Name}' is achieved whatever is done",
            DemandKind.Prefer or DemandKind.Imitate when demand.Kind == DemandKind.Prefer || demand.AsBonus =>
                $"'{demand.Name}' pays the same whatever is done",
            _ => $"'{demand.Name}' costs nothing whatever is done",
        };
        findings.Report(DiagnosticCatalogue.AlwaysMet, verdict.Site, what, verdict.Reason);
    }

    private void ReportMissed(DemandModel demand, Verdict verdict, Box box)
    {
        if (demand.Kind == DemandKind.Achieve)
        {
            ReportDead(demand, verdict.Site, $"'{demand.Name}' can never be achieved", verdict.Reason);
            return;
        }

        // How far it is missed may be all that is asked for.
        if (demand.Value is not null || (demand.Margin is { } margin && !IsSaturated(margin, box)))
            return;
        var what = demand is { Kind: DemandKind.Prefer } or { AsBonus: true }
            ? $"'{demand.Name}' pays nothing whatever is done"
            : $"'{demand.Name}' costs the same whatever is done";
        findings.Report(DiagnosticCatalogue.NeverMet, verdict.Site, what, verdict.Reason);
    }

    /// <summary>Whether a score is the same however far what is demanded is missed.</summary>
    private bool IsSaturated(MarginModel margin, Box box)
    {
        var missedBy = new BoundUnary(UnaryOperator.Negate, margin.Robustness, TypeFacts.Real, default);
        var closeness = new BoundTolerance(
            missedBy, Constant(double.NegativeInfinity), Constant(0), margin.Width, margin.Shape, margin.ValueAtMargin, TypeFacts.Real, default);
        return tools.RangeOf(closeness, box).IsPoint;

        static BoundConstant Constant(double value) => new(value, new RealType(value, value), default);
    }

    private void VisitMachine(MachineModel machine, Walk walk)
    {
        // A machine steps wherever it is silent too.
        var stepping = new Walk(tools.Declared, []);
        var seen = new HashSet<(BoundExpression, BoundExpression?)>();
        foreach (var transition in machine.Transitions)
        {
            // What is written once for any state stands at each of them.
            if (!seen.Add((transition.Guard, transition.Reward)))
                continue;
            expressions.VisitTest(transition.Guard, stepping, Site.Of(machine.Place, transition.Guard));
            if (transition.Reward is { } reward)
                expressions.Visit(reward, stepping.After(tools, transition.Guard, true), Site.Of(machine.Place, reward));
        }

        if (machine.OtherwiseReward is { } otherwise)
            expressions.Visit(otherwise, walk, Site.Of(machine.Place, otherwise));
    }

    private void ReportDead(TermModel term, Site site, string what, string reason) => findings.Report(
        term.ReadsParameter ? DiagnosticCatalogue.NeverActsSo : DiagnosticCatalogue.NeverActs, site, what, reason);
}
