using System.CommandLine;
using Espalier.Cli.Diagnostics;
using Espalier.Cli.Explaining;
using Espalier.Cli.Explaining.Html;
using Espalier.Cli.Explaining.Text;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Cli.Commands;

/// <summary><c>espalier explain</c>: tells what is known of sets before anything runs; or prints the page of a diagnostic.</summary>
internal static class ExplainCommand
{
    private const string Plain = "text";
    private const string Json = "json";
    private const string Html = "html";

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var subjects = new Argument<string[]>("FILES|ID")
        {
            Description = "Files, folders or patterns, together one compilation; or the id of a diagnostic, such as ESP2001.",
            Arity = ArgumentArity.OneOrMore,
        };
        var references = CommonArguments.References();
        var world = CommonArguments.World();
        var set = new Option<string?>("--set", "-s")
        {
            Description = "The set: its name, or sets and dials such as 'Dense | thin 10%'; by default all sets that the files declare, and how they compare.",
            HelpName = "NAME",
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "How it is told: as tables, as JSON, or as a page with pictures.",
            HelpName = "text|json|html",
            DefaultValueFactory = _ => Plain,
        };
        output.AcceptOnlyFromAmong(Plain, Json, Html);
        var file = new Option<string?>("--file", "-f")
        {
            Description = "Where it is written: a file, which is written whole or not at all; by default standard output.",
            HelpName = "PATH",
        };
        var command = new Command("explain", "Tells what sets say, and of what, before anything runs. With an id, explains that diagnostic.")
        {
            subjects, set, world, output, file, references,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var wanted = parsed.GetRequiredValue(subjects);
            if (wanted is [var id] && IsId(id))
            {
                console.Output.Write(DiagnosticPages.Find(id.ToUpperInvariant()) ?? throw new ToolException(Unknown(id.ToUpperInvariant())));
                return Task.FromResult(ExitCode.Success);
            }

            var request = new ExplainRequest(
                wanted,
                parsed.GetValue(set),
                parsed.GetValue(world),
                parsed.GetValue(references) ?? [],
                parsed.GetRequiredValue(output) switch
                {
                    Json => ExplanationJson.Write,
                    Html => ExplanationPage.Write,
                    _ => (writer, sets) => new ExplanationText(writer, parsed.GetValue(file) is null ? console.Width : ToolConsole.UsualWidth).Write(sets),
                },
                parsed.GetValue(file));
            return Task.FromResult(new Explainer(console, request).Run(cancellation));
        });
        return command;
    }

    private static bool IsId(string text) =>
        text.StartsWith("ESP", StringComparison.OrdinalIgnoreCase) && text.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;

    private static string Unknown(string id) =>
        Spelling.FindNearest(id, DiagnosticCatalogue.All.Select(known => known.Id)) is { } near
            ? $"There is no diagnostic '{id}'. Did you mean '{near}'?"
            : $"There is no diagnostic '{id}'. Ids are ESP and four digits, as in ESP2001.";
}
