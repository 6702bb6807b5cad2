using System.Globalization;
using Espalier.Measures.Statistics;

namespace Espalier.Reports;

/// <summary>How numbers are written, everywhere in a report.</summary>
public static class Figures
{
    /// <summary>A measure's value, to about three digits.</summary>
    public static string Of(double value)
    {
        if (double.IsInfinity(value))
            return value < 0 ? "−∞" : "∞";
        var size = Math.Abs(value);
        var format = size switch
        {
            >= 1000 => "#,0",
            >= 100 => "0",
            >= 10 => "0.0",
            >= 0.0995 or 0 => "0.00",
            >= 0.0005 => "0.000",
            _ => "0.0e+0",
        };
        return Sign(value.ToString(format, CultureInfo.InvariantCulture));
    }

    /// <summary>A share, to two digits after the point.</summary>
    public static string Share(double share) => Sign(share.ToString("0.00", CultureInfo.InvariantCulture));

    /// <summary>An interval's ends, in brackets.</summary>
    public static string Ends(Interval interval) => $"[{Of(interval.Low)}, {Of(interval.High)}]";

    /// <summary>An estimate with its ends.</summary>
    public static string WithEnds(Interval interval) => $"{Of(interval.Estimate)} {Ends(interval)}";

    /// <summary>A p, to three digits after the point.</summary>
    public static string P(double p) =>
        p < 0.001 ? "p < 0.001" : string.Create(CultureInfo.InvariantCulture, $"p = {p:0.000}");

    /// <summary>A share as a whole percentage.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#} %");

    /// <summary>A whole number, grouped by thousands.</summary>
    public static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number as short as it can be read, such as an option's value.</summary>
    public static string Plain(double value) =>
        Sign(Math.Abs(value) is >= 10_000 and < 1e15 && value == Math.Floor(value)
            ? Count((long)value)
            : value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Steps, in thousands or millions.</summary>
    public static string Steps(double steps) => steps switch
    {
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{steps / 1e6:0.##}M"),
        >= 1e3 => string.Create(CultureInfo.InvariantCulture, $"{steps / 1e3:0.#}k"),
        _ => Plain(steps),
    };

    private static string Sign(string number) => number.Replace('-', '−');
}
