namespace Espalier.Dsl.Binding.Model;

/// <summary>A measure and the entries that it is read from.</summary>
/// <param name="Name">The measure's name.</param>
/// <param name="HalfAlong">The axis of <c>half</c>, or null.</param>
/// <param name="Selections">The entries.</param>
public sealed record MeasureModel(string Name, string? HalfAlong, EquatableArray<SelectionModel> Selections);
