using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Espalier.Learning.Networks;

/// <summary>A fully connected layer, <c>y = x W + b</c>. Immutable.</summary>
/// <remarks>
/// Vectors are 256 bits wide on every machine, multiplications and additions are fused, and sums run in the order of
/// the inputs: the same numbers come out everywhere.
/// </remarks>
public sealed class DenseLayer
{
    private const int BlockSize = 64;

    // Rows are padded with zeros to whole vectors, so that no kernel needs a tail.
    private readonly float[] _weights;
    private readonly float[] _biases;

    /// <summary>Makes a layer.</summary>
    /// <param name="inputSize">The number of inputs, at least 1.</param>
    /// <param name="outputSize">The number of outputs, at least 1.</param>
    /// <param name="weights">Input size × output size, row-major: one row for each input.</param>
    /// <param name="biases">One for each output.</param>
    /// <exception cref="ArgumentException">The weights or the biases do not fit the sizes.</exception>
    public DenseLayer(int inputSize, int outputSize, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputSize, 1);
        if (weights.Length != checked(inputSize * outputSize))
            throw new ArgumentException($"A layer of {inputSize} × {outputSize} has no {weights.Length} weights.", nameof(weights));
        if (biases.Length != outputSize)
            throw new ArgumentException($"A layer of {outputSize} outputs has no {biases.Length} biases.", nameof(biases));

        InputSize = inputSize;
        OutputSize = outputSize;
        PaddedSize = checked(outputSize + Vector256<float>.Count - 1) & -Vector256<float>.Count;
        _weights = new float[checked(inputSize * PaddedSize)];
        _biases = new float[PaddedSize];
        biases.CopyTo(_biases);
        for (var input = 0; input < inputSize; input++)
            weights.Slice(input * outputSize, outputSize).CopyTo(_weights.AsSpan(input * PaddedSize));
    }

    /// <summary>The number of inputs.</summary>
    public int InputSize { get; }

    /// <summary>The number of outputs.</summary>
    public int OutputSize { get; }

    /// <summary>The room that <see cref="Compute"/> needs for its outputs: their number rounded up to whole vectors.</summary>
    internal int PaddedSize { get; }

    /// <summary>Computes the outputs of one row.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="squash">Whether the outputs go through tanh.</param>
    /// <param name="places">Room for <see cref="InputSize"/> numbers.</param>
    /// <param name="outputs">Receives <see cref="PaddedSize"/> numbers: the outputs, then zeros.</param>
    internal void Compute(ReadOnlySpan<float> inputs, bool squash, Span<int> places, Span<float> outputs)
    {
        // Observations are mostly one-hot: inputs that are zero are passed over.
        ReadOnlySpan<int> active = places[..FindNonZero(inputs[..InputSize], places)];
        outputs = outputs[..PaddedSize];
        var column = 0;
        for (; column <= PaddedSize - BlockSize; column += BlockSize)
            ComputeBlock(inputs, active, column, outputs);
        for (; column < PaddedSize; column += Vector256<float>.Count)
            ComputeVector(inputs, active, column, outputs);
        if (squash)
            Squash(outputs);
    }

    private static int FindNonZero(ReadOnlySpan<float> inputs, Span<int> places)
    {
        // Without a branch on the input, which no predictor could guess.
        var count = 0;
        for (var i = 0; i < inputs.Length; i++)
        {
            places[count] = i;
            count += inputs[i] != 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>64 outputs at once: eight accumulators stay in registers.</summary>
    private void ComputeBlock(ReadOnlySpan<float> inputs, ReadOnlySpan<int> active, int column, Span<float> outputs)
    {
        const int width = 8;
        ref var biases = ref _biases[column];
        var sum0 = Vector256.LoadUnsafe(ref biases);
        var sum1 = Vector256.LoadUnsafe(ref biases, width);
        var sum2 = Vector256.LoadUnsafe(ref biases, 2 * width);
        var sum3 = Vector256.LoadUnsafe(ref biases, 3 * width);
        var sum4 = Vector256.LoadUnsafe(ref biases, 4 * width);
        var sum5 = Vector256.LoadUnsafe(ref biases, 5 * width);
        var sum6 = Vector256.LoadUnsafe(ref biases, 6 * width);
        var sum7 = Vector256.LoadUnsafe(ref biases, 7 * width);
        foreach (var place in active)
        {
            ref var weights = ref _weights[(place * PaddedSize) + column];
            var input = Vector256.Create(inputs[place]);
            sum0 = Vector256.FusedMultiplyAdd(input, Vector256.LoadUnsafe(ref weights), sum0);
            sum1 = Vector256.FusedMultiplyAdd(input, Vector256.LoadUnsafe(ref weights, width), sum1);
            sum2 = Vector256.FusedMultiplyAdd(input, Vector256.LoadUnsafe(ref weights, 2 * width), sum2);
            sum3 = Vector256.FusedMultiplyAdd(input, Vector256.LoadUnsafe(ref weights, 3 * width), sum3);
            sum4 = Vector256.FusedMultiplyAdd(input, Vector256.LoadUnsafe(ref weights, 4 * width), sum4);
            sum5 = Vector256.FusedMultiplyAdd(input, Vector256.LoadUnsafe(ref weights, 5 * width), sum5);
            sum6 = Vector256.FusedMultiplyAdd(input, Vector256.LoadUnsafe(ref weights, 6 * width), sum6);
            sum7 = Vector256.FusedMultiplyAdd(input, Vector256.LoadUnsafe(ref weights, 7 * width), sum7);
        }

        ref var block = ref outputs.Slice(column, BlockSize)[0];
        sum0.StoreUnsafe(ref block);
        sum1.StoreUnsafe(ref block, width);
        sum2.StoreUnsafe(ref block, 2 * width);
        sum3.StoreUnsafe(ref block, 3 * width);
        sum4.StoreUnsafe(ref block, 4 * width);
        sum5.StoreUnsafe(ref block, 5 * width);
        sum6.StoreUnsafe(ref block, 6 * width);
        sum7.StoreUnsafe(ref block, 7 * width);
    }

    private void ComputeVector(ReadOnlySpan<float> inputs, ReadOnlySpan<int> active, int column, Span<float> outputs)
    {
        var sum = Vector256.LoadUnsafe(ref _biases[column]);
        foreach (var place in active)
        {
            var weights = Vector256.LoadUnsafe(ref _weights[(place * PaddedSize) + column]);
            sum = Vector256.FusedMultiplyAdd(Vector256.Create(inputs[place]), weights, sum);
        }

        sum.CopyTo(outputs[column..]);
    }

    /// <summary>tanh x = (e²ˣ − 1) / (e²ˣ + 1); beyond ±9 it is ±1 to the last bit.</summary>
    private static void Squash(Span<float> values)
    {
        foreach (ref var vector in MemoryMarshal.Cast<float, Vector256<float>>(values))
        {
            var bounded = Vector256.Min(Vector256.Max(vector, Vector256.Create(-9f)), Vector256.Create(9f));
            var exponential = Vector256.Exp(bounded + bounded);
            vector = (exponential - Vector256<float>.One) / (exponential + Vector256<float>.One);
        }
    }
}
