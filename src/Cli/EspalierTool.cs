using System.CommandLine;
using System.CommandLine.Invocation;
using Espalier.Cli.Commands;

namespace Espalier.Cli;

/// <summary>The command line.</summary>
/// <param name="console">Where to read and write.</param>
internal sealed class EspalierTool(ToolConsole console)
{
    /// <summary>Carries out a command line.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Checks, formats, shows and scores reward functions that are written in .constraints files.")
        {
            CheckCommand.Create(console),
            FormatCommand.Create(console),
            ShowCommand.Create(console),
            ScoreCommand.Create(console),
            ExplainCommand.Create(console),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
            return RefuseUsage(parsed);
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = console.Output,
            Error = console.Error,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        }
        catch (ToolException error)
        {
            console.WriteError(error.Message);
            return error.ExitCode;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            console.WriteError(error.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Stopped;
        }
        catch (Exception error)
        {
            console.WriteError($"this is a mistake of the tool itself: {error.GetType().Name}: {error.Message}");
            return ExitCode.Internal;
        }
    }

    private int RefuseUsage(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            console.WriteError(error.Message);
        var command = parsed.CommandResult.Command;
        var path = command is RootCommand ? "espalier" : "espalier " + command.Name;
        console.Error.WriteLine($"'{path} --help' tells what can be said.");
        return ExitCode.Usage;
    }
}
