namespace Espalier.Learning.Torch;

/// <summary>The figures of one update, gathered minibatch by minibatch.</summary>
internal sealed class PpoStatistics
{
    private int _minibatches;
    private double _policyLoss;
    private double _valueLoss;
    private long _ratios;
    private long _clipped;
    private long _lastRatios;
    private double _divergence;

    /// <summary>The mean of the policy loss.</summary>
    public double PolicyLoss => _policyLoss / _minibatches;

    /// <summary>The mean of the value loss.</summary>
    public double ValueLoss => _valueLoss / _minibatches;

    /// <summary>The share of ratios outside of 1 ± clip.</summary>
    public double ClippedShare => (double)_clipped / _ratios;

    /// <summary>
    /// The mean of r − 1 − log r over the last epoch: Schulman's third estimator of the divergence
    /// ("Approximating KL divergence", 2020).
    /// </summary>
    public double ApproximateDivergence => _divergence / _lastRatios;

    /// <summary>Adds the losses of a minibatch.</summary>
    public void AddLosses(double policyLoss, double valueLoss)
    {
        _minibatches++;
        _policyLoss += policyLoss;
        _valueLoss += valueLoss;
    }

    /// <summary>Adds the logarithms of a minibatch's ratios.</summary>
    public void AddRatios(ReadOnlySpan<float> logRatios, double clip, bool isLastEpoch)
    {
        _ratios += logRatios.Length;
        foreach (var logRatio in logRatios)
        {
            var ratio = MathF.Exp(logRatio);
            if (Math.Abs(ratio - 1) > clip)
                _clipped++;
            if (isLastEpoch)
                _divergence += ratio - 1 - logRatio;
        }

        if (isLastEpoch)
            _lastRatios += logRatios.Length;
    }
}
