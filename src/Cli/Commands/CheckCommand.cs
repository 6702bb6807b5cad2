using System.CommandLine;
using Espalier.Cli.Compilation;
using Espalier.Cli.Diagnostics;
using Espalier.Cli.Files;
using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Commands;

/// <summary><c>espalier check</c>: says what is wrong with files.</summary>
internal static class CheckCommand
{
    private const string Text = "text";
    private const string Json = "json";
    private const string Sarif = "sarif";

    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var files = CommonArguments.Files();
        var references = CommonArguments.References();
        var output = new Option<string>("--output", "-o")
        {
            Description = "How the diagnostics are written: as compilers do, as JSON, or as SARIF 2.1.0.",
            HelpName = "text|json|sarif",
            DefaultValueFactory = _ => Text,
        };
        output.AcceptOnlyFromAmong(Text, Json, Sarif);
        var strict = new Option<bool>("--warnaserror") { Description = "Treats warnings as errors." };
        var command = new Command("check", "Says what is wrong with files. Exit code 0: no error; 1: errors; 2: the command cannot be carried out.")
        {
            files, references, output, strict,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var paths = ConstraintPaths.Find(parsed.GetRequiredValue(files));
            var project = ProjectReader.Read(paths, parsed.GetValue(references) ?? [], AnalysisOptions.Build, cancellation);
            if (parsed.GetValue(strict))
                project = project with { Findings = [.. project.Findings.Select(finding => finding.AsError())] };
            Write(console, parsed.GetRequiredValue(output), project);
            return Task.FromResult(project.HasErrors ? ExitCode.Errors : ExitCode.Success);
        });
        return command;
    }

    private static void Write(ToolConsole console, string output, ConstraintProject project)
    {
        switch (output)
        {
            case Json:
                JsonFindings.Write(console.Output, project.Findings, project.Files.Length);
                break;
            case Sarif:
                SarifFindings.Write(console.Output, project.Findings);
                break;
            default:
                TextFindings.Write(console.Output, project.Findings);
                break;
        }

        console.Error.WriteLine(FindingSummary.Of(project.Findings, project.Files.Length));
    }
}
