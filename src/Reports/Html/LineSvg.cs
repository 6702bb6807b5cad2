using System.Globalization;
using System.Text;
using Espalier.Reports.Plots;

namespace Espalier.Reports.Html;

/// <summary>Draws lines as a grid of panels: each shows one line with its interval before all others in grey.</summary>
internal sealed class LineSvg
{
    private const int Columns = 3;
    private const double PanelWidth = 320;
    private const double PanelHeight = 216;
    private const double Left = 54;
    private const double Right = 276;
    private const double Top = 32;
    private const double Bottom = 168;
    private const double LeastTickDistance = 27;
    private const int LongestTitle = 36;

    private readonly Markup _page;
    private readonly LinePlot _plot;
    private readonly Scale _x;
    private Scale _y;

    private LineSvg(Markup page, LinePlot plot)
    {
        _page = page;
        _plot = plot;
        var points = plot.Series.SelectMany(series => series.Points).ToArray();
        _x = plot.XKind == XAxisKind.Values
            ? Scale.ForValues(points.Select(point => point.X), Left, Right)
            : Scale.Linear(0, points.Max(point => point.X), Left, Right, 3);
        _y = ScaleFor(points);
    }

    internal static void Draw(Markup page, LinePlot plot, string id) => new LineSvg(page, plot).Draw(id);

    private void Draw(string id)
    {
        var columns = Math.Min(Columns, _plot.Series.Length);
        var rows = (_plot.Series.Length + columns - 1) / columns;
        Picture.Open(
            _page,
            id,
            Columns * PanelWidth,
            rows * PanelHeight,
            $"wide {_plot.Accent.ToString().ToLowerInvariant()}-lines",
            _plot.Title,
            string.Join("; ", _plot.Series.Select(Describe)));
        for (var i = 0; i < _plot.Series.Length; i++)
        {
            _page.Open("g", ("transform", FormattableString.Invariant($"translate({i % columns * PanelWidth} {i / columns * PanelHeight})")));
            DrawPanel(_plot.Series[i], hasLabel: i % columns == 0);
            _page.Close("g");
        }

        _page.Close("svg");
    }

    private Scale ScaleFor(IEnumerable<PlotPoint> points)
    {
        double[] ends = _plot.IsShare ? [0, 1] :
            [.. points.SelectMany(point => new[] { point.Y.Interval?.Low ?? point.Y.Estimate, point.Y.Interval?.High ?? point.Y.Estimate })];
        return Scale.Linear(ends.Min(), ends.Max(), Bottom, Top);
    }

    private string Describe(PlotSeries series) =>
        $"{series.Name}: from {series.Points[0].Y.Text} at {XText(series.Points[0].X)} to {series.Points[^1].Y.Text} at {XText(series.Points[^1].X)}";

    private string XText(double value) => _plot.XKind == XAxisKind.Steps ? Figures.Steps(value) : Figures.Plain(value);

    private void DrawPanel(PlotSeries series, bool hasLabel)
    {
        if (!_plot.IsComparable)
            _y = ScaleFor(series.Points);
        DrawAxes(hasLabel);
        foreach (var other in _plot.Series.Where(other => _plot.IsComparable && other != series))
            _page.Empty("path", ("d", Path(other.Points.Select(point => (point.X, point.Y.Estimate)))), ("class", "other"));
        if (_plot.Floor is { } floor)
            _page.Empty("line", ("x1", Left), ("x2", Right), ("y1", _y.At(floor)), ("y2", _y.At(floor)), ("class", "floor"));
        if (_plot.XKind == XAxisKind.Steps)
            DrawBand(series);
        else
            DrawMarks(series);
        _page.Empty("path", ("d", Path(series.Points.Select(point => (point.X, point.Y.Estimate)))), ("class", "line"));
        var last = series.Points[^1];
        _page.Element(
            "text", _plot.IsShare ? Figures.Share(last.Y.Estimate) : Figures.Of(last.Y.Estimate), ("x", _x.At(last.X) + 8), ("y", _y.At(last.Y.Estimate) + 4.5), ("class", "figure last"));
        _page.Element("text", Picture.Cut(series.Name, LongestTitle), ("x", Left), ("y", Top - 14), ("class", "name"));
    }

    private void DrawAxes(bool hasLabel)
    {
        foreach (var tick in _y.Ticks)
        {
            _page.Empty("line", ("x1", Left), ("x2", Right), ("y1", _y.At(tick)), ("y2", _y.At(tick)), ("class", "grid"));
            _page.Element("text", Figures.Plain(Math.Round(tick, 6) + 0.0), ("x", Left - 7), ("y", _y.At(tick) + 4), ("class", "tick"), ("text-anchor", "end"));
        }

        _page.Empty("line", ("x1", Left), ("x2", Right), ("y1", Bottom), ("y2", Bottom), ("class", "axis"));
        if (_x.Gap is { } gap)
        {
            _page.Empty("rect", ("x", gap - 4), ("y", Bottom - 3), ("width", 8.0), ("height", 6.0), ("class", "gap"));
            foreach (var at in (double[])[gap - 4, gap + 4])
                _page.Empty("line", ("x1", at - 2), ("x2", at + 2), ("y1", Bottom + 5), ("y2", Bottom - 5), ("class", "axis"));
        }

        var free = double.NegativeInfinity;
        foreach (var tick in _x.Ticks)
        {
            var x = _x.At(tick);
            _page.Empty("line", ("x1", x), ("x2", x), ("y1", Bottom), ("y2", Bottom + 4), ("class", "axis"));
            if (x < free)
                continue;
            _page.Element("text", XText(tick), ("x", x), ("y", Bottom + 17), ("class", "tick"), ("text-anchor", "middle"));
            free = x + LeastTickDistance;
        }

        _page.Element("text", _plot.XLabel, ("x", (Left + Right) / 2), ("y", Bottom + 33), ("class", "tick"), ("text-anchor", "middle"));
        if (hasLabel)
            Picture.WriteUpwards(_page, _plot.YLabel, 10, (Top + Bottom) / 2, "tick");
    }

    private void DrawBand(PlotSeries series)
    {
        var banded = series.Points.Where(point => point.Y.Interval is not null).ToArray();
        if (banded.Length < 2)
            return;
        var upper = banded.Select(point => (point.X, point.Y.Interval!.High));
        var lower = banded.Reverse().Select(point => (point.X, point.Y.Interval!.Low));
        _page.Empty("path", ("d", $"{Path(upper.Concat(lower))}Z"), ("class", "band"));
    }

    private void DrawMarks(PlotSeries series)
    {
        foreach (var (value, summary) in series.Points)
        {
            var x = _x.At(value);
            if (summary.Interval is { } interval)
                _page.Empty("line", ("x1", x), ("x2", x), ("y1", _y.At(interval.Low)), ("y2", _y.At(interval.High)), ("class", "error"));
            _page.Empty("circle", ("cx", x), ("cy", _y.At(summary.Estimate)), ("r", 3.4), ("class", "dot"));
        }
    }

    private string Path(IEnumerable<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        foreach (var (x, y) in points)
        {
            path.Append(path.Length == 0 ? 'M' : 'L')
                .Append(_x.At(x).ToString("0.#", CultureInfo.InvariantCulture)).Append(' ')
                .Append(_y.At(y).ToString("0.#", CultureInfo.InvariantCulture));
        }

        return path.ToString();
    }
}
