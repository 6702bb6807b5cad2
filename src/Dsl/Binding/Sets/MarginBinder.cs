using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets;

/// <summary>Binds margins.</summary>
/// <param name="world">The world.</param>
/// <param name="expressions">Binds in the world and the file.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class MarginBinder(WorldSymbol world, ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    /// <summary>dm_control's default of <c>value_at_margin</c>.</summary>
    private const double DefaultValueAtMargin = 0.1;

    private static readonly Dictionary<string, MarginShape> _shapes = new()
    {
        ["linear"] = MarginShape.Linear,
        ["gaussian"] = MarginShape.Gaussian,
        ["quadratic"] = MarginShape.Quadratic,
        ["cosine"] = MarginShape.Cosine,
        ["hyperbolic"] = MarginShape.Hyperbolic,
        ["long_tail"] = MarginShape.LongTail,
        ["reciprocal"] = MarginShape.Reciprocal,
        ["tanh_squared"] = MarginShape.TanhSquared,
    };

    /// <summary>Binds a margin around a predicate.</summary>
    /// <param name="margin">The margin, or null.</param>
    /// <param name="predicate">What satisfies the constraint.</param>
    /// <param name="model">The margin; null where there is none, or one of width 0, which is the plain test.</param>
    /// <returns>Whether it has no error.</returns>
    public bool TryBind(MarginClause? margin, BoundExpression predicate, out MarginModel? model)
    {
        model = null;
        if (margin is null)
            return true;
        var width = BindWidth(margin.Margin);
        var shape = BindShape(margin.Shape);
        var value = shape is { } known ? BindValueAtMargin(margin.ValueAtMargin, known) : null;
        if (width is null || shape is null || value is null)
            return false;
        if (width is BoundConstant { Value: 0 })
            return true;
        if (Robustness.Of(predicate, world) is not { } robustness)
        {
            diagnostics.Report(DiagnosticCatalogue.TooLargeForMargin, expressions.File, predicate.Span);
            return false;
        }

        model = new MarginModel(robustness, width, shape.Value, value.Value);
        return true;
    }

    /// <summary>The width: a number, and where it is constant not a negative one; null where it has an error.</summary>
    public BoundExpression? BindWidth(Expression expression)
    {
        var width = expressions.BindNumber(expression, "A margin");
        if (width.Type.IsError)
            return null;
        if (width is not BoundConstant { Value: var value } || value >= 0)
            return width;
        diagnostics.Report(
            DiagnosticCatalogue.OutOfRange, expressions.File, expression.Span, "A margin", "at least 0", Numbers.Format(value),
            "Write the distance at which nothing is left of the score.");
        return null;
    }

    private MarginShape? BindShape(Identifier? name)
    {
        if (name is null)
            return MarginShape.Linear;
        if (_shapes.TryGetValue(name.Text, out var shape))
            return shape;
        diagnostics.Report(
            DiagnosticCatalogue.UnknownShape, expressions.File, name.Span, name.Text, diagnostics.Hints.DidYouMeanOneOf(name.Text, _shapes.Keys, ""));
        return null;
    }

    private double? BindValueAtMargin(Expression? expression, MarginShape shape)
    {
        if (expression is null)
            return shape == MarginShape.Linear ? 0 : DefaultValueAtMargin;
        var reachesZero = shape is MarginShape.Linear or MarginShape.Cosine or MarginShape.Quadratic;
        return expressions.BindConstantNumber(
            expression, "The score that is left at the margin", reachesZero ? "at least 0 and below 1" : "above 0 and below 1",
            value => value < 1 && (value > 0 || (reachesZero && value == 0)),
            reachesZero ? "Choose a value in that range." : "Choose a value in that range; only linear, cosine and quadratic reach 0.");
    }
}
