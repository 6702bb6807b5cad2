namespace Espalier.Cli.Rows;

/// <summary>One scalar of a row, where each has a column of its own.</summary>
/// <param name="Path">Its dotted name: <c>state.v.0</c>.</param>
/// <param name="Offset">Where it stands in the bytes of a row.</param>
/// <param name="Codec">What writes it.</param>
/// <param name="IsRequired">It must be given.</param>
internal sealed record RowCell(string Path, int Offset, ScalarCodec Codec, bool IsRequired);
