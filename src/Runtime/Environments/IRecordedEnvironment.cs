using Espalier.Rewards;

namespace Espalier.Runtime.Environments;

/// <summary>A vector environment that keeps account of what happens in it.</summary>
public interface IRecordedEnvironment : IVectorEnvironment
{
    /// <summary>The set by which the learner is paid.</summary>
    RewardInfo Reward { get; }

    /// <summary>Steps taken so far, over all episodes.</summary>
    long Steps { get; }

    /// <summary>Episodes begun so far.</summary>
    long EpisodesBegun { get; }

    /// <summary>The episodes that have ended so far.</summary>
    EpisodeTotals Ended { get; }

    /// <summary>What each of the set's constraints has said so far, in their order.</summary>
    ReadOnlySpan<TermTally> Terms { get; }
}
