namespace Espalier.Generators.Emission.Sets.Memory;

/// <summary>A task in a set's memory.</summary>
/// <param name="Value">What reads its value over the states so far.</param>
/// <param name="Before">What reads its value before the step; null where nobody asks.</param>
/// <param name="Advance">The lines that bring it to the state arrived at.</param>
internal sealed record TaskSlot(string Value, string? Before, IReadOnlyList<string> Advance);
