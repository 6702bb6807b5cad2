using System.Collections.Immutable;

namespace Espalier.Runs.Store;

/// <summary>
/// Where, when and by what a run was made: the content of its <c>provenance.json</c>. All that differs between two
/// runs of the same input is here, and nothing else.
/// </summary>
public sealed record RunProvenance
{
    /// <summary>The version of this schema.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The commit of the source, or null where it is not known.</summary>
    public required string? Commit { get; init; }

    /// <summary>The command line that started it.</summary>
    public required string CommandLine { get; init; }

    /// <summary>The machine: its processor, or its name.</summary>
    public required string Machine { get; init; }

    /// <summary>The operating system.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>The processor's architecture.</summary>
    public required string Architecture { get; init; }

    /// <summary>The number of processors.</summary>
    public required int Cores { get; init; }

    /// <summary>The software that took part.</summary>
    public required ImmutableArray<SoftwareVersion> Versions { get; init; }

    /// <summary>When the run began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it ended.</summary>
    public required DateTimeOffset Ended { get; init; }

    /// <summary>Seconds of training and evaluation.</summary>
    public required double Seconds { get; init; }

    /// <summary>Environment steps of training per second of training.</summary>
    public required double StepsPerSecond { get; init; }
}
