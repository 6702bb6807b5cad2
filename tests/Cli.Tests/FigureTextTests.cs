using Espalier.Cli.Explaining;
using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Tests;

/// <summary>Figures are printed with the digits that they are worth, and bounds never rounded inwards.</summary>
public class FigureTextTests
{
    [Theory]
    [InlineData(0.104, "0.104")]
    [InlineData(0, "0")]
    [InlineData(1, "1")]
    [InlineData(1.0 / 3, "0.3333")]
    [InlineData(12.5, "12.5")]
    [InlineData(123456, "123500")]
    [InlineData(0.00001234, "0.00001234")]
    public void An_exact_figure_is_a_number(double value, string text)
    {
        Assert.Equal(text, FigureText.Of(Figure.Exact(value)));
        Assert.Equal(text, FigureText.Short(Figure.Exact(value)));
        Assert.Equal("exact", FigureText.BasisOf(Figure.Exact(value)));
    }

    [Theory]
    [InlineData(0.6134, 0.6378, 0.62187, 0.004, "between 0.61 and 0.64, about 0.622", "0.61..0.64 ~ 0.622")]
    [InlineData(0.61, 0.64, 0.62187, 0.02, "between 0.61 and 0.64, about 0.62", "0.61..0.64 ~ 0.62")]
    [InlineData(0.2, 0.9, 0.5, 0.5, "between 0.2 and 0.9, about 0.5", "0.2..0.9 ~ 0.5")]
    [InlineData(0, 1, 0.123456, 0.00004, "between 0 and 1, about 0.12346", "0..1 ~ 0.12346")]
    [InlineData(0.25, 0.2500001, 0.25, 0.1, "0.25", "0.25")]
    [InlineData(2, double.PositiveInfinity, 3.5, 0.04, "at least 2, about 3.5", "2.. ~ 3.5")]
    [InlineData(0.15, 0.25, double.NaN, double.NaN, "between 0.1 and 0.3", "0.1..0.3")]
    public void Bounds_have_the_digits_of_their_distance_and_an_estimate_those_of_its_error(
        double low, double high, double estimate, double error, string text, string cell)
    {
        var figure = new Figure(low, high, estimate, error, FigureBasis.Bounded);

        Assert.Equal(text, FigureText.Of(figure));
        Assert.Equal(cell, FigureText.Short(figure));
        Assert.Equal(cell + "*", FigureText.Short(figure with { IsNominal = true }));
    }

    [Theory]
    [InlineData(0, 1, "unknown", "?")]
    [InlineData(0, double.PositiveInfinity, "unknown", "?")]
    [InlineData(0.25, 1, "between 0.2 and 1", "0.2..1")]
    public void What_is_unknown_is_not_guessed(double low, double high, string text, string cell)
    {
        Assert.Equal(text, FigureText.Of(Figure.Unknown(low, high)));
        Assert.Equal(cell, FigureText.Short(Figure.Unknown(low, high)));
        Assert.Equal("unknown, nominal", FigureText.BasisOf(Figure.Unknown(low, high) with { IsNominal = true }));
    }

    [Theory]
    [InlineData(-1, 0, false, "-1..0")]
    [InlineData(-0.12344, 0.12341, false, "-0.1235..0.1235")]
    [InlineData(-1e300, 1e300, false, "-1E+300..1E+300")]
    [InlineData(0, double.PositiveInfinity, false, "0..inf")]
    [InlineData(0, 2, true, "0..2 !")]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity, true, "unbounded")]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, false, "never")]
    [InlineData(double.PositiveInfinity, double.NegativeInfinity, true, "never finite")]
    public void Bounds_of_scores_are_ranges_that_are_rounded_outwards(double low, double high, bool mayBeNotFinite, string text)
    {
        Assert.Equal(text, FigureText.Of(new ScoreBounds(low, high, mayBeNotFinite)));
    }
}
