using CsCheck;
using Espalier.Rewards.Numerics;

namespace Espalier.Rewards.Tests.Numerics;

public sealed class ObservationWriterTests
{
    [Fact]
    public void Truth_values_become_ones_and_zeros_at_every_length() =>
        Gen.Bool.Array[0, 100].Sample(values =>
        {
            var observation = new float[values.Length + 1];
            observation[^1] = 7;
            ObservationWriter.Write(values, observation);
            Assert.Equal(values.Select(value => value ? 1f : 0f).Append(7f), observation);
        });

    [Fact]
    public void An_observation_that_is_too_short_is_refused() =>
        Assert.Throws<ArgumentException>(() => ObservationWriter.Write(new bool[5], new float[4]));
}
