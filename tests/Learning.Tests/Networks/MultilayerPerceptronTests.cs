using CsCheck;
using Espalier.Learning.Networks;
using Espalier.Rewards;

namespace Espalier.Learning.Tests.Networks;

public sealed class MultilayerPerceptronTests
{
    [Fact]
    public void Outputs_are_those_of_the_plain_formula() =>
        Gen.Select(Gen.Long, Gen.Int[1, 150].Array[2, 5], Gen.Int[1, 4]).Sample((seed, sizes, rows) =>
        {
            var stream = StreamKey.FromSeed(seed).Open();
            var network = Draw(ref stream, sizes, out var parameters);
            var inputs = DrawInputs(ref stream, rows * sizes[0]);
            var outputs = new float[rows * sizes[^1]];
            network.Compute(inputs, rows, outputs);
            for (var row = 0; row < rows; row++)
            {
                var expected = ComputePlainly(parameters, inputs.AsSpan(row * sizes[0], sizes[0]));
                for (var i = 0; i < expected.Length; i++)
                    Assert.Equal(expected[i], outputs[(row * sizes[^1]) + i], 1e-5);
            }
        });

    [Fact]
    public void A_row_comes_out_the_same_in_any_batch_and_on_any_thread()
    {
        var stream = StreamKey.FromSeed(7).Open();
        var network = Draw(ref stream, [147, 64, 64, 4], out _);
        const int rows = 64;
        var inputs = DrawInputs(ref stream, rows * 147);
        var together = new float[rows * 4];
        network.Compute(inputs, rows, together);
        Parallel.For(0, 1000, i =>
        {
            var alone = new float[4];
            network.Compute(inputs.AsSpan(i % rows * 147), 1, alone);
            Assert.Equal(together.AsSpan(i % rows * 4, 4).ToArray(), alone);
        });
    }

    [Fact]
    public void Computing_allocates_nothing()
    {
        var stream = StreamKey.FromSeed(7).Open();
        var network = Draw(ref stream, [10, 64, 4], out _);
        var (inputs, outputs) = (new float[80], new float[32]);
        Assert.Equal(0, Allocation.Least(() =>
        {
            for (var i = 0; i < 100; i++)
                network.Compute(inputs, 8, outputs);
        }));
    }

    [Fact]
    public void What_is_not_a_number_stays_visible()
    {
        var stream = StreamKey.FromSeed(7).Open();
        var network = Draw(ref stream, [3, 8, 2], out _);
        var outputs = new float[2];
        network.Compute([0, float.NaN, 0], 1, outputs);
        Assert.All(outputs, output => Assert.True(float.IsNaN(output)));
    }

    [Fact]
    public void Layers_that_do_not_fit_are_refused()
    {
        var first = new DenseLayer(2, 3, new float[6], new float[3]);
        var second = new DenseLayer(4, 1, new float[4], new float[1]);
        Assert.Throws<ArgumentException>(() => new MultilayerPerceptron([first, second]));
        Assert.Throws<ArgumentException>(() => new MultilayerPerceptron([]));
        Assert.Throws<ArgumentException>(() => new DenseLayer(2, 3, new float[5], new float[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MultilayerPerceptron([first]).Compute(new float[3], 2, new float[6]));
    }

    private static MultilayerPerceptron Draw(
        ref CounterStream stream, int[] sizes, out (float[] Weights, float[] Biases)[] parameters)
    {
        var layers = new DenseLayer[sizes.Length - 1];
        parameters = new (float[], float[])[layers.Length];
        for (var i = 0; i < layers.Length; i++)
        {
            var (weights, biases) = (new float[sizes[i] * sizes[i + 1]], new float[sizes[i + 1]]);
            foreach (ref var weight in weights.AsSpan())
                weight = (float)((stream.Real() - 0.5) * 4 / Math.Sqrt(sizes[i]));
            foreach (ref var bias in biases.AsSpan())
                bias = (float)(stream.Real() - 0.5);
            parameters[i] = (weights, biases);
            layers[i] = new DenseLayer(sizes[i], sizes[i + 1], weights, biases);
        }

        return new MultilayerPerceptron([.. layers]);
    }

    private static float[] DrawInputs(ref CounterStream stream, int count)
    {
        var inputs = new float[count];
        foreach (ref var input in inputs.AsSpan())
            input = stream.Happens(0.5) ? 0 : (float)((stream.Real() * 2) - 1);
        return inputs;
    }

    private static double[] ComputePlainly((float[] Weights, float[] Biases)[] layers, ReadOnlySpan<float> input)
    {
        var current = new double[input.Length];
        for (var i = 0; i < input.Length; i++)
            current[i] = input[i];
        for (var layer = 0; layer < layers.Length; layer++)
        {
            var (weights, biases) = layers[layer];
            var next = new double[biases.Length];
            for (var j = 0; j < next.Length; j++)
            {
                next[j] = biases[j];
                for (var i = 0; i < current.Length; i++)
                    next[j] += current[i] * weights[(i * next.Length) + j];
                if (layer < layers.Length - 1)
                    next[j] = Math.Tanh(next[j]);
            }

            current = next;
        }

        return current;
    }
}
