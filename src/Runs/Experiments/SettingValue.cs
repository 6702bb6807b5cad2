using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Espalier.Runs.Store;

namespace Espalier.Runs.Experiments;

/// <summary>A setting of the world and its value. Equal where name and numbers are.</summary>
/// <param name="Name">The setting's name in the file.</param>
/// <param name="Values">
/// Its value: one number, or those of a vector's or matrix's elements, row by row; a bool is 0 or 1, an enum member its index.
/// </param>
[method: JsonConstructor]
public sealed record SettingValue(
    string Name,
    [property: JsonPropertyName("value"), JsonConverter(typeof(NumberOrNumbers))] ImmutableArray<double> Values)
{
    /// <summary>A setting that is a single number.</summary>
    public SettingValue(string name, double value)
        : this(name, [value])
    {
    }

    /// <inheritdoc/>
    public bool Equals(SettingValue? other) => other is not null && Name == other.Name && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Aggregate(Name.GetHashCode(StringComparison.Ordinal), HashCode.Combine);
}
