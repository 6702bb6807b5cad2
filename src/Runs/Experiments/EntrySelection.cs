namespace Espalier.Runs.Experiments;

/// <summary>One index of a measure: an entry of an axis.</summary>
/// <param name="Axis">The axis's name.</param>
/// <param name="Entry">The entry's name.</param>
public sealed record EntrySelection(string Axis, string Entry);
