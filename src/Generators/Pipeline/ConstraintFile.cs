namespace Espalier.Generators.Pipeline;

/// <summary>A <c>.constraints</c> file: equal to another where path and text are.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Text">Its text.</param>
internal sealed record ConstraintFile(string Path, string Text);
