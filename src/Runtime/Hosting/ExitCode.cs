namespace Espalier.Runtime.Hosting;

/// <summary>What a program that hosts studies tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All that was asked for is done.</summary>
    public const int Success = 0;

    /// <summary>The command line, or the experiment, cannot be carried out as it stands.</summary>
    public const int Usage = 1;

    /// <summary>A run failed.</summary>
    public const int RunFailed = 3;

    /// <summary>The study was stopped before its end: 128 + SIGINT, as shells have it.</summary>
    public const int Stopped = 130;
}
