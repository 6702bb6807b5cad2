using Spectre.Console;

namespace Espalier.Runtime.Hosting;

/// <summary>Where a program that hosts studies writes.</summary>
/// <param name="Output">What was asked for.</param>
/// <param name="Error">What went wrong.</param>
internal sealed record StudyConsole(IAnsiConsole Output, IAnsiConsole Error)
{
    private const int WidthWithoutTerminal = 160;

    /// <summary>The process's own output and error; where no terminal is, as wide as a table may need.</summary>
    public static StudyConsole OfProcess()
    {
        var console = new StudyConsole(AnsiConsole.Console, CreateError());
        if (!console.Output.Profile.Out.IsTerminal)
            console.Output.Profile.Width = WidthWithoutTerminal;
        if (!console.Error.Profile.Out.IsTerminal)
            console.Error.Profile.Width = WidthWithoutTerminal;
        return console;
    }

    /// <summary>The process's own error.</summary>
    public static IAnsiConsole CreateError() =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Says what is wrong.</summary>
    public void WriteError(string message) => Error.MarkupLineInterpolated($"[red]error:[/] {message}");
}
