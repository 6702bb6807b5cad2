using System.Runtime.InteropServices;
using Espalier.Learning.Rollouts;
using Espalier.Rewards;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Espalier.Learning.Torch;

/// <summary>Improves actor and critic on one rollout after another.</summary>
internal sealed class PpoUpdate : IDisposable
{
    // As in the first implementations of PPO (Huang et al. 2022, "The 37 implementation details", detail 3).
    private const double AdamEpsilon = 1e-5;

    private readonly PpoOptions _options;
    private readonly TorchPerceptron _actor;
    private readonly TorchPerceptron _critic;
    private readonly CategoricalActions _actions;
    private readonly Adam _optimizer;
    private readonly MinibatchTensors _tensors;
    private readonly int[] _order;
    private CounterStream _stream;

    /// <summary>Prepares updates on rollouts like the one given.</summary>
    /// <param name="options">The options.</param>
    /// <param name="actor">From observations to logits.</param>
    /// <param name="critic">From observations to values.</param>
    /// <param name="actions">The shape of an action.</param>
    /// <param name="rollout">A rollout of the size to come.</param>
    /// <param name="key">The key of the orders in which rows are visited.</param>
    public PpoUpdate(
        PpoOptions options, TorchPerceptron actor, TorchPerceptron critic, ActionSpace actions, Rollout rollout, StreamKey key)
    {
        _options = options;
        _actor = actor;
        _critic = critic;
        _actions = new CategoricalActions(actions);
        _optimizer = optim.Adam([.. actor.Parameters, .. critic.Parameters], options.LearningRate, eps: AdamEpsilon);
        _tensors = new MinibatchTensors(rollout);
        _order = [.. Enumerable.Range(0, rollout.Rows)];
        _stream = key.Open();
    }

    /// <summary>Goes through a rollout for all its epochs.</summary>
    /// <param name="rollout">The rollout.</param>
    /// <param name="learningRate">The step size.</param>
    public PpoStatistics Run(Rollout rollout, double learningRate)
    {
        foreach (var group in _optimizer.ParamGroups)
            group.LearningRate = learningRate;
        var statistics = new PpoStatistics();
        for (var epoch = 0; epoch < _options.Epochs; epoch++)
        {
            Permutation.Shuffle(_order, ref _stream);
            _tensors.Fill(rollout, _order);
            for (var i = 0; i < _options.Minibatches; i++)
            {
                var start = (long)rollout.Rows * i / _options.Minibatches;
                var end = (long)rollout.Rows * (i + 1) / _options.Minibatches;
                using var scope = NewDisposeScope();
                Improve(_tensors.Slice(start, end - start), isLastEpoch: epoch == _options.Epochs - 1, statistics);
            }
        }

        return statistics;
    }

    /// <summary>Frees what the optimiser keeps, which belongs to no scope.</summary>
    public void Dispose() => _optimizer.Dispose();

    private void Improve(Minibatch batch, bool isLastEpoch, PpoStatistics statistics)
    {
        var (logProbabilities, entropy) = _actions.Evaluate(_actor.Compute(batch.Observations), batch.Choices);
        var logRatios = logProbabilities - batch.LogProbabilities;
        var ratios = logRatios.exp();
        var clipped = ratios.clamp(1 - _options.Clip, 1 + _options.Clip);
        var policyLoss = minimum(ratios * batch.Advantages, clipped * batch.Advantages).mean().neg();
        var valueLoss = nn.functional.mse_loss(_critic.Compute(batch.Observations).squeeze(1), batch.Returns);
        var loss = policyLoss - (_options.EntropyBonus * entropy) + (_options.ValueWeight * valueLoss);

        _optimizer.zero_grad();
        loss.backward();
        // Each network by itself, so that the scale of the rewards, which is the critic's, leaves the actor's step alone.
        nn.utils.clip_grad_norm_(_actor.Parameters, _options.MaxGradientNorm);
        nn.utils.clip_grad_norm_(_critic.Parameters, _options.MaxGradientNorm);
        _optimizer.step();

        statistics.AddLosses(policyLoss.item<float>(), valueLoss.item<float>());
        statistics.AddRatios(MemoryMarshal.Cast<byte, float>(logRatios.bytes), _options.Clip, isLastEpoch);
    }
}
