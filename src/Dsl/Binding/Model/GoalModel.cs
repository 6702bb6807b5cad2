using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Model;

/// <summary>One goal.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsIntended">It is what the designer wants.</param>
/// <param name="Predicate">When it is reached.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
public sealed record GoalModel(string Name, bool IsIntended, BoundExpression Predicate, string? Documentation);
