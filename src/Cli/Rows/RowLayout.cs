using System.Collections.Immutable;

namespace Espalier.Cli.Rows;

/// <summary>Where the members of a transition stand in the bytes of a <see cref="Row"/>.</summary>
/// <param name="State">The state before the step.</param>
/// <param name="Next">The state arrived at.</param>
/// <param name="Action">The action.</param>
/// <param name="Settings">The settings of the episode.</param>
/// <param name="Defaults">The declared settings.</param>
internal sealed record RowLayout(RowRegion State, RowRegion Next, RowRegion Action, RowRegion Settings, ImmutableArray<byte> Defaults)
{
    /// <summary>Whether the episode ended in the state arrived at.</summary>
    public int Terminated => Settings.Start + Defaults.Length;

    /// <summary>Whether the episode was cut off here.</summary>
    public int Truncated => Terminated + 1;

    /// <summary>Whether the transition starts an episode.</summary>
    public int First => Truncated + 1;

    /// <summary>The bytes of a row.</summary>
    public int Size => First + 1;

    /// <summary>The four parts. All but the settings must be given in full.</summary>
    public ImmutableArray<RowRegion> Regions { get; } = [State, Action, Next, Settings];
}
