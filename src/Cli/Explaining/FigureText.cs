using System.Globalization;
using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Explaining;

/// <summary>Figures in words, with as many digits as they are worth: what is proved is never rounded inwards.</summary>
/// <param name="figure">The figure.</param>
/// <param name="isShare">It is a share, and told in percent.</param>
internal sealed class FigureText(Figure figure, bool isShare)
{
    private const string Nominal = "*";
    private const int MostDecimals = 4;

    /// <summary>The figure.</summary>
    public Figure Figure => figure;

    /// <summary>It is a share.</summary>
    public bool IsShare => isShare;

    private bool IsPoint => figure.Low == figure.High;

    private bool IsOpen => figure.Low <= 0 && (double.IsPositiveInfinity(figure.High) || (isShare && figure.High >= 1));

    /// <summary>Nothing is known but what holds of every such figure.</summary>
    public bool IsUnknown => !IsPoint && !IsEstimated && IsOpen;

    /// <summary>It is known by an estimate: the middle of what is proved would say nothing more.</summary>
    public bool IsEstimated => !IsPoint && !double.IsNaN(figure.Estimate) && figure.Error < (figure.High - figure.Low) / 2 * 0.999;

    /// <summary>For a cell: <c>62.5%</c>, <c>~62%</c> of an estimate, <c>20%..90%</c> of what is only bounded, <c>?</c>; with a mark where it is nominal.</summary>
    public string Cell => (IsPoint ? Exact(figure.Low)
        : IsEstimated ? "~" + Estimate
        : IsOpen ? "?"
        : Between("..")) + (figure.IsNominal ? Nominal : "");

    /// <summary>What it rests on: <c>exact</c>, <c>± 0.4%, proved 61%..64%</c>, <c>unknown</c>.</summary>
    public string Basis => IsPoint ? "exact"
        : !IsEstimated ? !IsOpen ? "proved" : figure.Basis == FigureBasis.Unknown ? "unknown" : "too much work"
        : IsOpen ? $"± {Spread}"
        : $"± {Spread}, proved {Between("..")}";

    private string Estimate => With(Math.Round(figure.Estimate * Unit, Decimals(figure.Error)), Decimals(figure.Error));

    private string Spread => With(Up(figure.Error, Decimals(figure.Error)), Decimals(figure.Error));

    private double Unit => isShare ? 100 : 1;

    private string Exact(double value) => isShare ? NumberText.Percent(value) : NumberText.Of(value);

    private string Between(string between)
    {
        var decimals = Decimals(double.IsInfinity(figure.High) ? figure.Low : figure.High - figure.Low);
        var low = With(Down(figure.Low, decimals), decimals);
        return double.IsInfinity(figure.High) ? $">= {low}" : low + between + With(Up(figure.High, decimals), decimals);
    }

    private string With(double value, int decimals) =>
        (value + 0.0).ToString("0." + new string('#', decimals), CultureInfo.InvariantCulture) + (isShare ? "%" : "");

    // A width of 0.03 says nothing about thousandths.
    private int Decimals(double width) =>
        width > 0 ? Math.Clamp((int)-Math.Floor(Math.Log10(width * Unit)), 0, MostDecimals) : MostDecimals;

    private double Down(double value, int decimals) => Rounded(value, decimals, Math.Floor);

    private double Up(double value, int decimals) => Rounded(value, decimals, Math.Ceiling);

    // What a decimal number is in binary may lie a little on the wrong side of it.
    private double Rounded(double value, int decimals, Func<double, double> round)
    {
        var scale = Math.Pow(10, decimals);
        var scaled = value * Unit * scale;
        var nearest = Math.Round(scaled);
        return (Math.Abs(nearest - scaled) <= 1e-9 * Math.Max(1, Math.Abs(scaled)) ? nearest : round(scaled)) / scale;
    }
}
