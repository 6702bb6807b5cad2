using System.CommandLine;
using Espalier.Cli.Compilation;
using Espalier.Cli.Diagnostics;
using Espalier.Cli.Files;
using Espalier.Cli.Sets;

namespace Espalier.Cli.Commands;

/// <summary><c>espalier show</c>: prints sets as they are evaluated.</summary>
internal static class ShowCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var files = CommonArguments.Files();
        var references = CommonArguments.References();
        var world = CommonArguments.World();
        var set = new Option<string?>("--set", "-s")
        {
            Description = "The set: its name, or sets and dials such as 'Dense | thin 10%'; by default all sets that the files declare.",
            HelpName = "NAME",
        };
        var command = new Command("show", "Prints sets as they are evaluated: their lines in order, with weights, cadences, scopes and dials.")
        {
            files, set, world, references,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var assemblies = parsed.GetValue(references) ?? [];
            var project = ProjectReader.Read(ConstraintPaths.Find(parsed.GetRequiredValue(files)), assemblies, analysis: null, cancellation);
            return Task.FromResult(Show(console, project, parsed.GetValue(set), parsed.GetValue(world), assemblies, cancellation));
        });
        return command;
    }

    private static int Show(
        ToolConsole console, ConstraintProject project, string? name, string? world, string[] references, CancellationToken cancellation)
    {
        var (found, sets) = SetSelection.SelectAll(project, name, world, references, cancellation);
        if (found.HasErrors)
        {
            TextFindings.WriteErrors(console.Error, found.Findings);
            return ExitCode.Errors;
        }

        if (sets.Length == 0)
            throw new ToolException("There is no set to show.");
        for (var i = 0; i < sets.Length; i++)
        {
            if (i > 0)
                console.Output.WriteLine();
            SetTable.Write(console.Output, sets[i].Set, name ?? sets[i].Set.Name);
        }

        return ExitCode.Success;
    }
}
