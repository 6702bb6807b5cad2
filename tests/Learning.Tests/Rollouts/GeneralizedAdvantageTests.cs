using CsCheck;
using Espalier.Learning.Rollouts;
using Espalier.Runtime.Environments;

namespace Espalier.Learning.Tests.Rollouts;

public sealed class GeneralizedAdvantageTests
{
    private static readonly Gen<float[]> _numbers = Gen.Float[-2, 2].Array[24];

    [Fact]
    public void The_recursion_gives_what_the_sum_says() =>
        Gen.Select(_numbers, _numbers, _numbers, Gen.Int[0, 2].Array[24], Gen.Double[0, 1], Gen.Double[0, 1]).Sample(
            (rewards, values, successors, kinds, discount, decay) =>
            {
                const int count = 3;
                var ends = Array.ConvertAll(kinds, kind => (EpisodeEnd)kind);
                var advantages = new float[24];
                GeneralizedAdvantage.Estimate(rewards, values, successors, ends, count, discount, decay, advantages);
                for (var row = 0; row < advantages.Length; row++)
                {
                    var expected = 0.0;
                    var weight = 1.0;
                    for (var later = row; later < rewards.Length; later += count)
                    {
                        expected += weight * (rewards[later] + (discount * successors[later]) - values[later]);
                        weight *= discount * decay;
                        if (ends[later] != EpisodeEnd.None)
                            break;
                    }

                    Assert.Equal(expected, advantages[row], 1e-4);
                }
            });

    [Fact]
    public void Without_a_future_the_advantage_is_the_reward_less_the_value()
    {
        var advantages = new float[2];
        GeneralizedAdvantage.Estimate([1, 2], [0.5f, 0.5f], [9, 9], new EpisodeEnd[2], 1, discount: 0, traceDecay: 1, advantages);
        Assert.Equal([0.5f, 1.5f], advantages);
    }
}
