namespace Espalier.Dsl.Binding.Model;

/// <summary>A clip of the total of what stands above it in its group.</summary>
public sealed record ClipPart(ClipModel Clip) : SetPart;
