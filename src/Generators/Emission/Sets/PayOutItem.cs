namespace Espalier.Generators.Emission.Sets;

/// <summary>The total of a group is held back, and what is held back is paid where it is time.</summary>
/// <param name="Account">The number of the account.</param>
/// <param name="Period">The number of the period; null where it is paid at the episode's end only.</param>
/// <param name="IsObserved">The agent sees what is held back.</param>
/// <param name="Group">The group.</param>
/// <param name="Receiver">The group that receives what is paid.</param>
internal sealed record PayOutItem(int Account, int? Period, bool IsObserved, int Group, int Receiver) : ShapeItem;
