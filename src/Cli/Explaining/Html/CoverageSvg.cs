using Espalier.Dsl.Binding.Expressions;
using Espalier.Reports.Html;

namespace Espalier.Cli.Explaining.Html;

/// <summary>Draws which lines or sets read which variables: a row for each variable, a column for each who reads.</summary>
internal sealed class CoverageSvg
{
    private const double RowHeight = 26;
    private const double GroupHeight = 26;
    private const double NameWidth = 7.6;
    private const double TypeWidth = 6.4;
    // Narrower, and the names above would lie on each other.
    private const double LeastCell = 17.5;
    private const double WidestCell = 40;
    private const double LeastHole = 140;
    private const double Slant = 0.72;
    private const int LongestName = 28;
    private const int LongestType = 26;
    private const int LongestHead = 22;
    private const double GridWidth = 440;
    private const double StripWidth = 190;
    private const double StripHeight = 18;

    private readonly Markup _page;
    private readonly CoveragePicture _picture;
    private readonly StripSvg? _strips;
    private readonly double _typeLeft;
    private readonly double _stripLeft;
    private readonly double _gridLeft;
    private readonly double _step;
    private readonly double _top;

    private CoverageSvg(Markup page, CoveragePicture picture)
    {
        _page = page;
        _picture = picture;
        _typeLeft = (NameWidth * Longest(_picture.Rows.Select(row => row.Variable.Name), LongestName)) + 22;
        _stripLeft = _typeLeft + (TypeWidth * Longest(_picture.Rows.Select(row => VariableText.TypeOf(row.Variable.Type)), LongestType)) + 18;
        _strips = picture.Map is { } map ? new StripSvg(page, map, _stripLeft, StripWidth, StripHeight) : null;
        _gridLeft = _stripLeft + (_strips is null ? 0 : StripWidth + 24);
        _step = Math.Clamp(GridWidth / picture.Columns.Length, LeastCell, WidestCell);
        _top = (Longest(picture.Columns.Select(line => line.Name), LongestHead) * NameWidth * Slant) + 18;
    }

    private double Cell => Math.Min(_step - 3, RowHeight - 4);

    private double GridRight => _gridLeft + (_step * _picture.Columns.Length);

    /// <summary>Draws the picture.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="picture">What it shows.</param>
    /// <param name="id">What the picture is called within the page.</param>
    public static void Draw(Markup page, CoveragePicture picture, string id) => new CoverageSvg(page, picture).Draw(id);

    private static int Longest(IEnumerable<string> texts, int most) =>
        Math.Min(most, texts.Select(text => text.Length).DefaultIfEmpty().Max());

    private void Draw(string id)
    {
        var groups = _picture.Rows.GroupBy(row => row.Source).ToList();
        var height = _top + (groups.Count * GroupHeight) + (_picture.Rows.Length * RowHeight) + 6;
        // The last name leans out of the grid.
        var lean = (Picture.Cut(_picture.Columns[^1].Name, LongestHead).Length * NameWidth * Slant) + 12;
        var width = Math.Max(Math.Max(GridRight + lean, _gridLeft + LeastHole + 4), 520);
        _page.Open("div", ("class", "scroll"));
        Picture.Open(_page, id, width, height, "coverage", _picture.Title, string.Join("; ", _picture.Rows.Select(Describe)), isFixed: true);
        DrawHeads();
        if (_strips is not null)
        {
            _page.Element("text", "how often it speaks", ("x", _stripLeft), ("y", _top + GroupHeight - 23), ("class", "tick"));
            _page.Element("text", $"highest bar: {NumberText.Of(_strips.Most)} a step", ("x", _stripLeft), ("y", _top + GroupHeight - 9), ("class", "tick"));
        }

        var y = _top;
        foreach (var group in groups)
        {
            _page.Element("text", NameOf(group.Key), ("x", 0.0), ("y", y + GroupHeight - 9), ("class", "group"));
            y += GroupHeight;
            foreach (var row in group)
            {
                DrawRow(row, y);
                y += RowHeight;
            }
        }

        _page.Close("svg").Close("div");
        CoverageLegend.Write(_page, _picture);
    }

    private static string NameOf(VariableSource source) => source == VariableSource.Settings ? "settings that are read" : source.ToString();

    private string Describe(VariableReading row) => row.IsRead
        ? $"{row.Variable.Name}: " + string.Join(", ", _picture.Columns
            .Zip(row.ByLine)
            .Where(line => line.Second != Reading.None)
            .Select(line => line.First.Name))
        : $"{row.Variable.Name}: {_picture.HoleText}";

    private void DrawHeads()
    {
        for (var i = 0; i < _picture.Columns.Length; i++)
        {
            var column = _picture.Columns[i];
            var at = FormattableString.Invariant($"translate({_gridLeft + (i * _step) + (_step / 2):0.#} {_top + GroupHeight - 8:0.#}) rotate(-46)");
            _page.Open("text", ("transform", at), ("class", column.IsQuiet ? "head mono silent" : "head mono"));
            _page.Element("title", column.Description).Text(Picture.Cut(column.Name, LongestHead)).Close("text");
        }
    }

    private void DrawRow(VariableReading row, double y)
    {
        var middle = y + (RowHeight / 2) + 4;
        var type = VariableText.TypeOf(row.Variable.Type);
        _page.Open("g", ("class", row.IsRead ? "row" : "row unread"));
        _page.Empty("rect", ("x", -4.0), ("y", y), ("width", GridRight + 8), ("height", RowHeight), ("rx", 3.0), ("class", "band"));
        _page.Open("text", ("x", 8.0), ("y", middle), ("class", "mono"));
        _page.Element("title", $"{row.Variable.Name} : {type}{(row.Variable.IsHidden ? ", hidden from the agent" : "")}");
        _page.Text(Picture.Cut(row.Variable.Name, LongestName)).Close("text");
        _page.Element("text", Picture.Cut(type, LongestType), ("x", _typeLeft), ("y", middle), ("class", "type"));
        _strips?.Draw(row, y + RowHeight - 4);
        if (row.IsRead)
            DrawCells(row, y);
        else
            DrawHole(y, middle);
        _page.Close("g");
    }

    private void DrawCells(VariableReading row, double y)
    {
        for (var i = 0; i < row.ByLine.Length; i++)
        {
            var (column, reading) = (_picture.Columns[i], row.ByLine[i]);
            _page.Open("g");
            if (reading != Reading.None)
                _page.Element("title", $"{row.Variable.Name} in {column.Name}: {CoverageCell.Describe(reading)}");
            CoverageCell.Draw(_page, reading, _gridLeft + (i * _step) + ((_step - Cell) / 2), y + ((RowHeight - Cell) / 2), Cell);
            _page.Close("g");
        }
    }

    private void DrawHole(double y, double middle)
    {
        var width = Math.Max(GridRight - _gridLeft, LeastHole);
        Hatching.Fill(_page, _gridLeft + 2, y + 3, width - 4, RowHeight - 6);
        _page.Element("text", _picture.HoleText, ("x", _gridLeft + (width / 2)), ("y", middle), ("class", "hole-note"), ("text-anchor", "middle"));
    }
}
