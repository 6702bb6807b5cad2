using Espalier.Rewards;

namespace Espalier.Learning.Rollouts;

/// <summary>Draws actions of several independent choices from their logits. One thread at a time.</summary>
/// <param name="actions">The shape of an action; its real components are not drawn.</param>
public sealed class CategoricalSampler(ActionSpace actions)
{
    private readonly int[] _optionCounts = [.. actions.Choices.Select(choice => choice.Options.Length)];
    private readonly float[] _weights = new float[actions.Choices.Max(choice => choice.Options.Length)];

    /// <summary>Draws one action.</summary>
    /// <param name="logits">The unnormalised log-probabilities of the options of every choice, the choices in their order.</param>
    /// <param name="stream">The random numbers: one a choice.</param>
    /// <param name="choices">Receives the index of the option taken, for each choice.</param>
    /// <returns>The log-probability of the action, and the entropy of the distribution that it was drawn from, in nats.</returns>
    public (float LogProbability, float Entropy) Draw(ReadOnlySpan<float> logits, ref CounterStream stream, Span<int> choices)
    {
        float logProbability = 0, entropy = 0;
        for (var i = 0; i < _optionCounts.Length; i++)
        {
            var options = logits[.._optionCounts[i]];
            logits = logits[_optionCounts[i]..];
            var weights = _weights.AsSpan(0, options.Length);
            var highest = Highest(options);
            float sum = 0, weighted = 0;
            for (var j = 0; j < options.Length; j++)
            {
                var logit = options[j] - highest;
                weights[j] = MathF.Exp(logit);
                sum += weights[j];
                weighted += weights[j] * logit;
            }

            var logSum = MathF.Log(sum);
            var option = Find((float)stream.Real() * sum, weights);
            choices[i] = option;
            logProbability += options[option] - highest - logSum;
            entropy += logSum - (weighted / sum);
        }

        return (logProbability, entropy);
    }

    private static float Highest(ReadOnlySpan<float> logits)
    {
        var highest = logits[0];
        foreach (var logit in logits[1..])
            highest = MathF.Max(highest, logit);
        return highest;
    }

    /// <summary>The option within whose weight a point lies; rounding may put it past the end, where the last positive one is taken.</summary>
    private static int Find(float point, ReadOnlySpan<float> weights)
    {
        var last = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0)
                continue;
            last = i;
            point -= weights[i];
            if (point < 0)
                break;
        }

        return last;
    }
}
