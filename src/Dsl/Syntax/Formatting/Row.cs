namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>An item of a block whose parts are aligned with those of its neighbours.</summary>
/// <param name="Table">What it has in common with them.</param>
/// <param name="Block">The block.</param>
/// <param name="Index">Its place among the block's items.</param>
/// <param name="Cells">Its cells, from left to right; the first begins the item.</param>
internal sealed record Row(Table Table, LayoutGroup Block, int Index, Cell[] Cells)
{
    /// <summary>Its first token.</summary>
    public int First => Cells[0].Token;
}
