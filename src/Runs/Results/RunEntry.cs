namespace Espalier.Runs.Results;

/// <summary>One coordinate of a run.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Entry">The entry's name.</param>
/// <param name="Value">The entry's number, or null on the axis <c>set</c>.</param>
public sealed record RunEntry(string Axis, string Entry, double? Value);
