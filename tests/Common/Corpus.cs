namespace Espalier.Tests.Common;

/// <summary>Every file of the language that the repository holds: samples, templates, and what the documentation shows.</summary>
internal static class Corpus
{
    private const string Fence = "```constraints\n";

    /// <summary>The texts, in an order that depends on their paths alone.</summary>
    public static IReadOnlyList<string> Texts { get; } = [.. Samples(), .. Pages()];

    /// <summary>Those that are meant to be read as good: all but the pages of diagnostics.</summary>
    public static IReadOnlyList<string> Exemplary { get; } = [.. Samples(), .. Pages(ofDiagnostics: false)];

    private static IEnumerable<string> Samples() =>
        Find("samples", "*.constraints").Concat(Find("templates", "*.constraints")).Where(path => !path.Contains("/bin/") && !path.Contains("/obj/")).Select(File.ReadAllText);

    /// <summary>A page of diagnostics shows two files; the blocks of any other page together are one.</summary>
    private static IEnumerable<string> Pages(bool ofDiagnostics = true)
    {
        foreach (var path in Find("docs", "*.md"))
        {
            var blocks = File.ReadAllText(path).Split(Fence).Skip(1).Select(rest => rest.Split("```")[0]).ToList();
            if (path.Contains("/diagnostics/"))
            {
                foreach (var block in ofDiagnostics ? blocks : [])
                    yield return block;
            }
            else if (blocks.Count > 0)
            {
                yield return string.Concat(blocks.Select((block, i) => i == 0 ? block : WithoutNamespace(block)));
            }
        }
    }

    private static string WithoutNamespace(string block) =>
        string.Join('\n', block.Split('\n').Where(line => !line.StartsWith("namespace ", StringComparison.Ordinal)));

    private static IEnumerable<string> Find(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Folder, folder), pattern, SearchOption.AllDirectories)
            .Select(path => path.Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
