using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Sets;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <content><c>tolerance</c>, <c>robustness</c> and what they share with margins.</content>
internal sealed partial class ExpressionBinder
{
    private const string ToleranceUsage = "tolerance(x, 0..1, 0.5, gaussian, 0.1)";

    /// <summary>The shape of a name, or null where there is none and that has been said.</summary>
    public MarginShape? BindShape(string name, TextSpan span)
    {
        if (MarginShapes.Find(name) is { } shape)
            return shape;
        Error(DiagnosticCatalogue.UnknownShape, span, name, diagnostics.Hints.DidYouMeanOneOf(name, MarginShapes.Names, ""));
        return null;
    }

    /// <summary>What is left of a score at its margin, or null where it does not fit the shape and that has been said.</summary>
    public double? BindValueAtMargin(Expression expression, MarginShape shape) => BindConstantNumber(
        expression, "The score that is left at the margin", shape.ReachesZero ? "at least 0 and below 1" : "above 0 and below 1",
        value => value < 1 && (value > 0 || (shape.ReachesZero && value == 0)),
        shape.ReachesZero ? "Choose a value in that range." : "Choose a value in that range; only linear, cosine and quadratic reach 0.");

    /// <summary>A width: a number, and where it is constant not a negative one; null where it has an error.</summary>
    public BoundExpression? BindWidth(Expression expression) =>
        BindNumber(expression, "A margin") is { Type.IsError: false } width ? CheckNotNegative(width, expression) : null;

    /// <summary>The widths of a <c>tolerance</c>, which may be those of each element of a vector.</summary>
    private BoundExpression? BindWidths(Expression expression)
    {
        var widths = Bind(expression);
        if (!widths.Type.IsError && !widths.Type.Scalar.IsNumber)
            widths = WrongType(widths, "A margin", "a number", ToNumber(widths, isOperand: true));
        return widths.Type.IsError ? null : CheckNotNegative(widths, expression);
    }

    private BoundExpression? CheckNotNegative(BoundExpression width, Expression expression)
    {
        foreach (var value in ConstantFolder.ValuesOf(width) ?? [])
        {
            if (value >= 0)
                continue;
            Error(
                DiagnosticCatalogue.OutOfRange, expression.Span, "A margin", "at least 0", Numbers.Format(value),
                "Write the distance at which nothing is left of the score.");
            return null;
        }

        return width;
    }

    private BoundExpression BindTolerance(CallExpression call)
    {
        if (call.Arguments.Length is < 1 or > 5)
            return WrongArgumentCount(call, "1 to 5 arguments", ToleranceUsage);
        var value = Bind(call.Arguments[0]);
        if (!value.Type.IsError && !value.Type.Scalar.IsNumber)
            value = WrongType(value, "The first argument of 'tolerance'", "a number", ToNumber(value, isOperand: true));
        var bounds = BindBounds(call);
        var margin = call.Arguments.Length > 2 ? BindWidths(call.Arguments[2]) : Zero(call.Span);
        var shape = call.Arguments.Length > 3 ? BindShapeArgument(call.Arguments[3]) : MarginShape.Gaussian;
        var left = call.Arguments.Length < 5 ? MarginShapes.DefaultValueAtMargin : shape is { } known ? BindValueAtMargin(call.Arguments[4], known) : null;
        if (value.Type.IsError || bounds is not var (low, high) || margin is null || shape is null || left is null)
            return new BoundError(call.Span);
        return TryUnite([value, low, high, margin], _ => "tolerance", out var united, out var extent)
            && TryUniteUnits([value, low, high, margin], _ => "tolerance", out _)
            ? new BoundTolerance(
                united[0], united[1], united[2], united[3], shape.Value, left.Value, extent.With(new RealType(0, 1), [value]), call.Span)
            : new BoundError(call.Span);
    }

    private (BoundExpression Low, BoundExpression High)? BindBounds(CallExpression call)
    {
        if (call.Arguments.Length < 2)
            return (Zero(call.Span), Zero(call.Span));
        var argument = call.Arguments[1];
        if (argument is not RangeExpression { Low: { } from, High: { } to })
        {
            if (Bind(argument) is { Type.IsError: false } bound)
                WrongType(bound, "The second argument of 'tolerance'", "a range", $"Write it as '{ToleranceUsage}'.");
            return null;
        }

        var (low, high) = (BindOperand(from, "..", bools: false), BindOperand(to, "..", bools: false));
        if (low.Type.IsError || high.Type.IsError)
            return null;
        if (low is not BoundConstant { Value: var least } || high is not BoundConstant { Value: var most } || least <= most)
            return (low, high);
        ReportReversed(argument, from, to);
        return null;
    }

    /// <summary>Says that a range ends before it begins.</summary>
    public void ReportReversed(Expression range, Expression from, Expression to) =>
        Error(DiagnosticCatalogue.ReversedRange, range.Span, file.Quote(from.Span), file.Quote(to.Span));

    private MarginShape? BindShapeArgument(Expression argument)
    {
        if (argument is NameExpression { Name: var name })
            return BindShape(name, argument.Span);
        if (Bind(argument) is { Type.IsError: false } bound)
            WrongType(bound, "The fourth argument of 'tolerance'", "a shape", $"Use {Hints.List(MarginShapes.Names)}.");
        return null;
    }

    private static BoundConstant Zero(TextSpan span) => new(0, TypeFacts.OfConstant(0, isWhole: true), span);

    private BoundExpression BindRobustness(CallExpression call)
    {
        if (call.Arguments.Length != 1)
            return WrongArgumentCount(call, "1 argument", "robustness(p)");
        var predicate = BindPredicate(call.Arguments[0], "The argument of 'robustness'");
        return predicate.Type.IsError ? new BoundError(call.Span) : BindRobustness(predicate)?.At(call.Span) ?? new BoundError(call.Span);
    }

    /// <summary>The robustness degree of a predicate, or null where it has none and that has been said.</summary>
    public BoundExpression? BindRobustness(BoundExpression predicate)
    {
        var robustness = new Robustness(scope.World);
        var degree = robustness.Of(predicate);
        if (degree is null)
            Error(DiagnosticCatalogue.TooLargeForMargin, predicate.Span);
        else if (robustness.MixedUnits is var (first, second))
            Error(DiagnosticCatalogue.MixedDistances, predicate.Span, Describe(first), Describe(second));
        else
            return degree;
        return null;
    }

    /// <summary>Whether a width is in the unit of the distance that it is compared with; says so where not.</summary>
    public bool CheckWidth(BoundExpression width, BoundExpression distance) => RequireUnit(width, distance.Type.Unit, "A margin");

    /// <summary>Whether a score is a plain number once it is weighted; says so where not.</summary>
    /// <param name="score">The score.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="weight">The weight as it is written, or null where there is none.</param>
    public bool CheckScore(BoundExpression score, Unit unit, Expression? weight)
    {
        if (weight is null ? unit.IsNone || HasEveryUnit(score) : Bind(weight) is var bound && (HasEveryUnit(bound) || HasEveryUnit(score) || unit.Times(bound.Type.Unit).IsNone))
            return true;
        Error(
            DiagnosticCatalogue.ScoreWithUnit, weight?.Span ?? score.Span, file.Quote(score.Span), Describe(unit),
            unit.IsNone ? "Leave the unit of the weight out." : $"Give it a weight in the inverse unit, as in 'weight 1<{Unit.None.Over(unit)}>'.");
        return false;
    }
}
