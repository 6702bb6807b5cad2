using System.Collections.Immutable;
using Espalier.Runs.Results;

namespace Espalier.Runs.Store;

/// <summary>A run that a study asks for.</summary>
/// <param name="Id">The name of its folder, made by <see cref="RunId"/>.</param>
/// <param name="Entries">The entry of every axis, in the order of the axes.</param>
public sealed record PlannedRun(string Id, ImmutableArray<RunEntry> Entries);
