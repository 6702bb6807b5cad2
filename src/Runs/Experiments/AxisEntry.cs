using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Espalier.Runs.Store;

namespace Espalier.Runs.Experiments;

/// <summary>One entry of an axis.</summary>
/// <param name="Name">Its name: its text in the file, or what <c>as</c> calls it.</param>
/// <param name="Set">The set's name where the axis is <c>set</c>, else null.</param>
/// <param name="Values">
/// Where the axis is another its value, else empty: one number, or those of a vector's or matrix's elements, row by row,
/// or of a list; a bool is 0 or 1, an enum member its index.
/// </param>
/// <param name="Options">Learner options of this entry's own.</param>
public sealed record AxisEntry(
    string Name,
    string? Set,
    [property: JsonPropertyName("value"), JsonConverter(typeof(NumberOrNumbers))] ImmutableArray<double> Values,
    ImmutableArray<OptionValue> Options)
{
    /// <summary>The number, where the value is a single one.</summary>
    [JsonIgnore]
    public double? Value => Values is [var only] ? only : null;

    /// <summary>The learner that the entry has of its own, whose options <c>Options</c> are then; null: the experiment's.</summary>
    public string? Learner { get; init; }
}
