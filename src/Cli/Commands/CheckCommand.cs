using System.CommandLine;
using Espalier.Cli.Compilation;
using Espalier.Cli.Deep;
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
    private const double MostSeconds = 86_400;

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
        var deep = new Option<bool>("--deep")
        {
            Description = "Asks an SMT solver (z3) what the build leaves open: whether lines ever act, and exclude or imply each other.",
        };
        var solver = new Option<string?>("--solver")
        {
            Description = "The solver that --deep asks; by default z3, wherever PATH has it.",
            HelpName = "PATH",
        };
        var timeout = new Option<double>("--timeout")
        {
            Description = "How many seconds --deep waits for the answer to a question.",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => 10,
        };
        timeout.Validators.Add(found =>
        {
            if (found.GetValue(timeout) is not (> 0 and <= MostSeconds))
                found.AddError($"--timeout must be more than 0 and at most {MostSeconds:0} seconds.");
        });
        var command = new Command("check", "Says what is wrong with files. Exit code 0: no error; 1: errors; 2: the command cannot be carried out.")
        {
            files, references, output, strict, deep, solver, timeout,
        };
        command.Validators.Add(found =>
        {
            if (!found.GetValue(deep) && (found.GetResult(solver) is not null || found.GetResult(timeout) is { Implicit: false }))
                found.AddError("--solver and --timeout say how --deep works. Add --deep, or leave them out.");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var paths = ConstraintPaths.Find(parsed.GetRequiredValue(files));
            using var oracle = parsed.GetValue(deep)
                ? new SolverOracle(new SolverOptions(
                    SolverPath.Find(parsed.GetValue(solver), Environment.GetEnvironmentVariable("PATH")),
                    TimeSpan.FromSeconds(parsed.GetValue(timeout))))
                : null;
            var analysis = oracle is null ? AnalysisOptions.Build : AnalysisOptions.Deep(oracle);
            var project = ProjectReader.Read(paths, parsed.GetValue(references) ?? [], analysis, cancellation);
            if (parsed.GetValue(strict))
                project = project with { Findings = [.. project.Findings.Select(finding => finding.AsError())] };
            Write(console, parsed.GetRequiredValue(output), project);
            if (oracle is not null)
                console.Error.WriteLine(SolverSummary.Of(oracle.Asked, oracle.LeftOpen));
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
