using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Model;

/// <summary>A margin: the score falls off with the distance max(0, −ρ) of the predicate's robustness degree ρ.</summary>
/// <param name="Robustness">ρ of the predicate that satisfies.</param>
/// <param name="Width">The distance at which the score has fallen to <paramref name="ValueAtMargin"/>; 0 is the plain test.</param>
/// <param name="Shape">The shape.</param>
/// <param name="ValueAtMargin">In [0, 1).</param>
public sealed record MarginModel(
    BoundExpression Robustness, BoundExpression Width, MarginShape Shape, double ValueAtMargin);
