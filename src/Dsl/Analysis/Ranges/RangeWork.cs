namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>What may be spent on ranges: a count of numbers computed, the same on any machine.</summary>
/// <param name="units">How much there is for all questions.</param>
internal sealed class RangeWork(long units)
{
    private long _end;

    /// <summary>How much has been taken.</summary>
    public long Spent { get; private set; }

    /// <summary>There is nothing left for this question.</summary>
    public bool IsSpent => Spent >= _end;

    /// <summary>A question begins that may take so much, if there is as much left.</summary>
    public void Begin(long most) => _end = Math.Min(Spent + most, units);

    /// <summary>Takes an amount; false where nothing is left.</summary>
    public bool TryTake(long amount)
    {
        if (IsSpent)
            return false;
        Spent += amount;
        return true;
    }

    /// <summary>Takes what has to be done whatever is left.</summary>
    public void Take(long amount) => Spent += amount;
}
