using System.Text;

namespace Espalier.Cli.Tests;

/// <summary>What a command line printed and gave back. Line ends are those of Unix.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the tool in this process.</summary>
    public static Task<ToolRun> Of(params string[] arguments) => With("", null, arguments);

    /// <summary>Runs the tool with something on standard input.</summary>
    /// <param name="input">What stands on standard input.</param>
    /// <param name="cache">The folder of compiled sets, or null for the one that the tests share.</param>
    /// <param name="arguments">The command line.</param>
    public static Task<ToolRun> With(string input, string? cache, params string[] arguments) =>
        OnTerminal(ToolConsole.UsualWidth, input, cache, arguments);

    /// <summary>Runs the tool where lines have at most so many characters.</summary>
    public static Task<ToolRun> OnTerminal(int width, params string[] arguments) => OnTerminal(width, "", null, arguments);

    private static async Task<ToolRun> OnTerminal(int width, string input, string? cache, string[] arguments)
    {
        var (output, error, bytes) = (new StringWriter(), new StringWriter(), new MemoryStream());
        using var console = new ToolConsole(output, error, () => new MemoryStream(Encoding.UTF8.GetBytes(input)), () => bytes)
        {
            CacheFolder = cache ?? s_cache.Value,
            Width = width,
        };
        var exitCode = await new EspalierTool(console).RunAsync(arguments, TestContext.Current.CancellationToken);
        return new(exitCode, Unix(output + Encoding.UTF8.GetString(bytes.ToArray())), Unix(error.ToString()));
    }

    private static readonly Lazy<string> s_cache = new(() => Directory.CreateTempSubdirectory("espalier-cache-").FullName);

    private static string Unix(string text) => text.ReplaceLineEndings("\n");
}
