using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Model;

/// <summary>V = min(V of the inner part, min over t in i … j of ρ(t)).</summary>
/// <param name="Inner">The inner part.</param>
/// <param name="Robustness">ρ in the state before a step.</param>
/// <param name="NextRobustness">ρ in the state after it.</param>
public sealed record TaskEnsuringNode(TaskNode Inner, BoundExpression Robustness, BoundExpression NextRobustness) : TaskNode;
