using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Binding.Model;

/// <summary>One demand of an example's <c>then</c>: one of the two is not null.</summary>
/// <param name="Predicate">A predicate of <see cref="BoundScore"/>s, of <c>terminated</c> and of the transition.</param>
/// <param name="Silent">The term that must be silent.</param>
/// <param name="Text">Its text.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ExampleCheckModel(BoundExpression? Predicate, string? Silent, string Text, SourcePlace Place);
