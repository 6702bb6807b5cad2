using Espalier.Dsl;

namespace Espalier.Generators.Emission.Expressions;

/// <summary>What a derived quantity's method gives, and what it is given.</summary>
/// <param name="Value">The type and range of its value, or of its elements.</param>
/// <param name="Parts">What its elements have in common, handed to each.</param>
internal sealed record LetResult(Code Value, EquatableArray<LetPart> Parts);
