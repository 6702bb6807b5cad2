namespace Espalier.Cli;

/// <summary>Something that the user can mend: it is said in one line, and the tool ends.</summary>
/// <param name="message">What is wrong, and what to do.</param>
/// <param name="exitCode">What the shell is told.</param>
internal sealed class ToolException(string message, int exitCode = ExitCode.Usage) : Exception(message)
{
    /// <summary>What the shell is told.</summary>
    public int ExitCode { get; } = exitCode;
}
