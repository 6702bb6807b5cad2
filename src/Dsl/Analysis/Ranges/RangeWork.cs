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

    /// <summary>
    /// A part of a question begins that may take half of what is left, so that something is left for the others.
    /// </summary>
    /// <returns>What to <see cref="EndPart"/> with.</returns>
    public long BeginPart()
    {
        var end = _end;
        _end -= Math.Max(0, _end - Spent) / 2;
        return end;
    }

    /// <summary>A part ends: what it left may be taken.</summary>
    public void EndPart(long end) => _end = end;

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
