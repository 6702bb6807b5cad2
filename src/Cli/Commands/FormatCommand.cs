using System.CommandLine;
using Espalier.Cli.Diagnostics;
using Espalier.Cli.Files;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Formatting;

namespace Espalier.Cli.Commands;

/// <summary><c>espalier format</c>: lays files out.</summary>
internal static class FormatCommand
{
    /// <summary>The command.</summary>
    public static Command Create(ToolConsole console)
    {
        var files = CommonArguments.Files();
        var check = new Option<bool>("--check") { Description = "Changes nothing, lists the files that would change, and ends with 1 if there are any." };
        var command = new Command("format", "Lays files out in the one canonical way. A file with syntax errors is left alone.") { files, check };
        command.SetAction(parsed => Format(console, parsed.GetRequiredValue(files), parsed.GetValue(check)));
        return command;
    }

    private static int Format(ToolConsole console, string[] names, bool checks)
    {
        var paths = ConstraintPaths.Find(names);
        var (changed, broken) = (0, 0);
        foreach (var file in paths.Select(TextFile.Read))
        {
            var parsed = Parser.Parse(new SourceText(file.Path, file.Text));
            var formatted = Formatter.Format(parsed);
            if (!formatted.IsFormatted)
            {
                broken++;
                TextFindings.WriteErrors(console.Error, [.. parsed.Diagnostics.Select(diagnostic => Finding.Of(diagnostic, parsed.Source))]);
            }
            else if (formatted.Text != file.Text)
            {
                changed++;
                console.Output.WriteLine(file.Path);
                if (!checks)
                    file.Replace(formatted.Text);
            }
        }

        var total = FindingSummary.Plural(paths.Length, "file", "files");
        console.Error.WriteLine($"{changed} of {total} {(checks ? "would change" : "changed")}{(broken == 0 ? "" : $", {broken} left alone")}.");
        return broken > 0 || (checks && changed > 0) ? ExitCode.Errors : ExitCode.Success;
    }
}
