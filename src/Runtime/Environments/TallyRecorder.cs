using System.Runtime.CompilerServices;
using Espalier.Rewards;

namespace Espalier.Runtime.Environments;

/// <summary>Sums up what the constraints of a set say, and remembers a score that is not finite.</summary>
/// <param name="tallies">One element for each of the set's constraints.</param>
internal struct TallyRecorder(TermTally[] tallies) : ITermRecorder
{
    /// <summary>The index of the first constraint whose score was not finite, or −1.</summary>
    public int FaultyTerm { get; private set; } = -1;

    /// <summary>The score of <see cref="FaultyTerm"/>.</summary>
    public double FaultyScore { get; private set; }

    /// <summary>The sum of what has been recorded as paid.</summary>
    public double Earned { get; private set; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(int term, double score, double paid, bool satisfied)
    {
        ref var tally = ref tallies[term];
        tally.Evaluations++;
        tally.Score += score;
        tally.Paid += paid;
        Earned += paid;
        if (satisfied)
            tally.Satisfied++;
        if (!double.IsFinite(score) || !double.IsFinite(paid))
            RememberFault(term, double.IsFinite(score) ? paid : score);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RecordCost(int term, double cost)
    {
        tallies[term].Cost += cost;
        if (!double.IsFinite(cost))
            RememberFault(term, cost);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RememberFault(int term, double score)
    {
        if (FaultyTerm >= 0)
            return;
        FaultyTerm = term;
        FaultyScore = score;
    }
}
