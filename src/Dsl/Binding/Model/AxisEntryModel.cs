namespace Espalier.Dsl.Binding.Model;

/// <summary>An entry of an axis.</summary>
/// <param name="Name">Its alias, or else its text in canonical spacing.</param>
/// <param name="Set">The name of the set, where the axis is <c>set</c>.</param>
/// <param name="Values">Where the axis is another: the number, or those of a vector, a matrix row by row, or a list; a bool is 0 or 1, an enum its index.</param>
/// <param name="Options">Learner options of its own.</param>
public sealed record AxisEntryModel(string Name, string? Set, EquatableArray<double> Values, EquatableArray<OptionModel> Options)
{
    /// <summary>The learner that it has of its own, or null.</summary>
    public string? Learner { get; init; }

    /// <summary>The number, where it is a single one.</summary>
    public double? Value => Values.Count == 1 ? Values[0] : null;
}
