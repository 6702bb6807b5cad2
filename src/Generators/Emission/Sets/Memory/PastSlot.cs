using Espalier.Generators.Emission.Expressions;

namespace Espalier.Generators.Emission.Sets.Memory;

/// <summary>An operator about the past in a set's memory.</summary>
/// <param name="Value">What reads its value; of a vector, the field without an index, with the kind of its elements.</param>
/// <param name="Advance">The lines that bring it to the current step.</param>
/// <param name="Commit">The lines that hand the current step on to the next one.</param>
internal sealed record PastSlot(Code Value, IReadOnlyList<string> Advance, IReadOnlyList<string> Commit);
