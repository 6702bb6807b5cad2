using CsCheck;
using Espalier.Rewards.Numerics;

namespace Espalier.Rewards.Tests;

/// <summary>Long vectors are written as they would be one by one.</summary>
public class ObservationWriterTests
{
    [Fact]
    public void Every_bool_becomes_1_or_0_and_nothing_else_is_touched()
    {
        Gen.Bool.Array[0, 100].Sample(values =>
        {
            var observation = Enumerable.Repeat(7f, values.Length + 3).ToArray();
            ObservationWriter.Write(values, observation.AsSpan(0, values.Length));
            Assert.Equal([.. values.Select(value => value ? 1f : 0f), 7, 7, 7], observation);
        });
    }

    [Fact]
    public void An_observation_that_is_too_short_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ObservationWriter.Write([true, false], new float[1]));
    }
}
