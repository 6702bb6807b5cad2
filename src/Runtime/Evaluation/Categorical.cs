using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Evaluation;

/// <summary>Choices from a distribution that is given by logits.</summary>
internal static class Categorical
{
    /// <summary>The index that a uniform draw in [0, 1) falls on: the inverse of the cumulative softmax.</summary>
    /// <exception cref="TrainingException">A logit is not finite.</exception>
    public static int Sample(ReadOnlySpan<float> logits, double draw)
    {
        double greatest = logits[Likeliest(logits)];
        var total = 0.0;
        foreach (var logit in logits)
            total += Math.Exp(logit - greatest);
        var target = draw * total;
        for (var index = 0; index < logits.Length - 1; index++)
        {
            target -= Math.Exp(logits[index] - greatest);
            if (target < 0)
                return index;
        }

        return logits.Length - 1;
    }

    /// <summary>The index of the greatest logit; the first of equals.</summary>
    /// <exception cref="TrainingException">A logit is not finite.</exception>
    public static int Likeliest(ReadOnlySpan<float> logits)
    {
        var likeliest = 0;
        for (var index = 0; index < logits.Length; index++)
        {
            if (!float.IsFinite(logits[index]))
                throw new TrainingException("The trained policy gives numbers that are not finite: its training has diverged. Lower the learning rate.");
            if (logits[index] > logits[likeliest])
                likeliest = index;
        }

        return likeliest;
    }
}
