namespace Espalier.Dsl.Binding.Model;

/// <summary>An entry of an axis.</summary>
/// <param name="Name">Its alias, or else its text in canonical spacing.</param>
/// <param name="Set">The name of the set, where the axis is <c>set</c>.</param>
/// <param name="Value">The number, where the axis is another.</param>
/// <param name="Options">Learner options of its own.</param>
public sealed record AxisEntryModel(string Name, string? Set, double? Value, EquatableArray<OptionModel> Options)
{
    /// <summary>The learner that it has of its own, or null.</summary>
    public string? Learner { get; init; }
}
