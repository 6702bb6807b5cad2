using System.Collections.Immutable;
using Espalier.Rewards;
using Espalier.Runs.Results;

namespace Espalier.Runtime.Environments;

/// <summary>Turns sums over steps into the means that a result keeps.</summary>
internal static class TermSummary
{
    /// <summary>The results of a set's constraints.</summary>
    /// <param name="terms">The constraints.</param>
    /// <param name="tallies">What each said.</param>
    /// <param name="steps">Steps in all.</param>
    /// <param name="episodes">Episodes begun: an <c>achieve</c> is satisfied once an episode, or not.</param>
    public static ImmutableArray<TermResult> Of(
        ImmutableArray<TermInfo> terms, ReadOnlySpan<TermTally> tallies, long steps, long episodes)
    {
        var results = ImmutableArray.CreateBuilder<TermResult>(terms.Length);
        for (var index = 0; index < terms.Length; index++)
            results.Add(Of(terms[index], tallies[index], steps, episodes));
        return results.MoveToImmutable();
    }

    /// <summary>What the constraints with a budget cost an episode.</summary>
    /// <param name="terms">The constraints.</param>
    /// <param name="before">What each had said before the episodes.</param>
    /// <param name="after">What each had said after them.</param>
    /// <param name="episodes">The number of episodes.</param>
    public static ImmutableArray<TermCost> CostsOf(
        ImmutableArray<TermInfo> terms, ReadOnlySpan<TermTally> before, ReadOnlySpan<TermTally> after, long episodes)
    {
        var costs = ImmutableArray.CreateBuilder<TermCost>();
        for (var index = 0; index < terms.Length; index++)
        {
            if (terms[index].Limit is { } limit)
                costs.Add(new TermCost(terms[index].Name, limit, Divide(after[index].Cost - before[index].Cost, episodes)));
        }

        return costs.ToImmutable();
    }

    private static TermResult Of(TermInfo term, in TermTally tally, long steps, long episodes) => new()
    {
        Name = term.Name,
        Steps = steps,
        Evaluations = tally.Evaluations,
        MeanScore = Divide(tally.Score, tally.Evaluations),
        ShareOfPossible = Divide(tally.Score, tally.Evaluations) is { } mean ? term.Score?.ShareOf(mean) : null,
        PaidPerStep = Divide(tally.Paid, steps) ?? 0,
        Satisfied = term.CanBeSatisfied && tally.Evaluations > 0
            ? Divide(tally.Satisfied, term.Kind == DemandKind.Achieve ? episodes : tally.Evaluations)
            : null,
        Limit = term.Limit,
        CostPerEpisode = term.Limit is null ? null : Divide(tally.Cost, episodes),
    };

    private static double? Divide(double sum, long count) => count == 0 ? null : sum / count;
}
