using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Lines;

/// <summary>Binds margins.</summary>
/// <param name="expressions">Binds in the world and the file.</param>
internal sealed class MarginBinder(ExpressionBinder expressions)
{
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
        var width = expressions.BindWidth(margin.Margin);
        var shape = BindShape(margin.Shape);
        var value = shape is { } known ? BindValueAtMargin(margin.ValueAtMargin, known) : null;
        if (width is null || shape is null || value is null)
            return false;
        if (width is BoundConstant { Value: 0 })
            return true;
        if (expressions.BindRobustness(predicate) is not { } robustness || !expressions.CheckWidth(width, robustness))
            return false;
        model = new MarginModel(robustness, width, shape.Value, value.Value);
        return true;
    }

    private MarginShape? BindShape(Identifier? name) =>
        name is null ? MarginShape.Linear : expressions.BindShape(name.Text, name.Span);

    private double? BindValueAtMargin(Expression? expression, MarginShape shape) => expression is null
        ? shape == MarginShape.Linear ? 0 : MarginShapes.DefaultValueAtMargin
        : expressions.BindValueAtMargin(expression, shape);
}
