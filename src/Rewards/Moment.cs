namespace Espalier.Rewards;

/// <summary>When, within which episode, a transition happens.</summary>
/// <param name="Elapsed">Steps of the episode before this one: 0 at the first.</param>
/// <param name="Terminated">The episode ends with this step, because the world says so.</param>
/// <param name="Truncated">The episode ends with this step, because the horizon is reached.</param>
/// <param name="EpisodeKey">The key of the episode's pseudo-random draws, from which dials take theirs.</param>
public readonly record struct Moment(int Elapsed, bool Terminated, bool Truncated, ulong EpisodeKey)
{
    /// <summary>
    /// How many environment steps the run had been trained for when it was last asked, once a rollout: where a curriculum
    /// stands. Unless set, any curriculum is over.
    /// </summary>
    public long TrainedSteps { get; init; } = long.MaxValue;

    /// <summary>The step is the episode's last.</summary>
    public bool IsLast => Terminated || Truncated;

    /// <summary>
    /// Whether something of the given probability happens to a constraint at this step. The draw is a hash of episode,
    /// step and name: it is the same on every machine and at any parallelism, and no other constraint's draws move it.
    /// </summary>
    /// <param name="name">A hash of what draws: see <see cref="StreamKey.Named"/>.</param>
    /// <param name="probability">A probability in 0..1.</param>
    public bool Happens(ulong name, double probability) =>
        CounterHash.ToUnit(CounterHash.At(EpisodeKey ^ name, (ulong)Elapsed)) < probability;
}
