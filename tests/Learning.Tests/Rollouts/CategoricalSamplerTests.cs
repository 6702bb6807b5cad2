using Espalier.Learning.Rollouts;
using Espalier.Rewards;

namespace Espalier.Learning.Tests.Rollouts;

public sealed class CategoricalSamplerTests
{
    private static readonly ActionSpace _actions =
        new([new ChoiceInfo("move", ["left", "right"]), new ChoiceInfo("say", ["a", "b", "c"])], []);

    [Fact]
    public void Actions_come_as_often_as_their_probability_says()
    {
        float[] logits = [0.5f, -0.5f, 100, 101, 99.5f];
        var sampler = new CategoricalSampler(_actions);
        var stream = StreamKey.FromSeed(4).Open();
        var counts = new int[6];
        const int draws = 60_000;
        var choices = new int[2];
        for (var i = 0; i < draws; i++)
        {
            var (logProbability, _) = sampler.Draw(logits, ref stream, choices);
            counts[(choices[0] * 3) + choices[1]]++;
            Assert.Equal(Math.Log(ProbabilityOf(logits, choices[0], choices[1])), logProbability, 1e-5);
        }

        // Chi-square with 5 degrees of freedom: 20.52 is exceeded once in a thousand.
        var distance = Enumerable.Range(0, 6).Sum(i =>
        {
            var expected = draws * ProbabilityOf(logits, i / 3, i % 3);
            return (counts[i] - expected) * (counts[i] - expected) / expected;
        });
        Assert.InRange(distance, 0, 20.52);
    }

    [Fact]
    public void The_entropy_is_the_sum_of_those_of_the_choices()
    {
        var stream = StreamKey.FromSeed(4).Open();
        var (_, entropy) = new CategoricalSampler(_actions).Draw([3, 3, -1, -1, -1], ref stream, new int[2]);
        Assert.Equal(Math.Log(2) + Math.Log(3), entropy, 1e-6);
    }

    [Fact]
    public void An_option_without_probability_is_never_taken()
    {
        var sampler = new CategoricalSampler(_actions);
        var stream = StreamKey.FromSeed(4).Open();
        var choices = new int[2];
        for (var i = 0; i < 1000; i++)
        {
            sampler.Draw([0, float.NegativeInfinity, float.NegativeInfinity, 0, float.NegativeInfinity], ref stream, choices);
            Assert.Equal([0, 1], choices);
        }
    }

    private static double ProbabilityOf(float[] logits, int move, int say) =>
        Math.Exp(logits[move]) / logits[..2].Sum(logit => Math.Exp(logit))
        * Math.Exp(logits[2 + say]) / logits[2..].Sum(logit => Math.Exp(logit));
}
