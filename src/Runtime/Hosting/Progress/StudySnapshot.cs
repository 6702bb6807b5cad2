using System.Collections.Immutable;

namespace Espalier.Runtime.Hosting.Progress;

/// <summary>How a study stands at a moment.</summary>
/// <param name="Ended">Runs that have ended, or had been finished before.</param>
/// <param name="Total">Runs in all.</param>
/// <param name="Running">Runs under way, in the order in which they began.</param>
/// <param name="Done">The share of the work that is done, in 0..1, measured in environment steps.</param>
/// <param name="Elapsed">The time since the beginning.</param>
/// <param name="Remaining">The time that is left at the speed so far; null before there is one.</param>
internal sealed record StudySnapshot(
    int Ended,
    int Total,
    ImmutableArray<RunningRun> Running,
    double Done,
    TimeSpan Elapsed,
    TimeSpan? Remaining);
