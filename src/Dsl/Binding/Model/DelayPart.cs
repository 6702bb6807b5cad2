namespace Espalier.Dsl.Binding.Model;

/// <summary>Parts whose payment is held back.</summary>
/// <param name="Period">It is paid at every so many steps and at the episode's last; null: at the last only.</param>
/// <param name="Parts">What is held back.</param>
public sealed record DelayPart(int? Period, EquatableArray<SetPart> Parts) : SetPart;
