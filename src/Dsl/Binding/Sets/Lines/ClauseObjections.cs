using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Lines;

/// <summary>Which clauses a line cannot take, and why.</summary>
internal static class ClauseObjections
{
    /// <summary>Why a kind of line cannot take a clause, and what to do; null where it can.</summary>
    public static (string Why, string Instead)? Find(LineKind kind, Clause clause) => clause switch
    {
        MarginClause => OfMargin(kind),
        TerminateClause => OfTerminate(kind),
        LimitClause => OfLimit(kind),
        WeightClause weight => OfWeight(kind, weight),
        WhenClause => OfScope(kind),
        _ => OfCadence(kind, clause),
    };

    private static (string Why, string Instead)? OfMargin(LineKind kind) => kind switch
    {
        LineKind.Require or LineKind.Forbid or LineKind.Prefer or LineKind.Imitate => null,
        LineKind.Achieve => ("something is achieved or not", "Remove it, or use 'prefer'."),
        LineKind.Machine => ("a transition is taken or not", "Remove it."),
        LineKind.Task => ("a task is measured by the distances of its predicates anyway", "Remove it."),
        _ => ("a number is no predicate that could be missed", "Remove it, or use 'require' or 'prefer'."),
    };

    private static (string Why, string Instead)? OfTerminate(LineKind kind) => kind switch
    {
        LineKind.Require or LineKind.Forbid or LineKind.Achieve => null,
        LineKind.Machine => ("it is its final states that end an episode", "Write it behind them, as in 'final done terminate;'."),
        _ => ("only what is required, forbidden or achieved ends an episode", "Remove it, or add a 'require' or 'forbid' that terminates."),
    };

    private static (string Why, string Instead)? OfLimit(LineKind kind) => kind switch
    {
        LineKind.Penalize or LineKind.Require or LineKind.Forbid => null,
        _ => ("a limit is a budget for what 'penalize', 'require' and 'forbid' take", "Remove it, or use one of those."),
    };

    private static (string Why, string Instead)? OfWeight(LineKind kind, WeightClause weight) => kind switch
    {
        LineKind.Metric => ("a metric is logged and never paid", "Remove it, or make the line a reward."),
        LineKind.Override => ("what it says replaces the total as it is", "Multiply its expression instead."),
        LineKind.Potential when weight.Changes.Length > 0 =>
            ("a potential whose weight changes could be collected in a loop", "Give it one weight for the whole training."),
        _ => null,
    };

    private static (string Why, string Instead)? OfScope(LineKind kind) => kind switch
    {
        LineKind.Potential =>
            ("a potential that is paid only in some states could be collected in a loop", "Multiply it with a condition instead, as in 'where(p, x, 0)'."),
        _ => null,
    };

    private static (string Why, string Instead)? OfCadence(LineKind kind, Clause clause) => kind switch
    {
        LineKind.Potential => ("what a potential pays adds up only when it is paid at every step", "Remove it, or delay the whole set."),
        LineKind.Machine => ("a machine steps at every step", "Remove it, or ask for it in the guards."),
        LineKind.Task when clause is not (EveryClause { Period: null } or AtClause { IsEnd: true }) =>
            ("a task pays its value at the end, or with 'every step' what that has increased by", "Write 'every step', or remove it."),
        _ => null,
    };
}
