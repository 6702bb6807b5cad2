using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Espalier.Runs.Store;

namespace Espalier.Runs.Results;

/// <summary>One coordinate of a run. Equal where names and numbers are.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Entry">The entry's name.</param>
/// <param name="Values">The entry's value: one number, or several for a vector or a list; empty on the axis <c>set</c>.</param>
public sealed record RunEntry(
    string Axis,
    string Entry,
    [property: JsonPropertyName("value"), JsonConverter(typeof(NumberOrNumbers))] ImmutableArray<double> Values)
{
    /// <summary>The entry's number, where its value is a single one.</summary>
    [JsonIgnore]
    public double? Value => Values is [var only] ? only : null;

    /// <inheritdoc/>
    public bool Equals(RunEntry? other) =>
        other is not null && Axis == other.Axis && Entry == other.Entry && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Axis, Entry, Value);
}
