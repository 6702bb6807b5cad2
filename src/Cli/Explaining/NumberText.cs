using System.Globalization;

namespace Espalier.Cli.Explaining;

/// <summary>Numbers of tables, with as many digits as a reader needs: what bounds something is never rounded inwards.</summary>
internal static class NumberText
{
    private const int Digits = 4;

    /// <summary>A number to four significant digits.</summary>
    public static string Of(double value) => Plain(Rounded(value));

    /// <summary>A number below or above another, to four significant digits.</summary>
    public static string Outwards(double value, bool isUp)
    {
        var nearest = Rounded(value);
        if (nearest == value || double.IsInfinity(value) || isUp == nearest > value || Math.Abs(nearest - value) <= 1e-12 * Math.Abs(value))
            return Plain(nearest);
        var step = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - Digits + 1);
        return Plain(Rounded(nearest + (isUp ? step : -step)));
    }

    /// <summary>A share in percent: to one decimal, and never as none or as all where it is neither.</summary>
    public static string Percent(double share) => share switch
    {
        > 0 and < 0.001 => "<0.1%",
        > 0.999 and < 1 => ">99.9%",
        _ => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#}%"),
    };

    private static double Rounded(double value) =>
        double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    // Exponents only where zeros would have to be counted.
    private static string Plain(double value) => Math.Abs(value) is 0 or (>= 1e-4 and < 1e7)
        ? (value + 0.0).ToString("0.########", CultureInfo.InvariantCulture)
        : value.ToString("0.###e+0", CultureInfo.InvariantCulture);
}
