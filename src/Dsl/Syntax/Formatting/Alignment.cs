namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>Aligns the columns of neighbouring rows: those of one table between which no blank line and nothing else stands.</summary>
internal static class Alignment
{
    public static void Align(Layout layout)
    {
        var rows = layout.Rows;
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (end < rows.Count && AreNeighbours(layout, rows[end - 1], rows[end]))
                end++;
            if (rows[start].Block.IsForced)
                AlignRun(layout, [.. rows.GetRange(start, end - start).Select(row => CellsOf(layout, row))]);
            start = end;
        }
    }

    private static bool AreNeighbours(Layout layout, Row row, Row next) =>
        row.Table == next.Table && row.Block == next.Block && row.Index + 1 == next.Index
        && layout.Gaps[next.First].Blanks != BlankLines.Required && !layout.HasBlankLine(next.First);

    /// <summary>The cells that can be aligned: those before which the line does not end.</summary>
    private static Cell[] CellsOf(Layout layout, Row row) =>
        [.. row.Cells.Where(cell => cell.Block is not { IsForced: true } && !layout.IsInterrupted(row.First, cell.Token))];

    private static void AlignRun(Layout layout, List<Cell[]> rows)
    {
        var columns = rows.Max(cells => cells[cells.Length - 1].Column) + 1;
        var starts = new int[columns];
        for (var column = 1; column < columns; column++)
        {
            foreach (var cells in rows)
            {
                if (FindCell(cells, column) is var index && index > 0)
                    starts[column] = Math.Max(starts[column], starts[cells[index - 1].Column] + WidthBefore(layout, cells, index));
            }
        }

        foreach (var cells in rows)
        {
            for (var i = 1; i < cells.Length; i++)
                layout.Gaps[cells[i].Token].Padding = starts[cells[i].Column] - starts[cells[i - 1].Column] - WidthBefore(layout, cells, i);
        }
    }

    private static int FindCell(Cell[] cells, int column) => Array.FindIndex(cells, cell => cell.Column == column);

    private static int WidthBefore(Layout layout, Cell[] cells, int index) =>
        layout.WidthOf(cells[index - 1].Token, cells[index].Token - 1) + layout.GapWidth(cells[index].Token);
}
