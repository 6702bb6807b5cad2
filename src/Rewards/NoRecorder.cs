namespace Espalier.Rewards;

/// <summary>Records nothing; the JIT removes every trace of it.</summary>
public readonly struct NoRecorder : ITermRecorder
{
    /// <inheritdoc/>
    public void Record(int term, double score, double paid, bool satisfied)
    {
    }

    /// <inheritdoc/>
    public void RecordCost(int term, double cost)
    {
    }
}
