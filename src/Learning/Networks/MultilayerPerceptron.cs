using System.Buffers;
using System.Collections.Immutable;

namespace Espalier.Learning.Networks;

/// <summary>A multilayer perceptron: tanh after every layer but the last. Immutable, and fit for use on any thread.</summary>
public sealed class MultilayerPerceptron
{
    private readonly int _roomForInputs;
    private readonly int _roomForOutputs;

    /// <summary>Makes a network of layers.</summary>
    /// <param name="layers">At least one; each takes what the one before it gives.</param>
    /// <exception cref="ArgumentException">There is no layer, or two of them do not fit together.</exception>
    public MultilayerPerceptron(ImmutableArray<DenseLayer> layers)
    {
        if (layers.IsDefaultOrEmpty)
            throw new ArgumentException("A network has at least one layer.", nameof(layers));
        for (var i = 1; i < layers.Length; i++)
        {
            if (layers[i].InputSize != layers[i - 1].OutputSize)
                throw new ArgumentException($"Layer {i} takes {layers[i].InputSize} inputs, but the one before it gives {layers[i - 1].OutputSize}.", nameof(layers));
        }

        Layers = layers;
        _roomForInputs = layers.Max(layer => layer.InputSize);
        _roomForOutputs = layers.Max(layer => layer.PaddedSize);
    }

    /// <summary>The layers, from the inputs on.</summary>
    public ImmutableArray<DenseLayer> Layers { get; }

    /// <summary>The number of inputs.</summary>
    public int InputSize => Layers[0].InputSize;

    /// <summary>The number of outputs.</summary>
    public int OutputSize => Layers[^1].OutputSize;

    /// <summary>Computes the outputs of many rows. Allocates nothing once the thread's pooled buffers exist.</summary>
    /// <param name="inputs"><paramref name="rows"/> × <see cref="InputSize"/>, row-major.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="outputs">Receives <paramref name="rows"/> × <see cref="OutputSize"/>, row-major.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer inputs, or less room for outputs, than rows.</exception>
    public void Compute(ReadOnlySpan<float> inputs, int rows, Span<float> outputs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs.Length, (long)rows * InputSize);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs.Length, (long)rows * OutputSize);
        var places = ArrayPool<int>.Shared.Rent(_roomForInputs);
        var activations = ArrayPool<float>.Shared.Rent(2 * _roomForOutputs);
        for (var row = 0; row < rows; row++)
        {
            var current = inputs.Slice(row * InputSize, InputSize);
            for (var i = 0; i < Layers.Length; i++)
            {
                var next = activations.AsSpan((i & 1) * _roomForOutputs, _roomForOutputs);
                Layers[i].Compute(current, squash: i < Layers.Length - 1, places, next);
                current = next[..Layers[i].OutputSize];
            }

            current.CopyTo(outputs.Slice(row * OutputSize, OutputSize));
        }

        ArrayPool<float>.Shared.Return(activations);
        ArrayPool<int>.Shared.Return(places);
    }
}
