using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>What the ranges of a world say of goals: that no state comes to them, that all do, or that others are always first.</summary>
/// <param name="tools">What expressions may be.</param>
/// <param name="findings">Where to say what is found.</param>
internal sealed class GoalRemarks(RemarkTools tools, Findings findings)
{
    private readonly ExpressionRemarks _expressions = new(tools, findings);

    /// <summary>Looks at goals.</summary>
    public void Visit(GoalsModel goals)
    {
        BoundExpression?[] all = [.. goals.Goals.Select(goal => goal.Predicate), goals.Solvable, goals.Distinguishing];
        _expressions.VisitLets(all.OfType<BoundExpression>());
        var above = new List<GoalModel>();
        foreach (var goal in goals.Goals)
        {
            if (Judge(
                goals, goal.Predicate, $"'{goal.Name}' can never be reached", $"'{goal.Name}' is reached in every state") is null
                && above.Find(other => Covers(other.Predicate, goal.Predicate)) is { } first)
                findings.Report(DiagnosticCatalogue.GoalNeverDecides, Site.Of(goals.Place, goal.Predicate), goal.Name, first.Name);
            above.Add(goal);
        }

        if (goals.Solvable is { } solvable)
            Judge(goals, solvable, "No episode counts as solvable", "Every episode counts as solvable");
        if (goals.Distinguishing is { } distinguishing)
            Judge(goals, distinguishing, "No episode counts as distinguishing", "Every episode counts as distinguishing");
    }

    /// <returns>Whether the predicate always holds, or never; null where neither is proved.</returns>
    private bool? Judge(GoalsModel goals, BoundExpression predicate, string never, string always)
    {
        var site = Site.Of(goals.Place, predicate);
        var verdict = Verdict.Of(tools, predicate, new Walk(tools.Declared, []), site);
        _expressions.Visit(predicate, new Walk(tools.Declared, []) { JudgesTests = verdict is null }, site);
        if (verdict is { IsFixed: false, IsOfLet: false })
        {
            findings.Report(
                verdict.Holds ? DiagnosticCatalogue.GoalAlwaysHolds : DiagnosticCatalogue.GoalNeverHolds, verdict.Site,
                verdict.Holds ? always : never, verdict.Reason);
        }

        return verdict?.Holds;
    }

    /// <summary>Whether one holds wherever another does.</summary>
    private bool Covers(BoundExpression first, BoundExpression second)
    {
        var not = new BoundUnary(UnaryOperator.Not, first, TypeFacts.Bool, default);
        var alone = new BoundChain(ChainKind.And, [second, not], [new ChainStep(ChainOperator.And)], TypeFacts.Bool, default);
        return tools.Decide(alone, tools.Declared) is false;
    }
}
