namespace Espalier.Dsl.Binding.Model;

/// <summary>The declared range of one element of a vector.</summary>
public readonly record struct ElementRange(double Low, double High);
