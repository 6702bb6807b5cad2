namespace Espalier.Dsl.Binding.Model;

/// <summary>A power of a base unit.</summary>
public readonly record struct UnitPower(string Name, int Exponent);
