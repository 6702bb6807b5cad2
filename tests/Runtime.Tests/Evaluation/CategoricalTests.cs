using CsCheck;
using Espalier.Rewards;
using Espalier.Runtime.Evaluation;

namespace Espalier.Runtime.Tests.Evaluation;

public sealed class CategoricalTests
{
    [Fact]
    public void Draws_fall_as_the_softmax_says()
    {
        float[] logits = [0, MathF.Log(2), MathF.Log(5)];
        var stream = StreamKey.FromSeed(1).Open();
        var counts = new int[3];
        const int draws = 80_000;
        for (var i = 0; i < draws; i++)
            counts[Categorical.Sample(logits, stream.Real())]++;

        // Chi-square with 2 degrees of freedom: 13.8 is exceeded once in a thousand.
        double[] expected = [draws / 8.0, draws / 4.0, draws * 5 / 8.0];
        Assert.InRange(counts.Zip(expected, (count, mean) => (count - mean) * (count - mean) / mean).Sum(), 0, 13.8);
    }

    [Fact]
    public void Adding_a_number_to_all_logits_changes_nothing() =>
        Gen.Select(Gen.Float[-5, 5].Array[1, 6], Gen.Double[0, 0.999], Gen.Int[-50, 50]).Sample((logits, draw, shift) =>
        {
            float[] moved = [.. logits.Select(logit => MathF.Round(logit * 8) / 8 + shift)];
            float[] plain = [.. logits.Select(logit => MathF.Round(logit * 8) / 8)];
            Assert.Equal(Categorical.Sample(plain, draw), Categorical.Sample(moved, draw));
            Assert.Equal(Categorical.Likeliest(plain), Categorical.Likeliest(moved));
        });

    [Fact]
    public void An_option_that_is_hopeless_is_never_drawn() =>
        Assert.All(Enumerable.Range(0, 1_000), i => Assert.Equal(1, Categorical.Sample([-1e30f, 0, -1e30f], i / 1_000.0)));
}
