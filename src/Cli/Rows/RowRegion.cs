using System.Collections.Immutable;

namespace Espalier.Cli.Rows;

/// <summary>A part of a transition: a struct.</summary>
/// <param name="Name">Its name in a row.</param>
/// <param name="Start">Where its bytes begin.</param>
/// <param name="IsRequired">All its members must be given.</param>
/// <param name="Members">Its members, in the order of their declaration.</param>
internal sealed record RowRegion(string Name, int Start, bool IsRequired, ImmutableArray<RowMember> Members);
