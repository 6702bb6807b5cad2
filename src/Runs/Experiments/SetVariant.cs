using System.Collections.Immutable;

namespace Espalier.Runs.Experiments;

/// <summary>The set that an entry stands for where other axes vary its parameters.</summary>
/// <param name="Entry">The name of the entry on the axis of sets.</param>
/// <param name="At">The entries of the axes that vary its parameters.</param>
/// <param name="Set">The set's name.</param>
public sealed record SetVariant(string Entry, ImmutableArray<EntrySelection> At, string Set);
