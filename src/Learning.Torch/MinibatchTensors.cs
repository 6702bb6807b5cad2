using System.Runtime.InteropServices;
using Espalier.Learning.Rollouts;
using static TorchSharp.torch;

namespace Espalier.Learning.Torch;

/// <summary>A rollout as torch sees it: allocated once, filled anew for every epoch, read in contiguous parts.</summary>
internal sealed class MinibatchTensors
{
    private readonly Tensor _observations;
    private readonly Tensor _choices;
    private readonly Tensor _logProbabilities;
    private readonly Tensor _advantages;
    private readonly Tensor _returns;

    /// <summary>Makes room for rollouts like the one given.</summary>
    public MinibatchTensors(Rollout rollout)
    {
        _observations = empty(rollout.Rows, rollout.ObservationSize);
        _choices = empty(rollout.Rows, rollout.ChoiceCount, ScalarType.Int64);
        _logProbabilities = empty(rollout.Rows);
        _advantages = empty(rollout.Rows);
        _returns = empty(rollout.Rows);
    }

    /// <summary>Copies a rollout, its rows in the order given.</summary>
    public void Fill(Rollout rollout, ReadOnlySpan<int> order)
    {
        var observations = MemoryMarshal.Cast<byte, float>(_observations.bytes);
        var choices = MemoryMarshal.Cast<byte, long>(_choices.bytes);
        var logProbabilities = MemoryMarshal.Cast<byte, float>(_logProbabilities.bytes);
        var advantages = MemoryMarshal.Cast<byte, float>(_advantages.bytes);
        var returns = MemoryMarshal.Cast<byte, float>(_returns.bytes);
        var (size, choiceCount) = (rollout.ObservationSize, rollout.ChoiceCount);
        for (var i = 0; i < order.Length; i++)
        {
            var row = order[i];
            rollout.Observations.AsSpan(row * size, size).CopyTo(observations[(i * size)..]);
            for (var j = 0; j < choiceCount; j++)
                choices[(i * choiceCount) + j] = rollout.Choices[(row * choiceCount) + j];
            logProbabilities[i] = rollout.LogProbabilities[row];
            advantages[i] = rollout.Advantages[row];
            returns[i] = rollout.Returns[row];
        }
    }

    /// <summary>A part of the rows, without a copy.</summary>
    public Minibatch Slice(long start, long length) => new(
        _observations.narrow(0, start, length),
        _choices.narrow(0, start, length),
        _logProbabilities.narrow(0, start, length),
        _advantages.narrow(0, start, length),
        _returns.narrow(0, start, length));
}
