using System.Text.RegularExpressions;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Tests.Syntax;

/// <summary>
/// Every mistake of Diagnostics.txt gives exactly the diagnostics below it. Mistakes stand in a file, or on the second line of
/// a world, a set, an example, goals or an experiment, or on the third, in a machine.
/// </summary>
public sealed class SyntaxDiagnosticTests
{
    private static readonly (string Mistake, string[] Diagnostics)[] All = Read();

    public static TheoryData<string> Mistakes => [.. All.Select(mistake => mistake.Mistake)];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Gives_exactly_its_diagnostics(string mistake) =>
        Assert.Equal(All.Single(pair => pair.Mistake == mistake).Diagnostics, Parsed.Diagnostics(Surround(mistake)));

    [Fact]
    public void Every_diagnostic_of_the_syntax_is_among_them() => Assert.Empty(
        DiagnosticCatalogue.All.Select(descriptor => descriptor.Id)
            .Where(id => id.StartsWith("ESP0", StringComparison.Ordinal) || id.StartsWith("ESP1", StringComparison.Ordinal))
            .Except(All.SelectMany(pair => pair.Diagnostics).Select(line => line.Split(' ')[1].TrimEnd(':')))
            .Except([DiagnosticCatalogue.NestedTooDeeply.Id, DiagnosticCatalogue.ExpressionTooDeep.Id])
            .Except([DiagnosticCatalogue.DirectiveForError.Id, DiagnosticCatalogue.DirectiveForUnknownId.Id, DiagnosticCatalogue.DirectiveWithoutEffect.Id]));

    private static string Surround(string mistake)
    {
        var place = mistake.Split(": ")[0];
        var text = Regex.Unescape(mistake[(place.Length + 2)..]);
        return place switch
        {
            "file" => text + "\n",
            "world" => $"world W {{\n    {text}\n}}\n",
            "set" => $"constraints S for W {{\n    {text}\n}}\n",
            "machine" => $"constraints S for W {{\n    machine m {{\n        {text}\n    }}\n}}\n",
            "example" => $"example \"e\" for S {{\n    {text}\n}}\n",
            "goals" => $"goals G for W {{\n    {text}\n}}\n",
            _ => $"experiment E {{\n    {text}\n}}\n",
        };
    }

    private static (string, string[])[] Read()
    {
        var mistakes = new List<(string Mistake, List<string> Diagnostics)>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Folder, "tests/Dsl.Tests/Syntax/Diagnostics.txt")))
        {
            if (line.StartsWith(' '))
                mistakes[^1].Diagnostics.Add(line.Trim());
            else
                mistakes.Add((line, []));
        }

        return [.. mistakes.Select(mistake => (mistake.Mistake, mistake.Diagnostics.ToArray()))];
    }
}
