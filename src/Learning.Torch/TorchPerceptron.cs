using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Espalier.Learning.Networks;
using Espalier.Rewards;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Espalier.Learning.Torch;

/// <summary>
/// The trainable twin of <see cref="MultilayerPerceptron"/>. Weights are input size × output size, as there.
/// </summary>
internal sealed class TorchPerceptron
{
    private const double HiddenGain = 1.4142135623730951; // √2

    private readonly ImmutableArray<(Parameter Weights, Parameter Biases)> _layers;

    /// <summary>Makes a network with orthogonal weights, of gain √2 in hidden layers, and biases of zero.</summary>
    /// <param name="key">The key of its weights.</param>
    /// <param name="inputSize">The number of inputs.</param>
    /// <param name="hidden">The widths of the hidden layers.</param>
    /// <param name="outputSize">The number of outputs.</param>
    /// <param name="outputGain">The gain of the last layer.</param>
    public TorchPerceptron(StreamKey key, int inputSize, ImmutableArray<int> hidden, int outputSize, double outputGain)
    {
        int[] sizes = [inputSize, .. hidden, outputSize];
        _layers = [.. Enumerable.Range(0, sizes.Length - 1).Select(i => CreateLayer(
            key.At(i), sizes[i], sizes[i + 1], i == hidden.Length ? outputGain : HiddenGain))];
    }

    /// <summary>Everything that is trained.</summary>
    public IEnumerable<Parameter> Parameters => _layers.SelectMany(layer => (Parameter[])[layer.Weights, layer.Biases]);

    /// <summary>Computes the outputs of many rows.</summary>
    /// <param name="inputs">Rows × input size.</param>
    /// <returns>Rows × output size.</returns>
    public Tensor Compute(Tensor inputs)
    {
        for (var i = 0; i < _layers.Length; i++)
        {
            inputs = addmm(_layers[i].Biases, inputs, _layers[i].Weights, beta: 1, alpha: 1);
            if (i < _layers.Length - 1)
                inputs = inputs.tanh();
        }

        return inputs;
    }

    /// <summary>Copies the network as it is now.</summary>
    public MultilayerPerceptron Export() => new([.. _layers.Select(layer => new DenseLayer(
        (int)layer.Weights.shape[0],
        (int)layer.Weights.shape[1],
        MemoryMarshal.Cast<byte, float>(layer.Weights.bytes),
        MemoryMarshal.Cast<byte, float>(layer.Biases.bytes)))]);

    private static (Parameter Weights, Parameter Biases) CreateLayer(StreamKey key, int inputs, int outputs, double gain)
    {
        var weights = tensor(OrthogonalMatrix.Draw(key, inputs, outputs, gain), [inputs, outputs]);
        return (new Parameter(weights), new Parameter(zeros(outputs)));
    }
}
