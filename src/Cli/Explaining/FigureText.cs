using System.Globalization;
using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Explaining;

/// <summary>Figures in words, with as many digits as they are worth: a bound is never rounded inwards.</summary>
internal static class FigureText
{
    private const int MostDecimals = 6;

    /// <summary><c>0.104</c>, <c>between 0.61 and 0.64, about 0.622</c>, <c>at least 0.2</c> or <c>unknown</c>.</summary>
    public static string Of(Figure figure)
    {
        if (IsPoint(figure))
            return Number(figure.Estimate);
        var known = (double.IsInfinity(figure.High), figure.Basis) switch
        {
            (_, FigureBasis.Unknown) when figure.Low <= 0 && (figure.High >= 1) => "unknown",
            (true, _) => $"at least {Down(figure.Low, Decimals(figure))}",
            _ => $"between {Down(figure.Low, Decimals(figure))} and {Up(figure.High, Decimals(figure))}",
        };
        return double.IsNaN(figure.Estimate) ? known : $"{known}, about {Estimate(figure)}";
    }

    /// <summary>The same for a cell: <c>0.104</c>, <c>0.61..0.64 ~ 0.622</c>, <c>?</c>; what is nominal ends in <c>*</c>.</summary>
    public static string Short(Figure figure)
    {
        var mark = figure.IsNominal ? "*" : "";
        if (IsPoint(figure))
            return Number(figure.Estimate) + mark;
        if (figure.Basis == FigureBasis.Unknown && figure.Low <= 0 && figure.High >= 1)
            return "?" + mark;
        var decimals = Decimals(figure);
        var high = double.IsInfinity(figure.High) ? "" : Up(figure.High, decimals);
        var estimate = double.IsNaN(figure.Estimate) ? "" : " ~ " + Estimate(figure);
        return $"{Down(figure.Low, decimals)}..{high}{estimate}{mark}";
    }

    /// <summary>What a figure rests on: <c>exact</c>, <c>bounded and estimated</c>, <c>unknown</c>, and whether it is nominal.</summary>
    public static string BasisOf(Figure figure)
    {
        var basis = figure.Basis switch
        {
            FigureBasis.Exact => "exact",
            FigureBasis.Bounded when double.IsNaN(figure.Estimate) => "bounded",
            FigureBasis.Bounded => "bounded and estimated",
            _ => "unknown",
        };
        return figure.IsNominal ? basis + ", nominal" : basis;
    }

    /// <summary>Bounds as the language writes a range: <c>-1..0</c>, <c>-inf..2</c>; <c>never</c> where it is never evaluated.</summary>
    public static string Of(ScoreBounds bounds)
    {
        if (bounds.IsNever)
            return "never";
        if (bounds is { MayBeNotFinite: true, Low: double.NegativeInfinity, High: double.PositiveInfinity })
            return "unbounded";
        var range = bounds.Low > bounds.High ? "never finite" : $"{Outwards(bounds.Low, up: false)}..{Outwards(bounds.High, up: true)}";
        return bounds is { MayBeNotFinite: true } && bounds.Low <= bounds.High ? range + " !" : range;
    }

    /// <summary>A number to four significant digits.</summary>
    public static string Number(double value) => double.IsPositiveInfinity(value) ? "inf"
        : double.IsNegativeInfinity(value) ? "-inf"
        : Plain(double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));

    /// <summary>A share in percent, to three significant digits.</summary>
    public static string Percent(double share) => double.IsNaN(share) ? "?"
        : share.ToString("P", CultureInfo.InvariantCulture) is var _ && share is > 0 and < 0.0005 ? "<0.05%"
        : string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#}%");

    private static bool IsPoint(Figure figure) =>
        figure.Basis != FigureBasis.Unknown && (figure.Low == figure.High || Number(figure.Low) == Number(figure.High));

    // A width of 0.03 says nothing about thousandths.
    private static int Decimals(Figure figure) => Places(double.IsInfinity(figure.High) ? Math.Abs(figure.Low) / 100 : figure.High - figure.Low);

    private static string Estimate(Figure figure)
    {
        if (double.IsInfinity(figure.Estimate) || double.IsNaN(figure.Error) || figure.Error <= 0)
            return Number(figure.Estimate);
        return Plain(Math.Round(figure.Estimate, Places(figure.Error)));
    }

    private static int Places(double width) => width > 0 ? Math.Clamp((int)-Math.Floor(Math.Log10(width)), 0, MostDecimals) : MostDecimals;

    private static string Down(double value, int decimals) => Plain(Scaled(value, decimals, Math.Floor));

    private static string Up(double value, int decimals) => Plain(Scaled(value, decimals, Math.Ceiling));

    // What a decimal number rounds to in binary may lie a little on the wrong side of it.
    private static double Scaled(double value, int decimals, Func<double, double> round)
    {
        var nearest = Math.Round(value, decimals);
        if (Math.Abs(nearest - value) <= 1e-12 * Math.Abs(value))
            return nearest;
        var scale = Math.Pow(10, decimals);
        return Math.Round(round(value * scale) / scale, decimals);
    }

    private static string Outwards(double value, bool up)
    {
        if (double.IsInfinity(value) || value == 0)
            return Number(value);
        var nearest = double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        if (up ? nearest >= value || Near(nearest, value) : nearest <= value || Near(nearest, value))
            return Plain(nearest);
        var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 3);
        return Number(nearest + (up ? step : -step));
    }

    private static bool Near(double nearest, double value) => Math.Abs(nearest - value) <= 1e-12 * Math.Abs(value);

    private static string Plain(double value) => value == 0 ? "0" : value.ToString("0.##########", CultureInfo.InvariantCulture) is var text && text is not ("0" or "-0") && Math.Abs(value) < 1e7
        ? text
        : value.ToString("G4", CultureInfo.InvariantCulture);
}
