namespace Espalier.Dsl.Binding.Model;

/// <summary>An enum.</summary>
/// <param name="Enum">Its declaration.</param>
public sealed record EnumType(EnumModel Enum) : DslType;
