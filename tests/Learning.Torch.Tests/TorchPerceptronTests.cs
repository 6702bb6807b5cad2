using System.Runtime.InteropServices;
using Espalier.Rewards;
using static TorchSharp.torch;

namespace Espalier.Learning.Torch.Tests;

public sealed class TorchPerceptronTests
{
    [Theory]
    [InlineData(147, 4, 64, 64)]
    [InlineData(5, 9, 37, 80, 3)]
    [InlineData(12, 1)]
    public void The_managed_network_computes_what_torch_does(int inputs, int outputs, params int[] hidden)
    {
        using var scope = NewDisposeScope();
        var network = new TorchPerceptron(StreamKey.FromSeed(3), inputs, [.. hidden], outputs, outputGain: 1);
        const int rows = 50;
        var stream = StreamKey.FromSeed(4).Open();
        var observations = new float[rows * inputs];
        foreach (ref var value in observations.AsSpan())
            value = stream.Happens(0.5) ? 0 : (float)((4 * stream.Real()) - 2);
        var expected = MemoryMarshal.Cast<byte, float>(network.Compute(tensor(observations, [rows, inputs])).bytes).ToArray();

        var actual = new float[rows * outputs];
        new ManagedPolicy(network.Export()).ComputeLogits(observations, rows, actual);

        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }
}
