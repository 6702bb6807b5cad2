namespace Espalier.Dsl.Binding.Model;

/// <summary><c>bool</c>.</summary>
public sealed record BoolType : DslType;
