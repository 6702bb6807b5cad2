namespace Espalier.Dsl.Binding.Model;

/// <summary>An entry of an axis.</summary>
public sealed record SelectionModel(string Axis, string Entry);
