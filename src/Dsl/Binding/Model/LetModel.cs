using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Model;

/// <summary>A derived quantity, or a happening.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsEvent">It is a predicate over a transition.</param>
/// <param name="ReadsTransition">Its value depends on the action, the next state or the moment, and so on more than the state and the settings.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
/// <param name="Place">Where it stands, from its name to the end of its value.</param>
public sealed record LetModel(
    string Name, BoundExpression Value, bool IsEvent, bool ReadsTransition, string? Documentation, SourcePlace Place);
