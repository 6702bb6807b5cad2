namespace Espalier.Runs.Experiments;

/// <summary>A <c>.constraints</c> file as it was compiled.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Text">Its text.</param>
public sealed record ConstraintFile(string Name, string Text);
