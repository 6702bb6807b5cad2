namespace Espalier.Reports.Tests;

public sealed class FiguresTests
{
    [Theory]
    [InlineData(0, "0.00")]
    [InlineData(0.0234, "0.023")]
    [InlineData(0.5, "0.50")]
    [InlineData(-0.5, "−0.50")]
    [InlineData(12.34, "12.3")]
    [InlineData(123.4, "123")]
    [InlineData(12345.6, "12,346")]
    [InlineData(0.00001, "1.0e−5")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void A_value_has_about_three_digits(double value, string expected) => Assert.Equal(expected, Figures.Of(value));

    [Theory]
    [InlineData(0.0004, "p < 0.001")]
    [InlineData(0.0312, "p = 0.031")]
    public void A_p_has_three_digits_after_the_point(double value, string expected) => Assert.Equal(expected, Figures.P(value));

    [Theory]
    [InlineData(500_000, "500k")]
    [InlineData(1_500_000, "1.5M")]
    [InlineData(64, "64")]
    public void Steps_are_short(double value, string expected) => Assert.Equal(expected, Figures.Steps(value));

    [Theory]
    [InlineData(0.003, "0.003")]
    [InlineData(1_000_000, "1,000,000")]
    [InlineData(-2, "−2")]
    public void An_option_is_written_as_it_is(double value, string expected) => Assert.Equal(expected, Figures.Plain(value));
}
