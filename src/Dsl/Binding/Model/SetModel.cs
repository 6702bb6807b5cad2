namespace Espalier.Dsl.Binding.Model;

/// <summary>A set of constraints with its inheritance, set expression and dials resolved.</summary>
/// <param name="Name">Its name; for a set that an experiment dials in place, its text in canonical spacing.</param>
/// <param name="Namespace">The namespace of the world.</param>
/// <param name="World">The world's name.</param>
/// <param name="IsDeclared">It has a name of its own.</param>
/// <param name="Parts">What it consists of, in the order of evaluation.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
/// <param name="Place">Where it is declared, or dialled.</param>
public sealed record SetModel(
    string Name,
    string Namespace,
    string World,
    bool IsDeclared,
    EquatableArray<SetPart> Parts,
    string? Documentation,
    SourcePlace Place)
{
    /// <summary>What <c>assert</c> demands of its analysis.</summary>
    public EquatableArray<AssertModel> Assertions { get; init; }
}
