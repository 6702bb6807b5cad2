using Espalier.Dsl.Analysis.Density;
using Espalier.Dsl.Binding.Model;
using Espalier.Reports.Html;

namespace Espalier.Cli.Explaining.Html;

/// <summary>Draws how often a set speaks over two variables: the darker a cell, the more often; hatched where it never does.</summary>
internal sealed class FieldSvg
{
    private const double Left = 64;
    private const double Top = 12;
    private const double Side = 300;
    private const double Right = 96;
    private const double Below = 46;
    private const int MostTicks = 5;
    private const int LongestTick = 8;

    private readonly Markup _page;
    private readonly CoverageField _field;
    private readonly (string Name, VariableModel Variable) _x;
    private readonly (string Name, VariableModel Variable) _y;
    private readonly double _most;

    private FieldSvg(Markup page, SetExplanation set, CoverageField field)
    {
        _page = page;
        _field = field;
        _x = Find(set, field.X);
        _y = Find(set, field.Y);
        _most = field.Bins.Where(bin => !double.IsNaN(bin.Density)).Select(bin => bin.Density).DefaultIfEmpty().Max();
    }

    /// <summary>Draws a field.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="set">The set.</param>
    /// <param name="field">Where it speaks.</param>
    /// <param name="id">What the picture is called within the page.</param>
    public static void Draw(Markup page, SetExplanation set, CoverageField field, string id) => new FieldSvg(page, set, field).Draw(set, id);

    private static (string Name, VariableModel Variable) Find(SetExplanation set, CoverageStrip strip)
    {
        var variable = set.Variables.First(known => known.Source == strip.Source && known.Variable.Name == strip.Variable).Variable;
        return (VariableText.NameOf(variable, strip.Index), variable);
    }

    private void Draw(SetExplanation set, string id)
    {
        var (width, height) = (Left + Side + Right, Top + Side + Below);
        var silent = _field.Bins.Count(bin => bin.IsSilent);
        Picture.Open(
            _page,
            id,
            width,
            height,
            "coverage field",
            $"How often {set.Name} speaks over {_x.Name} and {_y.Name}",
            $"{NumberText.Percent((double)silent / _field.Bins.Count)} of the field are never spoken of; at most {NumberText.Of(_most)} evaluations a step.",
            isFixed: true);
        DrawCells();
        DrawAxes();
        DrawScale();
        _page.Close("svg");
    }

    private void DrawCells()
    {
        var (wide, high) = (Side / _field.Columns, Side / _field.Rows);
        for (var row = 0; row < _field.Rows; row++)
        {
            for (var column = 0; column < _field.Columns; column++)
            {
                var bin = _field.Bins[(row * _field.Columns) + column];
                if (double.IsNaN(bin.Density))
                    continue;
                var (x, y) = (Left + (column * wide), Top + Side - ((row + 1) * high));
                _page.Open("g", ("class", "spot"));
                _page.Element("title", $"{PlaceOf(_x, _field.X, column, _field.Columns)}, {PlaceOf(_y, _field.Y, row, _field.Rows)}: {StripSvg.Describe(bin)}");
                _page.Empty("rect", ("x", x), ("y", y), ("width", wide), ("height", high), ("class", "behind"));
                if (bin.IsSilent)
                    Hatching.Fill(_page, x, y, wide, high);
                else
                    _page.Empty("rect", ("x", x), ("y", y), ("width", wide), ("height", high), ("class", "heat"), ("fill-opacity", Shade(bin.Density)));
                _page.Close("g");
            }
        }

        _page.Empty("rect", ("x", Left), ("y", Top), ("width", Side), ("height", Side), ("class", "frame"));
    }

    private double Shade(double density) => _most == 0 ? 0 : 0.12 + (0.88 * density / _most);

    private static string PlaceOf((string Name, VariableModel Variable) axis, CoverageStrip strip, int place, int count)
    {
        if (strip.Bins.Count == count)
            return $"{axis.Name} {StripSvg.PlaceOf(axis.Variable, strip, place)}";
        var step = (strip.High - strip.Low) / count;
        return $"{axis.Name} about {NumberText.Of(strip.Low + ((place + 0.5) * step))}";
    }

    private void DrawAxes()
    {
        foreach (var (at, text) in TicksOf(_x.Variable, _field.X))
            _page.Element("text", text, ("x", Left + (at * Side)), ("y", Top + Side + 17), ("class", "tick"), ("text-anchor", "middle"));
        foreach (var (at, text) in TicksOf(_y.Variable, _field.Y))
            _page.Element("text", text, ("x", Left - 7), ("y", Top + Side - (at * Side) + 4), ("class", "tick"), ("text-anchor", "end"));
        _page.Element("text", _x.Name, ("x", Left + (Side / 2)), ("y", Top + Side + 38), ("class", "mono"), ("text-anchor", "middle"));
        Picture.WriteUpwards(_page, _y.Name, 13, Top + (Side / 2), "mono");
    }

    private static IEnumerable<(double At, string Text)> TicksOf(VariableModel variable, CoverageStrip strip)
    {
        if (!strip.IsDiscrete)
        {
            var scale = Scale.Linear(strip.Low, strip.High, 0, 1);
            return scale.Ticks.Select(tick => (scale.At(tick), NumberText.Of(tick)));
        }

        var count = strip.High - strip.Low + 1;
        var each = Math.Ceiling(count / (variable.Type.Scalar is EnumType ? 12 : MostTicks));
        return Enumerable.Range(0, (int)Math.Ceiling(count / each)).Select(i => ((i * each + 0.5) / count, Picture.Cut(ValueText.Of(variable.Type, strip.Low + (i * each)), LongestTick)));
    }

    private void DrawScale()
    {
        const int steps = 24;
        var (x, high) = (Left + Side + 22, Side * 0.6);
        for (var i = 0; i < steps; i++)
        {
            var share = (i + 0.5) / steps;
            _page.Empty(
                "rect",
                ("x", x), ("y", Top + high - ((i + 1) * high / steps)), ("width", 13.0), ("height", (high / steps) + 0.3), ("class", "heat"),
                ("fill-opacity", Shade(share * _most)));
        }

        _page.Element("text", NumberText.Of(_most), ("x", x + 19), ("y", Top + 10), ("class", "tick"));
        _page.Element("text", "0", ("x", x + 19), ("y", Top + high), ("class", "tick"));
        _page.Element("text", "evaluations", ("x", x), ("y", Top + high + 22), ("class", "tick"));
        _page.Element("text", "a step", ("x", x), ("y", Top + high + 36), ("class", "tick"));
    }
}
