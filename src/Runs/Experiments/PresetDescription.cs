using System.Collections.Immutable;

namespace Espalier.Runs.Experiments;

/// <summary>A narrowing of the experiment: axes that replace those of the same name, and options on top.</summary>
/// <param name="Name">The preset's name; <c>quick</c> is what a program without arguments runs.</param>
/// <param name="Axes">The axes that are replaced.</param>
/// <param name="Options">The learner options that are replaced.</param>
public sealed record PresetDescription(
    string Name, ImmutableArray<AxisDescription> Axes, ImmutableArray<OptionValue> Options);
