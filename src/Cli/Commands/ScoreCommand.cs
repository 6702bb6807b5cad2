using System.CommandLine;
using Espalier.Cli.Files;
using Espalier.Cli.Rows;
using Espalier.Cli.Scoring;

namespace Espalier.Cli.Commands;

/// <summary><c>espalier score</c>: evaluates transitions that were logged.</summary>
internal static class ScoreCommand
{
    private const string InputFormat = "--input-format";
    private const string OutputFormat = "--output-format";

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var files = CommonArguments.Files();
        var references = CommonArguments.References();
        var world = CommonArguments.World();
        var set = new Option<string>("--set", "-s")
        {
            Description = "The set: its name, or sets and dials such as 'Dense | thin 10%'.",
            HelpName = "NAME",
            Required = true,
        };
        var input = new Option<string>("--input", "-i")
        {
            Description = "The transitions: a file, or - for standard input.",
            HelpName = "FILE",
            Required = true,
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "Where the results go: a file, which is written whole or not at all, or - for standard output.",
            HelpName = "FILE",
            DefaultValueFactory = _ => RowFormats.Standard,
        };
        var inputFormat = Format(InputFormat, "How the transitions are written; by default the file's ending tells.");
        var outputFormat = Format(OutputFormat, "How the results are written; by default the file's ending tells.");
        var discount = new Option<double?>("--discount", "-g")
        {
            Description = "The discount of whoever learns, in 0..1: potentials are differences under it. By default 1.",
            HelpName = "G",
        };
        discount.Validators.Add(found =>
        {
            if (found.GetValue(discount) is < 0 or > 1 or double.NaN)
                found.AddError("--discount must be in 0..1.");
        });
        var seed = new Option<long>("--seed")
        {
            Description = "The seed of what is drawn, by thinned and sampled constraints. By default 0.",
            HelpName = "N",
        };
        var noCache = new Option<bool>("--no-cache") { Description = "Compiles the files anew, and keeps nothing." };
        var command = new Command("score", "Evaluates logged transitions with the compiled set.")
        {
            files, set, world, input, output, inputFormat, outputFormat, discount, seed, references, noCache,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var (from, to) = (parsed.GetRequiredValue(input), parsed.GetRequiredValue(output));
            var request = new ScoreRequest(
                ConstraintPaths.Find(parsed.GetRequiredValue(files)),
                [.. parsed.GetValue(references) ?? []],
                parsed.GetRequiredValue(set),
                parsed.GetValue(world),
                from,
                RowFormats.Of(from, parsed.GetValue(inputFormat), InputFormat),
                to,
                RowFormats.Of(to, parsed.GetValue(outputFormat), OutputFormat),
                parsed.GetValue(discount),
                parsed.GetValue(seed),
                UsesCache: !parsed.GetValue(noCache));
            return new ScoreSession(console, request).RunAsync(cancellation);
        });
        return command;
    }

    private static Option<string?> Format(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', RowFormats.Names) };
        option.AcceptOnlyFromAmong(RowFormats.Names);
        return option;
    }
}
