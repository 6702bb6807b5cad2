using System.Text.Json.Nodes;

namespace Espalier.Published.Tests;

/// <summary>Robustness degrees of signal temporal logic (Donzé and Maler 2010), as rtamt computes them, commit 5e30b7b.</summary>
public sealed class SignalTests
{
    [Theory]
    [InlineData("x >= 1.0", "high")]
    [InlineData("(x >= 1.0) and (abs(y) <= 2.0)", "high_and_narrow")]
    [InlineData("not(x >= 1.0)", "low")]
    [InlineData("historically (abs(y) <= 2.0)", "always_narrow")]
    public async Task What_reads_the_past_is_known_at_each_step(string formula, string term)
    {
        foreach (var vector in Vectors.Case("stl_robustness", formula, "formula")["vectors"].Objects())
        {
            var values = vector["expected_per_step"]!.AsArray();
            var high = Vectors.Case("stl_robustness", "x >= 1.0", "formula")["vectors"].Objects()
                .Single(other => (string)other["signal"]! == (string)vector["signal"]!)["expected_per_step"]!.AsArray();
            await CheckAsync(vector, "AtEachStep", (row, step) => row with
            {
                Expected = (double)high[step]!,
                Terms = new Dictionary<string, double> { [term] = (double)values[step]! },
            });
        }
    }

    [Theory]
    [InlineData("eventually (x >= 1.0)", "Eventually")]
    [InlineData("eventually[0,2](x >= 1.0)", "Soon")]
    [InlineData("always(eventually[0,2](x >= 1.0))", "AlwaysSoon")]
    [InlineData("always((x >= 1.0) implies (eventually[0,2](abs(y) <= 2.0)))", "Answered")]
    public async Task What_reads_the_future_is_known_at_the_end(string formula, string set)
    {
        foreach (var vector in Vectors.Case("stl_robustness", formula, "formula")["vectors"].Objects())
        {
            await CheckAsync(vector, set, (row, _) => row with
            {
                Expected = row.IsTruncated ? (double)vector["expected_robustness_at_0"]! : 0,
            });
        }
    }

    private static async Task CheckAsync(JsonObject vector, string set, Func<Row, int, Row> expect)
    {
        var (x, y) = (vector["in"]!["x"]!.AsArray(), vector["in"]!["y"]!.AsArray());
        var rows = Enumerable.Range(0, x.Count).Select(step =>
        {
            var state = new JsonObject { ["x"] = x[step]!.DeepClone(), ["y"] = y[step]!.DeepClone() };
            return expect(
                new Row(state, null, state, 0) { IsFirst = step == 0, IsTruncated = step == x.Count - 1 }, step);
        });
        foreach (var precision in Enum.GetValues<Precision>())
            await PublishedReward.CheckAsync("SignalTemporalLogic/Signals", set, precision, [.. rows]);
    }
}
