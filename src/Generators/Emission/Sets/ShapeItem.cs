namespace Espalier.Generators.Emission.Sets;

/// <summary>One thing that a set does at a step.</summary>
internal abstract record ShapeItem;
