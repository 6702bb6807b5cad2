namespace Espalier.Dsl.Binding.Model;

/// <summary>A part of a set.</summary>
public abstract record SetPart;
