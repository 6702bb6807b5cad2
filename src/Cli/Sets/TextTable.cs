namespace Espalier.Cli.Sets;

/// <summary>Aligned columns for people, on a terminal or in a pipe.</summary>
/// <param name="headers">The names of the columns. One that begins with a space is aligned to the right.</param>
internal sealed class TextTable(params string[] headers)
{
    private const string Gap = "  ";
    private const int LeastWidth = 12;
    private readonly List<string[]> _rows = [];

    /// <summary>How wide the table may be; where it cannot be, the columns that may not wrap still have what they need.</summary>
    public int Width { get; init; } = int.MaxValue;

    /// <summary>The columns whose cells may wrap, so that the table is no wider: the next ones only where the first are not enough.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Wrapping { get; init; } = [];

    /// <summary>The columns that are left out, the first ones first, where wrapping is not enough without breaking words.</summary>
    public IReadOnlyList<int> Optional { get; init; } = [];

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Writes the table; a column without any content is left out.</summary>
    public void Write(TextWriter output)
    {
        var widths = FindWidths();
        int[] columns = [.. widths.Keys.Order()];
        WriteRow([.. headers.Select(header => header.Trim())]);
        foreach (var row in _rows)
            WriteRow(row);

        void WriteRow(string[] cells)
        {
            var wrapped = columns.ToDictionary(column => column, column => Wrap(cells[column], widths[column]));
            for (var i = 0; i < wrapped.Values.Max(lines => lines.Count); i++)
                WriteLine(column => wrapped[column].ElementAtOrDefault(i) ?? "");
        }

        void WriteLine(Func<int, string> cell) => output.WriteLine((Gap + string.Join(Gap, columns.Select(column => IsRight(column)
            ? cell(column).PadLeft(widths[column])
            : cell(column).PadRight(widths[column])))).TrimEnd());
    }

    /// <summary>A text in lines of at most some width, broken at spaces where there are any, else within a name after a <c>_</c>.</summary>
    public static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        while (text.Length > width)
        {
            var space = text.LastIndexOf(' ', width);
            var end = space > 0 ? space : text.LastIndexOf('_', width - 1) is var join and > 0 ? join + 1 : width;
            lines.Add(text[..end]);
            text = text[end..].TrimStart();
        }

        lines.Add(text);
        return lines;
    }

    private Dictionary<int, int> FindWidths()
    {
        var whole = Enumerable.Range(0, headers.Length)
            .Where(column => _rows.Exists(row => row[column].Length > 0))
            .ToDictionary(column => column, column => Math.Max(headers[column].Trim().Length, _rows.Max(row => row[column].Length)));
        var words = whole.Keys.ToDictionary(column => column, column => _rows.SelectMany(row => row[column].Split(' ')).Max(word => word.Length));
        var widths = Narrow(whole, words);
        foreach (var column in Optional.Where(whole.ContainsKey).TakeWhile(_ => IsTooWide(widths)))
        {
            whole.Remove(column);
            widths = Narrow(whole, words);
        }

        return IsTooWide(widths) ? Narrow(widths, []) : widths;
    }

    /// <summary>The widths of columns that wrap as far as need be and as their longest words allow.</summary>
    private Dictionary<int, int> Narrow(Dictionary<int, int> whole, Dictionary<int, int> words)
    {
        var widths = new Dictionary<int, int>(whole);
        foreach (var columns in Wrapping)
        {
            while (IsTooWide(widths) && FindWidest(columns) is { } widest)
                widths[widest]--;
        }

        return widths;

        int? FindWidest(IEnumerable<int> columns) => columns
            .Where(column => widths.GetValueOrDefault(column) > Math.Max(words.GetValueOrDefault(column), Math.Max(LeastWidth, headers[column].Trim().Length)))
            .OrderByDescending(column => widths[column])
            .Cast<int?>()
            .FirstOrDefault();
    }

    private bool IsTooWide(Dictionary<int, int> widths) => widths.Values.Sum(width => width + Gap.Length) > Width;

    private bool IsRight(int column) => headers[column].StartsWith(' ');
}
