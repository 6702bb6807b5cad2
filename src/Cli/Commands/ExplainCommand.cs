using System.CommandLine;
using Espalier.Cli.Diagnostics;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Cli.Commands;

/// <summary><c>espalier explain</c>: prints the page of a diagnostic.</summary>
internal static class ExplainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var id = new Argument<string>("ID") { Description = "The id of a diagnostic, such as ESP2001." };
        var command = new Command("explain", "Explains a diagnostic, with an example and how it is mended.") { id };
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetRequiredValue(id).ToUpperInvariant();
            console.Output.Write(DiagnosticPages.Find(wanted) ?? throw new ToolException(Unknown(wanted)));
        });
        return command;
    }

    private static string Unknown(string id) =>
        Spelling.FindNearest(id, DiagnosticCatalogue.All.Select(known => known.Id)) is { } near
            ? $"There is no diagnostic '{id}'. Did you mean '{near}'?"
            : $"There is no diagnostic '{id}'. Ids are ESP and four digits, as in ESP2001.";
}
