using System.Collections.Immutable;

namespace Espalier.Cli.Rows;

/// <summary>A member of a part of a transition: a scalar, a vector, or a matrix stored row by row.</summary>
/// <param name="Name">Its name in the <c>.constraints</c> file.</param>
/// <param name="Offset">Where its bytes begin, from the beginning of its struct.</param>
/// <param name="Element">How its elements are written.</param>
/// <param name="Dimensions">Nothing for a scalar, the length of a vector, rows and columns of a matrix.</param>
/// <param name="Components">The names of a vector's elements or of a matrix's columns; empty where they have none.</param>
internal sealed record RowMember(
    string Name, int Offset, ScalarCodec Element, ImmutableArray<int> Dimensions, ImmutableArray<string> Components)
{
    /// <summary>The number of its elements.</summary>
    public int Count { get; } = Dimensions.Aggregate(1, (count, length) => count * length);
}
