namespace Espalier.Dsl.Binding.Model;

/// <summary>Parts whose payment is held back; a group of its own, so that what is held back has been clipped and overridden.</summary>
/// <param name="Period">It is paid at every so many steps and at the episode's last; null: at the last only.</param>
/// <param name="Parts">What is held back.</param>
public sealed record DelayPart(int? Period, EquatableArray<SetPart> Parts) : SetPart
{
    /// <summary>The agent sees elapsed time and what is held back.</summary>
    public bool IsObserved { get; init; }
}
