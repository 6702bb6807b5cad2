using System.Text;
using Espalier.Cli.Compilation;

namespace Espalier.Cli;

/// <summary>Where the tool reads and writes.</summary>
/// <param name="Output">What was asked for.</param>
/// <param name="Error">What is to be said about it.</param>
/// <param name="OpenInput">Opens the bytes of standard input.</param>
/// <param name="OpenOutput">Opens standard output for bytes.</param>
internal sealed record ToolConsole(
    TextWriter Output, TextWriter Error, Func<Stream> OpenInput, Func<Stream> OpenOutput) : IDisposable
{
    /// <summary>The process's own.</summary>
    public static ToolConsole OfProcess() => new(
        Buffered(Console.OpenStandardOutput()),
        Buffered(Console.OpenStandardError()),
        Console.OpenStandardInput,
        Console.OpenStandardOutput)
    {
        Width = Console.IsOutputRedirected ? UsualWidth : Math.Clamp(Console.WindowWidth, LeastWidth, MostWidth),
    };

    /// <summary>How wide tables are where that is nobody's terminal: what is written to a pipe or a file is the same everywhere.</summary>
    public const int UsualWidth = 100;

    private const int LeastWidth = 72;
    private const int MostWidth = 120;

    /// <summary>How many characters a line of a table has at most.</summary>
    public int Width { get; init; } = UsualWidth;

    /// <summary>The folder of what was compiled before.</summary>
    public string CacheFolder { get; init; } = AssemblyCache.DefaultFolder;

    /// <summary>Says what keeps the tool from doing what it was asked.</summary>
    public void WriteError(string message) => Error.WriteLine("espalier: error: " + message);

    /// <summary>Says what may not be as it was meant.</summary>
    public void WriteWarning(string message) => Error.WriteLine("espalier: warning: " + message);

    /// <summary>Says what is worth knowing.</summary>
    public void WriteNote(string message) => Error.WriteLine("espalier: note: " + message);

    /// <inheritdoc/>
    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }

    // A write to the system for each of some thousand diagnostics would take longer than finding them.
    private static StreamWriter Buffered(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 14);
}
