using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Lines;

/// <summary>Binds demands.</summary>
/// <param name="clauses">Binds their clauses.</param>
/// <param name="expressions">Binds in the world and the file.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class DemandBinder(ClauseBinder clauses, ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    private readonly MarginBinder _margins = new(expressions);
    private readonly ImitationBinder _imitations = new(expressions, diagnostics);

    /// <summary>The line, or null where it has an error.</summary>
    public DemandModel? Bind(Demand demand)
    {
        var bound = clauses.Bind(demand.Kind.Line, demand.Name.Text, demand.Clauses);
        var model = new DemandModel(
            demand.Kind, demand.Name.Text, null, null, null, demand.AsBonus, null, bound.Scope, bound.Cadence, bound.Weight,
            expressions.File.FoldLine(demand.Span), demand.Documentation, expressions.File.PlaceOf(demand.Span))
        {
            Curriculum = bound.Curriculum,
            Terminates = bound.Terminates,
            Limit = bound.Limit,
        };
        var whole = demand.Kind switch
        {
            DemandKind.Reward or DemandKind.Penalize or DemandKind.Metric => BindNumber(demand, model),
            DemandKind.Potential => BindPotential(demand, model),
            DemandKind.Imitate => _imitations.Bind(demand, bound.Margin, model),
            _ => BindPredicate(demand, bound.Margin, model),
        };
        if (bound.HasError || whole is null)
            return null;
        var score = whole.Value ?? whole.Predicate;
        var isPlain = demand.Kind == DemandKind.Metric || score is null || clauses.CheckScore(bound, score.At(demand.Expression.Span), score.Type.Unit);
        if (!isPlain)
            return null;
        if (whole.FinalWeight < 0 && bound.WeightSyntax is { } weight && FindInstead(demand.Kind) is { } instead)
            diagnostics.Report(DiagnosticCatalogue.WeightAgainstKind, expressions.File, weight.Span, demand.Name.Text, demand.Kind.Keyword, instead);
        if (bound.WeightSyntax is { } zero && DoesNothing(whole, bound))
            diagnostics.Report(DiagnosticCatalogue.WeightOfNothing, expressions.File, zero.Span, demand.Name.Text);
        return whole;
    }

    /// <summary>
    /// Whether a line neither pays nor does anything else. What a parameter or a constant makes 0 is another number elsewhere.
    /// </summary>
    private static bool DoesNothing(DemandModel demand, BoundClauses bound) =>
        demand is { Terminates: false, Limit: null } && bound.Weights.TrueForAll(weight => weight is NumberExpression { Value: 0 });

    /// <summary>How a negative weight is better said; null where it is as good.</summary>
    private static string? FindInstead(DemandKind kind) => kind switch
    {
        DemandKind.Reward => "Write 'penalize' with the positive weight",
        DemandKind.Penalize => "Write 'reward' with the positive weight",
        DemandKind.Require => "Write 'forbid' with the positive weight",
        DemandKind.Forbid => "Write 'require' with the positive weight",
        DemandKind.Potential or DemandKind.Metric => null,
        _ => "Demand the opposite with the positive weight",
    };

    private DemandModel? BindNumber(Demand demand, DemandModel model)
    {
        var value = expressions.BindNumber(demand.Expression, $"What '{demand.Kind.Keyword}' speaks of");
        return value.Type.IsError ? null : model with { Value = value };
    }

    private DemandModel? BindPotential(Demand demand, DemandModel model)
    {
        var value = expressions.BindNumber(demand.Expression, "What 'potential' speaks of");
        if (value.Type.IsError)
            return null;
        if (value.FindBeyondState() is { } culprit)
        {
            diagnostics.Report(
                DiagnosticCatalogue.ReadsBeyondState, expressions.File, culprit.Span, "A potential",
                expressions.File.Quote(culprit.Span), ExpressionBinder.Describe(culprit),
                "Write it of the state alone; both sides of a step are read for you.");
            return null;
        }

        return model with { Value = value, NextValue = value.InNextState() };
    }

    private DemandModel? BindPredicate(Demand demand, MarginClause? margin, DemandModel model)
    {
        var predicate = expressions.BindPredicate(demand.Expression, $"What '{demand.Kind.Keyword}' speaks of");
        if (predicate.Type.IsError)
            return null;
        if (demand.Kind == DemandKind.Forbid)
            predicate = new BoundUnary(UnaryOperator.Not, predicate, TypeFacts.Bool, predicate.Span);
        return _margins.TryBind(margin, predicate, out var bound) ? model with { Predicate = predicate, Margin = bound } : null;
    }
}
