namespace Espalier.Dsl.Binding.Model;

/// <summary>
/// Parts with a running total of their own, which is added to that around it: on it the clips and overrides among the parts
/// act. A set without any needs no groups; the set as a whole and each <see cref="DelayPart"/> are groups too.
/// </summary>
public sealed record GroupPart(EquatableArray<SetPart> Parts) : SetPart;
