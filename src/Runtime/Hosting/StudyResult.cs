namespace Espalier.Runtime.Hosting;

/// <summary>Carries the exit code from the service that runs studies to whoever started the host.</summary>
internal sealed class StudyResult
{
    /// <summary>The exit code; that of a stop until the studies have come to their end.</summary>
    public int ExitCode { get; set; } = Hosting.ExitCode.Stopped;
}
