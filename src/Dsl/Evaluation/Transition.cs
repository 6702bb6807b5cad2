namespace Espalier.Dsl.Evaluation;

/// <summary>A step of an episode: what a set of constraints speaks about.</summary>
/// <param name="Settings">The settings of the episode.</param>
/// <param name="State">The state before the step.</param>
/// <param name="Action">The action taken in it.</param>
/// <param name="Next">The state arrived at.</param>
public sealed record Transition(Valuation Settings, Valuation State, Valuation Action, Valuation Next)
{
    /// <summary>Steps of the episode before this one: 0 at the first.</summary>
    public int Elapsed { get; init; }

    /// <summary>The world ends the episode with this step.</summary>
    public bool Terminated { get; init; }

    /// <summary>The horizon ends the episode with this step.</summary>
    public bool Truncated { get; init; }

    /// <summary>The key of the episode's pseudo-random draws.</summary>
    public ulong EpisodeKey { get; init; }

    /// <summary>How many environment steps the run has been trained for: where a curriculum stands. Unless set, it is over.</summary>
    public long TrainedSteps { get; init; } = long.MaxValue;

    /// <summary>The step is the episode's last.</summary>
    public bool IsLast => Terminated || Truncated;

    /// <summary>The same step where a line of a set ends the episode with it.</summary>
    internal Transition End() => this with { Terminated = true, Truncated = false };
}
