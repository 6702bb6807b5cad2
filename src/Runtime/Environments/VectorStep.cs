namespace Espalier.Runtime.Environments;

/// <summary>Where a vector environment writes the outcome of a step. All rows are contiguous.</summary>
public readonly ref struct VectorStep
{
    /// <summary>
    /// The observations to act on next, Count × ObservationSize: the first of a new episode where one has ended. Empty
    /// where nobody looks: then none are made.
    /// </summary>
    public required Span<float> Observations { get; init; }

    /// <summary>
    /// The observations arrived at, Count × ObservationSize, written only in rows whose episode is truncated: the
    /// value of the state in which the clock stopped belongs to the return. Empty where nobody looks.
    /// </summary>
    public required Span<float> LastObservations { get; init; }

    /// <summary>What was paid, Count.</summary>
    public required Span<float> Rewards { get; init; }

    /// <summary>Whether and how the episode ended with this step, Count.</summary>
    public required Span<EpisodeEnd> Ends { get; init; }
}
