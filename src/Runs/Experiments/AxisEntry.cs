using System.Collections.Immutable;

namespace Espalier.Runs.Experiments;

/// <summary>One entry of an axis.</summary>
/// <param name="Name">Its name: its text in the file, or what <c>as</c> calls it.</param>
/// <param name="Set">The set's name where the axis is <c>set</c>, else null.</param>
/// <param name="Value">The number where the axis is another, else null.</param>
/// <param name="Options">Learner options of this entry's own.</param>
public sealed record AxisEntry(string Name, string? Set, double? Value, ImmutableArray<OptionValue> Options)
{
    /// <summary>The learner that the entry has of its own, whose options <c>Options</c> are then; null: the experiment's.</summary>
    public string? Learner { get; init; }
}
