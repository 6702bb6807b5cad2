using Espalier.Learning.Rollouts;
using Espalier.Rewards;
using static TorchSharp.torch;

namespace Espalier.Learning.Torch.Tests;

public sealed class CategoricalActionsTests
{
    [Fact]
    public void Torch_finds_the_probabilities_and_entropy_by_which_actions_were_drawn()
    {
        using var scope = NewDisposeScope();
        var actions = new ActionSpace([new("move", ["left", "right"]), new("say", ["a", "b", "c"])], []);
        var sampler = new CategoricalSampler(actions);
        var stream = StreamKey.FromSeed(8).Open();
        const int rows = 20;
        var logits = new float[rows * 5];
        foreach (ref var logit in logits.AsSpan())
            logit = (float)(10 * stream.Real());
        var (choices, expected, entropies) = (new int[rows * 2], new float[rows], 0.0);
        for (var row = 0; row < rows; row++)
        {
            (expected[row], var entropy) = sampler.Draw(logits.AsSpan(row * 5, 5), ref stream, choices.AsSpan(row * 2, 2));
            entropies += entropy;
        }

        var (logProbabilities, meanEntropy) = new CategoricalActions(actions).Evaluate(
            tensor(logits, [rows, 5]), tensor(choices, [rows, 2], ScalarType.Int64));

        Assert.All(expected.Zip(logProbabilities.data<float>()), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
        Assert.Equal(entropies / rows, meanEntropy.item<float>(), 1e-5);
    }
}
