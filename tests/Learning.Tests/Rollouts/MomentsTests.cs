using CsCheck;
using Espalier.Learning.Rollouts;

namespace Espalier.Learning.Tests.Rollouts;

public sealed class MomentsTests
{
    [Fact]
    public void Standardized_numbers_have_mean_zero_and_variance_one() =>
        Gen.Float[-1000, 1000].Array[2, 50].Where(values => values.Max() - values.Min() > 1).Sample(values =>
        {
            Moments.Standardize(values);
            var moments = Moments.Of(values);
            Assert.Equal(0, moments.Mean, 1e-4);
            Assert.Equal(1, moments.Variance, 1e-4);
        });

    [Fact]
    public void Equal_numbers_become_zero()
    {
        float[] values = [5, 5, 5];
        Moments.Standardize(values);
        Assert.Equal([0, 0, 0], values);
    }

    [Fact]
    public void A_perfect_critic_explains_everything_a_constant_one_nothing_and_a_bad_one_less()
    {
        Assert.Equal(1, Moments.ExplainedVariance([1, 2, 3], [1, 2, 3]));
        Assert.Equal(0, Moments.ExplainedVariance([5, 5, 5], [1, 2, 3]), 1e-12);
        Assert.Equal(-3, Moments.ExplainedVariance([3, 2, 1], [1, 2, 3]), 1e-12);
        Assert.True(double.IsNaN(Moments.ExplainedVariance([1, 2, 3], [4, 4, 4])));
    }
}
