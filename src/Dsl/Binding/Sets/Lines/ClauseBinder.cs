using System.Collections.Immutable;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Lines;

/// <summary>Binds the clauses of lines.</summary>
/// <param name="world">The world.</param>
/// <param name="set">The name of the set, which names the draws of <c>sampled</c>.</param>
/// <param name="expressions">Binds in the world and the file.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class ClauseBinder(WorldSymbol world, string set, ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    /// <summary>Binds the clauses of a line.</summary>
    /// <param name="kind">What the line is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="clauses">Its clauses.</param>
    public BoundClauses Bind(LineKind kind, string name, ImmutableArray<Clause> clauses)
    {
        var bound = new BoundClauses();
        var first = new Dictionary<string, Clause>();
        foreach (var clause in clauses)
        {
            var sort = SortOf(clause);
            if (first.TryGetValue(sort, out var earlier))
                Report(bound, DiagnosticCatalogue.RepeatedClause, clause, name, sort, Place(earlier));
            else if (ClauseObjections.Find(kind, clause) is var (why, instead))
                Report(bound, DiagnosticCatalogue.MisplacedClause, clause, Keyword(clause), kind.Keyword, why, instead);
            else
                BindClause(name, clause, bound);
            if (!first.ContainsKey(sort))
                first.Add(sort, clause);
        }

        if (bound.WeightSyntax is { PerSecond: true } rate)
            ApplyRate(kind, rate, first.TryGetValue("a cadence", out var cadence) ? cadence : null, bound);
        CheckLimit(bound);
        return bound;
    }

    private void BindClause(string name, Clause clause, BoundClauses bound)
    {
        switch (clause)
        {
            case WhenClause scope:
                bound.Scope = Keep(bound, expressions.BindPredicate(scope.Predicate, "What follows 'when'"));
                break;
            case WeightClause weight:
                bound.WeightSyntax = weight;
                bound.Weight = BindWeight(weight.Weight, bound);
                bound.Curriculum = weight.Changes.Select(change => BindStage(change, bound)).ToEquatable();
                break;
            case MarginClause margin:
                bound.Margin = margin;
                break;
            case TerminateClause:
                bound.Terminates = true;
                break;
            case LimitClause limit:
                bound.Limit = Keep(bound, expressions.BindConstantNumber(
                    limit.Limit, "A limit", "at least 0 and finite", value => value >= 0 && Numbers.IsFinite(value), "Write how much an episode may take."));
                break;
            default:
                bound.HasCadence = true;
                bound.Cadence = BindCadence(name, clause, bound) ?? bound.Cadence;
                break;
        }
    }

    /// <summary>A weight; whether its unit fits is asked where the score is known.</summary>
    private double BindWeight(Expression weight, BoundClauses bound)
    {
        bound.Weights.Add(weight);
        return Keep(bound, expressions.BindConstantQuantity(weight, "A weight") is var (value, _)
            ? expressions.CheckFits(value, weight, "A weight", "finite", Numbers.IsFinite, "Write a finite number.")
            : null) ?? 1;
    }

    /// <summary>Whether a score is a plain number with each of its weights; says so where not.</summary>
    public bool CheckScore(BoundClauses bound, BoundExpression score, Unit unit) => bound.Weights.Count == 0
        ? expressions.CheckScore(score, unit, null)
        : bound.Weights.All(weight => expressions.CheckScore(score, unit, weight));

    private WeightStage BindStage(WeightChange change, BoundClauses bound)
    {
        const double Most = 1L << 53;
        var weight = BindWeight(change.Weight, bound);
        var steps = Keep(bound, expressions.BindConstantNumber(
            change.Steps, "The duration of a change of weight", "a whole number of at least 1", value => Numbers.IsWhole(value) && value is >= 1 and <= Most,
            "Write a number of environment steps."));
        return new WeightStage(weight, (long)(steps ?? 1));
    }

    private CadenceModel? BindCadence(string name, Clause clause, BoundClauses bound)
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
                    ? bound.Cadence with { Kind = CadenceKind.Sampled, Share = share, DrawName = $"{set}/{name}/sampled" }
                    : null;
            default:
                return null;
        }
    }

    private void ApplyRate(LineKind kind, WeightClause rate, Clause? cadence, BoundClauses bound)
    {
        if (cadence is OnClause or AtClause)
            Report(bound, DiagnosticCatalogue.RateOfHappening, rate, expressions.File.Quote(cadence.Span));
        else if (kind is LineKind.Task or LineKind.Achieve or LineKind.Potential)
            Report(bound, DiagnosticCatalogue.RateOfHappening, rate, kind.Keyword);
        else if (bound.Terminates)
            Report(bound, DiagnosticCatalogue.RateOfHappening, rate, "terminate");
        else if (!world.DeclaresStep)
            ReportNoStep(rate, bound);
        else if (world.StepSeconds is { } step)
        {
            bound.Weight *= step;
            bound.Curriculum = bound.Curriculum.Select(stage => stage with { Weight = stage.Weight * step }).ToEquatable();
        }
    }

    private void CheckLimit(BoundClauses bound)
    {
        if (bound is not { Limit: not null, WeightSyntax: { } weight })
            return;
        var negative = bound.Curriculum.Select(stage => stage.Weight).Prepend(bound.Weight).ToList().FindIndex(value => value < 0);
        if (negative >= 0)
        {
            Report(
                bound, DiagnosticCatalogue.OutOfRange, weight, "The weight of what has a limit", "at least 0",
                expressions.File.Quote(bound.Weights[negative].Span), "Use a weight that makes it a cost.");
        }
    }

    private static string SortOf(Clause clause) => clause switch
    {
        WhenClause => "a scope",
        WeightClause => "a weight",
        MarginClause => "a margin",
        TerminateClause => "'terminate'",
        LimitClause => "a limit",
        _ => "a cadence",
    };

    private string Keyword(Clause clause) => clause switch
    {
        WhenClause => "when",
        WeightClause { Changes.Length: > 0 } => "weight … ->",
        WeightClause => "weight",
        MarginClause => "margin",
        TerminateClause => "terminate",
        LimitClause => "limit",
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
