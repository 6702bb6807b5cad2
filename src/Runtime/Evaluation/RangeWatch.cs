namespace Espalier.Runtime.Evaluation;

/// <summary>Counts the states that leave their declared ranges.</summary>
internal sealed class RangeWatch
{
    /// <summary>Steps that arrived in such a state.</summary>
    public long Steps { get; private set; }

    /// <summary>The first member seen outside its range, or null.</summary>
    public string? First { get; private set; }

    /// <summary>Takes note of one state.</summary>
    /// <param name="member">The member that is outside its range, or null where there is none.</param>
    public void Note(string? member)
    {
        if (member is null)
            return;
        Steps++;
        First ??= member;
    }
}
