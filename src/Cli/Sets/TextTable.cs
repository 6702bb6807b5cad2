namespace Espalier.Cli.Sets;

/// <summary>Aligned columns for people, on a terminal or in a pipe.</summary>
/// <param name="headers">The names of the columns. One that begins with a space is aligned to the right.</param>
internal sealed class TextTable(params string[] headers)
{
    private const string Gap = "  ";
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the table; a column without any content is left out.</summary>
    public void Write(TextWriter output)
    {
        var columns = Enumerable.Range(0, headers.Length).Where(column => _rows.Exists(row => row[column].Length > 0)).ToList();
        var widths = columns.ToDictionary(
            column => column, column => Math.Max(headers[column].Trim().Length, _rows.Max(row => row[column].Length)));
        WriteLine([.. headers.Select(header => header.Trim())]);
        foreach (var row in _rows)
            WriteLine(row);

        void WriteLine(string[] cells) => output.WriteLine((Gap + string.Join(Gap, columns.Select(column => IsRight(column)
            ? cells[column].PadLeft(widths[column])
            : cells[column].PadRight(widths[column])))).TrimEnd());
    }

    private bool IsRight(int column) => headers[column].StartsWith(' ');
}
