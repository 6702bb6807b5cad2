using Espalier.Rewards;

namespace Espalier.Generators.Tests.Compiling;

/// <summary>An episode under a compiled set, whose types the test does not know. Values are given as objects with the members to set.</summary>
internal abstract class EpisodeProbe
{
    public abstract RewardInfo Info { get; }

    public abstract Type RewardType { get; }

    public abstract int MemorySize { get; }

    /// <summary>Takes a step; the next state is the state except where it says otherwise.</summary>
    public abstract StepResult Step(
        object? state = null, object? action = null, object? next = null, object? settings = null,
        bool terminated = false, bool truncated = false, ulong episodeKey = 0, long trainedSteps = long.MaxValue);

    /// <summary>What the agent sees of the episode's memory.</summary>
    public abstract float[] Observe();

    /// <summary>The bytes that many further evaluations allocate, once they are warm.</summary>
    public abstract long MeasureAllocation(int steps);
}
