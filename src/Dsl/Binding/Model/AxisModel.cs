namespace Espalier.Dsl.Binding.Model;

/// <summary>An axis.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Kind">What it changes.</param>
/// <param name="Entries">Its entries, dial lists and ranges spread out.</param>
public sealed record AxisModel(string Name, AxisKind Kind, EquatableArray<AxisEntryModel> Entries);
