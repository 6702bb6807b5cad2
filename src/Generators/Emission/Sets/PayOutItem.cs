namespace Espalier.Generators.Emission.Sets;

/// <summary>What an account holds back is paid, where it is time.</summary>
/// <param name="Account">The number of the account.</param>
/// <param name="Period">The number of the period; null where it is paid at the episode's end only.</param>
/// <param name="Receiver">The account that receives it; null for the total.</param>
internal sealed record PayOutItem(int Account, int? Period, int? Receiver) : ShapeItem;
