using Espalier.Cli.Explaining;

namespace Espalier.Cli.Tests;

/// <summary>Numbers of tables have four digits, and a bound is never rounded inwards.</summary>
public class NumberTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1.0 / 3, "0.3333")]
    [InlineData(12.5, "12.5")]
    [InlineData(123456, "123500")]
    [InlineData(0.00012345, "0.0001234")]
    [InlineData(0.000012345, "1.234e-5")]
    [InlineData(12345678, "1.235e+7")]
    [InlineData(-1e300, "-1e+300")]
    public void A_number_has_four_digits(double value, string text) => Assert.Equal(text, NumberText.Of(value));

    [Theory]
    [InlineData(0.12344, "0.1234", "0.1235")]
    [InlineData(-0.12344, "-0.1235", "-0.1234")]
    [InlineData(0.1, "0.1", "0.1")]
    [InlineData(1.0 / 3, "0.3333", "0.3334")]
    [InlineData(99999, "99990", "100000")]
    [InlineData(0, "0", "0")]
    public void A_bound_lies_outside(double value, string below, string above)
    {
        Assert.Equal((below, above), (NumberText.Outwards(value, isUp: false), NumberText.Outwards(value, isUp: true)));
    }

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(1, "100%")]
    [InlineData(0.625, "62.5%")]
    [InlineData(1.0 / 3, "33.3%")]
    [InlineData(0.0001, "<0.1%")]
    [InlineData(0.9999, ">99.9%")]
    public void A_share_is_none_or_all_only_where_it_is(double share, string text) => Assert.Equal(text, NumberText.Percent(share));
}
