namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>What may be spent on ranges: a count of numbers computed, the same on any machine.</summary>
/// <param name="units">How much there is.</param>
internal sealed class RangeWork(long units)
{
    /// <summary>How much has been taken.</summary>
    public long Spent { get; private set; }

    /// <summary>There is nothing left.</summary>
    public bool IsSpent => Spent >= units;

    /// <summary>Takes an amount; false where nothing is left.</summary>
    public bool TryTake(long amount)
    {
        if (Spent >= units)
            return false;
        Spent += amount;
        return true;
    }
}
