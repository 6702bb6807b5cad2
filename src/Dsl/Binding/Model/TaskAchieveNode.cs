using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Model;

/// <summary>V = max over t in i … j of ρ(t).</summary>
/// <param name="Robustness">ρ in the state before a step.</param>
/// <param name="NextRobustness">ρ in the state after it.</param>
public sealed record TaskAchieveNode(BoundExpression Robustness, BoundExpression NextRobustness) : TaskNode;
