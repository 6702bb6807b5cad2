using Espalier.Cli.Explaining;
using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Tests;

/// <summary>Figures are told with the digits that they are worth, and what is proved never rounded inwards.</summary>
public class FigureTextTests
{
    private const double None = double.NaN;

    [Theory]
    [InlineData(0.104, "10.4%", "0.104")]
    [InlineData(0, "0%", "0")]
    [InlineData(1, "100%", "1")]
    [InlineData(1.0 / 3, "33.3%", "0.3333")]
    public void An_exact_figure_is_a_number(double value, string share, string number)
    {
        Assert.Equal((share, "exact"), Tell(Figure.Exact(value), isShare: true));
        Assert.Equal((number, "exact"), Tell(Figure.Exact(value), isShare: false));
    }

    [Theory]
    [InlineData(0.6134, 0.6378, 0.62187, 0.004, "~62.2%", "± 0.4%, proved 61%..64%")]
    [InlineData(0.61, 0.64, 0.62187, 0.012, "~62%", "± 2%, proved 61%..64%")]
    [InlineData(0.2, 0.9, 0.55, 0.35, "20%..90%", "proved")]
    [InlineData(0.2, 0.9, None, None, "20%..90%", "proved")]
    [InlineData(0, 1, 0.123456, 0.00004, "~12.346%", "± 0.004%")]
    [InlineData(0, 1, 0.5, 0.5, "?", "too much work")]
    public void A_share_that_is_bounded_is_told_by_its_estimate_where_that_says_more(
        double low, double high, double estimate, double error, string cell, string basis)
    {
        var figure = new Figure(low, high, estimate, error, FigureBasis.Bounded);

        Assert.Equal((cell, basis), Tell(figure, isShare: true));
        Assert.Equal(cell + "*", Tell(figure with { IsNominal = true }, isShare: true).Cell);
    }

    [Theory]
    [InlineData(2, double.PositiveInfinity, 3.52, 0.04, "~3.52", "± 0.04, proved >= 2")]
    [InlineData(0.15, 0.25, None, None, "0.1..0.3", "proved")]
    [InlineData(2, double.PositiveInfinity, None, None, ">= 2", "proved")]
    public void A_number_that_is_bounded_too(double low, double high, double estimate, double error, string cell, string basis) =>
        Assert.Equal((cell, basis), Tell(new Figure(low, high, estimate, error, FigureBasis.Bounded), isShare: false));

    [Theory]
    [InlineData(0, 1, true, "?")]
    [InlineData(0.25, 1, true, "25%..100%")]
    [InlineData(0, double.PositiveInfinity, false, "?")]
    [InlineData(0, 1, false, "0..1")]
    public void What_is_unknown_is_not_guessed(double low, double high, bool isShare, string cell) =>
        Assert.Equal(cell, Tell(Figure.Unknown(low, high), isShare).Cell);

    private static (string Cell, string Basis) Tell(Figure figure, bool isShare)
    {
        var text = new FigureText(figure, isShare);
        return (text.Cell, text.Basis);
    }
}
