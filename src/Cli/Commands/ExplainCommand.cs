using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Espalier.Cli.Diagnostics;
using Espalier.Cli.Explaining;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Cli.Commands;

/// <summary><c>espalier explain</c>: tells what is known of sets before anything runs; or prints the page of a diagnostic.</summary>
internal static class ExplainCommand
{
    private const string Text = "text";
    private const string Json = "json";
    private const int DefaultBudget = 64;
    private const int GreatestBudget = 1_000_000;

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
            Description = "How it is told: as tables, or as JSON.",
            HelpName = "text|json",
            DefaultValueFactory = _ => Text,
        };
        output.AcceptOnlyFromAmong(Text, Json);
        var budget = new Option<int>("--budget", "-b")
        {
            Description = "How many times the work of a build may be spent on figures that cannot be counted.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultBudget,
            CustomParser = ParseBudget,
        };
        var command = new Command("explain", "Tells what is known of sets before anything runs: bounds, breadth, density, holes. With an id, explains that diagnostic.")
        {
            subjects, set, world, references, output, budget,
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
                AnalysisOptions.Build.Times(parsed.GetRequiredValue(budget)) with { IsFull = true },
                parsed.GetRequiredValue(output) switch
                {
                    Json => ExplanationJson.Write,
                    _ => ExplanationText.Write,
                });
            return Task.FromResult(new Explainer(console, request).Run(cancellation));
        });
        return command;
    }

    private static int ParseBudget(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var budget) && budget is >= 1 and <= GreatestBudget)
            return budget;
        result.AddError($"--budget must be a whole number between 1 and {GreatestBudget}, and not '{result.Tokens[0].Value}'.");
        return DefaultBudget;
    }

    private static bool IsId(string text) =>
        text.StartsWith("ESP", StringComparison.OrdinalIgnoreCase) && text.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0;

    private static string Unknown(string id) =>
        Spelling.FindNearest(id, DiagnosticCatalogue.All.Select(known => known.Id)) is { } near
            ? $"There is no diagnostic '{id}'. Did you mean '{near}'?"
            : $"There is no diagnostic '{id}'. Ids are ESP and four digits, as in ESP2001.";
}
