namespace Espalier.Generators.Emission.Sets;

/// <summary>The total of a group is added to that around it.</summary>
/// <param name="Group">The group.</param>
/// <param name="Receiver">The group around it.</param>
internal sealed record JoinItem(int Group, int Receiver) : ShapeItem;
