using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Espalier.Cli.Tests;

namespace Espalier.Published.Tests;

/// <summary>A published reward, evaluated by <c>espalier score</c> as a user would.</summary>
internal static partial class PublishedReward
{
    private const double DoubleError = 1e-9;
    private const double SingleError = 2e-5;

    /// <summary>Evaluates rows, and holds what comes out against what was published.</summary>
    /// <param name="name">The file under samples/Published, without its ending.</param>
    /// <param name="set">The set.</param>
    /// <param name="precision">How the world stores its numbers.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="more">What is declared beside the file's own.</param>
    /// <param name="singleError">The error that single precision may make, where it is not the usual one.</param>
    /// <param name="discount">The discount of potentials.</param>
    public static async Task CheckAsync(
        string name, string set, Precision precision, IReadOnlyList<Row> rows, string more = "", double? singleError = null, double discount = 1)
    {
        Assert.NotEmpty(rows);
        using var folder = new TemporaryFolder();
        var text = await File.ReadAllTextAsync(
            Path.Combine(Repository.Folder, "samples/Published", name + ".constraints"), TestContext.Current.CancellationToken);
        if (precision == Precision.Double)
            text = WorldHead().Replace(text, head => head.Value + " precision double;");
        var file = Path.Combine(folder.Path, Path.GetFileName(name) + ".constraints");
        await File.WriteAllTextAsync(file, text + more, TestContext.Current.CancellationToken);

        var run = await ToolRun.With(string.Join('\n', rows.Select(row => row.ToJson())) + "\n", null, "score", file, "--set", set, "--input", "-", "--output", "-",
            "--discount", discount.ToString(CultureInfo.InvariantCulture));
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        var results = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.Equal(rows.Count, results.Count);
        var error = precision == Precision.Double ? DoubleError : singleError ?? SingleError;
        foreach (var (row, result) in rows.Zip(results).Where(pair => precision == Precision.Double || !pair.First.IsBoundary))
            Check(row, result, error, relative: precision == Precision.Single);
    }

    private static void Check(Row row, JsonObject result, double error, bool relative)
    {
        Same("total", row.Expected, result["total"]);
        foreach (var (term, expected) in row.Terms)
            Same(term, expected, result["metrics"]?[term] ?? result["terms"]![term]);
        foreach (var (term, expected) in row.Costs)
            Same(term, expected, result["costs"]![term]);
        if (row.Terminates is { } terminates)
            Assert.Equal(terminates, (bool?)result["terminate"] ?? false);

        void Same(string what, double expected, JsonNode? actual)
        {
            var value = actual is null ? double.NaN : (double)actual;
            var allowed = error + (relative ? error * Math.Abs(expected) : 0);
            Assert.True(
                Math.Abs(value - expected) <= allowed, $"{what} is {value}, and was published as {expected}: {row.ToJson()} gave {result.ToJsonString()}");
        }
    }

    [GeneratedRegex(@"^world \w+ \{", RegexOptions.Multiline)]
    private static partial Regex WorldHead();
}
