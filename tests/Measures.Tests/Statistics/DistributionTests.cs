using CsCheck;
using Espalier.Measures.Statistics;

namespace Espalier.Measures.Tests.Statistics;

/// <summary>Values computed to thirty digits.</summary>
public sealed class DistributionTests
{
    [Theory]
    [InlineData(1, 12.7062047361747046)]
    [InlineData(2, 4.30265272974946385)]
    [InlineData(5, 2.57058183563631551)]
    [InlineData(9, 2.26215716279820554)]
    [InlineData(10, 2.22813885198627475)]
    [InlineData(18, 2.10092204024103849)]
    [InlineData(30, 2.04227245630123831)]
    [InlineData(1000, 1.96233908082640848)]
    public void Students_97_5_percent_quantile_is_that_of_the_reference(double freedom, double expected)
    {
        Assert.Equal(expected, StudentT.Quantile(0.975, freedom), 1e-12 * expected);
        Assert.Equal(-expected, StudentT.Quantile(0.025, freedom), 1e-12 * expected);
    }

    [Theory]
    [InlineData(1, 0.121118941590843399)]
    [InlineData(2.5, 0.0522849815390776936)]
    [InlineData(7, 0.0204961092928764484)]
    [InlineData(100, 0.0070228945620385887)]
    public void Students_distribution_function_is_that_of_the_reference(double freedom, double expected)
    {
        Assert.Equal(expected, StudentT.Cdf(-2.5, freedom), 1e-13);
        Assert.Equal(1 - expected, StudentT.Cdf(2.5, freedom), 1e-13);
        Assert.Equal(2 * expected, StudentT.TwoSided(2.5, freedom), 1e-13);
    }

    [Fact]
    public void Far_tails_keep_their_precision()
    {
        Assert.Equal(-479.525069579738284, StudentT.Quantile(1e-8, 3), 1e-8);
        Assert.Equal(-6.361340902404056, Normal.Quantile(1e-10), 1e-11);
        Assert.Equal(1, Normal.Cdf(-10) / 7.61985302416047e-24, 1e-12);
    }

    [Theory]
    [InlineData(-3, 0.0013498980316300933)]
    [InlineData(0, 0.5)]
    [InlineData(1.5, 0.9331927987311419)]
    [InlineData(2.7, 0.9965330261969594)]
    [InlineData(4, 0.9999683287581669)]
    public void The_normal_distribution_function_is_that_of_the_reference(double x, double expected) =>
        Assert.Equal(expected, Normal.Cdf(x), 1e-14);

    [Fact]
    public void The_normal_quantile_is_that_of_the_reference()
    {
        Assert.Equal(1.959963984540054, Normal.Quantile(0.975), 1e-13);
        Assert.Equal(double.PositiveInfinity, Normal.Quantile(1));
        Assert.Equal(0, Normal.Quantile(0.5));
    }

    [Fact]
    public void Quantiles_invert_the_distribution_function() =>
        Gen.Select(Gen.Double[0.001, 0.999], Gen.Double[0.6, 300]).Sample((probability, freedom) =>
        {
            Assert.Equal(probability, StudentT.Cdf(StudentT.Quantile(probability, freedom), freedom), 1e-12);
            Assert.Equal(probability, Normal.Cdf(Normal.Quantile(probability)), 1e-12);
        });

    [Fact]
    public void Students_distribution_becomes_normal() =>
        Assert.Equal(Normal.Cdf(1.3), StudentT.Cdf(1.3, 1e7), 1e-7);

    [Fact]
    public void What_is_no_probability_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Normal.Quantile(1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Normal.Quantile(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Cdf(1, 0));
    }
}
