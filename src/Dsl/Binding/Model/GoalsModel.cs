using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Model;

/// <summary>Declared goals.</summary>
/// <param name="Name">The declaration's name.</param>
/// <param name="Namespace">The namespace of the world.</param>
/// <param name="World">The world's name.</param>
/// <param name="Goals">The goals, in the order in which they are tried. Their predicates read the state arrived at as <c>state</c>.</param>
/// <param name="Solvable">Read in an episode's first state: the intended goal can be reached; or null.</param>
/// <param name="Distinguishing">Read in an episode's first state: the goals can be told apart; or null.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
/// <param name="Place">Where it stands, from its name to its end.</param>
public sealed record GoalsModel(
    string Name,
    string Namespace,
    string World,
    EquatableArray<GoalModel> Goals,
    BoundExpression? Solvable,
    BoundExpression? Distinguishing,
    string? Documentation,
    SourcePlace Place)
{
    /// <summary>The family of goals that is sampled, or null.</summary>
    public FamilyModel? Family { get; init; }
}
