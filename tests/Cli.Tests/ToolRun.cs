using System.Text;

namespace Espalier.Cli.Tests;

/// <summary>What a command line printed and gave back.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the tool in this process.</summary>
    public static Task<ToolRun> Of(params string[] arguments) => With("", arguments);

    /// <summary>Runs the tool with something on standard input.</summary>
    public static async Task<ToolRun> With(string input, params string[] arguments)
    {
        var (output, error, bytes) = (new StringWriter(), new StringWriter(), new MemoryStream());
        using var console = new ToolConsole(output, error, () => new MemoryStream(Encoding.UTF8.GetBytes(input)), () => bytes);
        var exitCode = await new EspalierTool(console).RunAsync(arguments, TestContext.Current.CancellationToken);
        return new(exitCode, output + Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }
}
