using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets;

/// <summary>Binds the clauses of demands.</summary>
/// <param name="world">The world.</param>
/// <param name="set">The name of the set, which names the draws of <c>sampled</c>.</param>
/// <param name="expressions">Binds in the world and the file.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class ClauseBinder(WorldSymbol world, string set, ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    public BoundClauses Bind(Demand demand)
    {
        var bound = new BoundClauses();
        var first = new Dictionary<string, Clause>();
        foreach (var clause in demand.Clauses)
        {
            var kind = KindOf(clause);
            if (first.TryGetValue(kind, out var earlier))
                Report(bound, DiagnosticCatalogue.RepeatedClause, clause, demand.Name.Text, kind, Place(earlier));
            else if (FindObjection(demand.Kind, clause) is var (why, instead))
                Report(bound, DiagnosticCatalogue.MisplacedClause, clause, Keyword(clause), DemandFacts.Keyword(demand.Kind), why, instead);
            else
                BindClause(demand, clause, bound);
            if (!first.ContainsKey(kind))
                first.Add(kind, clause);
        }

        if (first.TryGetValue("a weight", out var weight) && weight is WeightClause { PerSecond: true } rate)
            ApplyRate(rate, first.TryGetValue("a cadence", out var cadence) ? cadence : null, bound);
        return bound;
    }

    private void BindClause(Demand demand, Clause clause, BoundClauses bound)
    {
        switch (clause)
        {
            case WhenClause scope:
                bound.Scope = Keep(bound, expressions.BindPredicate(scope.Predicate, "What follows 'when'"));
                break;
            case WeightClause weight:
                bound.Weight = Keep(bound, expressions.BindConstantNumber(
                    weight.Weight, "A weight", "finite", Numbers.IsFinite, "Write a finite number.")) ?? 1;
                break;
            case MarginClause margin:
                bound.Margin = margin;
                break;
            default:
                bound.Cadence = BindCadence(demand, clause, bound) ?? bound.Cadence;
                break;
        }
    }

    private CadenceModel? BindCadence(Demand demand, Clause clause, BoundClauses bound)
    {
        switch (clause)
        {
            case EveryClause { Period: { } steps } every:
                var period = Keep(bound, expressions.BindCount(steps, "A period", 1));
                var from = every.From is { } start ? Keep(bound, expressions.BindCount(start, "The first step of a period", 0)) : 0;
                return period is { } n && from is { } k ? bound.Cadence with { Kind = CadenceKind.EveryPeriod, Period = n, From = k } : null;
            case OnClause on:
                return Keep(bound, expressions.BindPredicate(on.Predicate, "What follows 'on'")) is { } predicate
                    ? bound.Cadence with { Kind = CadenceKind.On, Predicate = predicate }
                    : null;
            case AtClause at:
                return bound.Cadence with { Kind = at.IsEnd ? CadenceKind.AtEnd : CadenceKind.AtStart };
            case SampledClause sampled:
                return Keep(bound, expressions.BindConstantNumber(
                    sampled.Share, "The share of steps that are sampled", "above 0 and at most 1", share => share is > 0 and <= 1,
                    "Write a percentage such as '10%'.")) is { } share
                    ? bound.Cadence with { Kind = CadenceKind.Sampled, Share = share, DrawName = $"{set}/{demand.Name.Text}/sampled" }
                    : null;
            default:
                return null;
        }
    }

    private void ApplyRate(WeightClause rate, Clause? cadence, BoundClauses bound)
    {
        if (cadence is OnClause or AtClause)
            Report(bound, DiagnosticCatalogue.RateOfHappening, rate, expressions.File.Quote(cadence.Span));
        else if (!world.DeclaresStep)
            ReportNoStep(rate, bound);
        else
            bound.Weight *= world.StepSeconds ?? 1;
    }

    /// <summary>Why a kind of demand cannot take a clause, and what to do; null where it can.</summary>
    private static (string Why, string Instead)? FindObjection(DemandKind kind, Clause clause) => (kind, clause) switch
    {
        (DemandKind.Potential, WhenClause) =>
            ("a potential that is paid only in some states could be collected in a loop", "Multiply it with a condition instead, as in 'where(p, x, 0)'."),
        (DemandKind.Potential, not WeightClause and not MarginClause) =>
            ("what a potential pays adds up only when it is paid at every step", "Remove it, or delay the whole set."),
        (DemandKind.Metric, WeightClause) => ("a metric is logged and never paid", "Remove it, or make the line a reward."),
        (DemandKind.Require or DemandKind.Forbid or DemandKind.Prefer or DemandKind.Imitate, MarginClause) => null,
        (DemandKind.Achieve, MarginClause) => ("something is achieved or not", "Remove it, or use 'prefer'."),
        (_, MarginClause) => ("a number is no predicate that could be missed", "Remove it, or use 'require' or 'prefer'."),
        _ => null,
    };

    private static string KindOf(Clause clause) => clause switch
    {
        WhenClause => "a scope",
        WeightClause => "a weight",
        MarginClause => "a margin",
        _ => "a cadence",
    };

    private string Keyword(Clause clause) => clause switch
    {
        WhenClause => "when",
        WeightClause => "weight",
        MarginClause => "margin",
        OnClause => "on",
        SampledClause => "sampled",
        EveryClause => "every",
        _ => expressions.File.Quote(clause.Span),
    };

    private static BoundExpression? Keep(BoundClauses bound, BoundExpression expression)
    {
        bound.HasError |= expression.Type.IsError;
        return expression.Type.IsError ? null : expression;
    }

    private static T? Keep<T>(BoundClauses bound, T? value)
        where T : struct
    {
        bound.HasError |= value is null;
        return value;
    }

    private string Place(Clause clause) => DiagnosticBag.Describe(expressions.File.PlaceOf(clause.Span), expressions.File);

    private void ReportNoStep(WeightClause rate, BoundClauses bound)
    {
        bound.HasError = true;
        if (!world.File.IsIncomplete(world.Declaration.Span))
            Report(bound, DiagnosticCatalogue.RateWithoutStep, rate, world.Name);
    }

    private void Report(BoundClauses bound, DiagnosticDescriptor descriptor, Clause clause, params string[] arguments)
    {
        diagnostics.Report(descriptor, expressions.File, clause.Span, arguments);
        bound.HasError = true;
    }
}
