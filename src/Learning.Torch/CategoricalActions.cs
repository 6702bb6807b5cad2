using System.Collections.Immutable;
using Espalier.Rewards;
using static TorchSharp.torch;

namespace Espalier.Learning.Torch;

/// <summary>The distribution over actions of several independent choices.</summary>
/// <param name="actions">The shape of an action.</param>
internal sealed class CategoricalActions(ActionSpace actions)
{
    private readonly ImmutableArray<int> _optionCounts = [.. actions.Choices.Select(choice => choice.Options.Length)];

    /// <summary>Evaluates actions that were taken.</summary>
    /// <param name="logits">Rows × logit count.</param>
    /// <param name="choices">Rows × choices.</param>
    /// <returns>The log-probability of every action, and the mean entropy of the distributions.</returns>
    public (Tensor LogProbabilities, Tensor Entropy) Evaluate(Tensor logits, Tensor choices)
    {
        Tensor? logProbabilities = null, entropies = null;
        var first = 0L;
        for (var i = 0; i < _optionCounts.Length; i++)
        {
            var options = logits.narrow(1, first, _optionCounts[i]).log_softmax(1);
            var logProbability = options.gather(1, choices.narrow(1, i, 1)).squeeze(1);
            var entropy = (options.exp() * options).sum().neg();
            logProbabilities = logProbabilities is null ? logProbability : logProbabilities + logProbability;
            entropies = entropies is null ? entropy : entropies + entropy;
            first += _optionCounts[i];
        }

        return (logProbabilities!, entropies! / logits.shape[0]);
    }
}
