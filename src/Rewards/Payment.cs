namespace Espalier.Rewards;

/// <summary>What a set makes of a step.</summary>
/// <param name="Amount">What is paid, in double whatever the world's precision.</param>
/// <param name="Terminates">A constraint ends the episode with this step.</param>
public readonly record struct Payment(double Amount, bool Terminates);
