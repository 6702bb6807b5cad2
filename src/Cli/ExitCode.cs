namespace Espalier.Cli;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>All is well; there may be warnings.</summary>
    public const int Success = 0;

    /// <summary>The files, or the rows, have errors; or files are not as they should be.</summary>
    public const int Errors = 1;

    /// <summary>The command line cannot be carried out as it stands.</summary>
    public const int Usage = 2;

    /// <summary>The tool made a mistake of its own, as sysexits.h has it.</summary>
    public const int Internal = 70;

    /// <summary>The work was stopped: 128 + SIGINT, as shells have it.</summary>
    public const int Stopped = 130;
}
