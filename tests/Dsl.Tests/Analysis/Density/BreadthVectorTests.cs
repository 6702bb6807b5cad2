using System.Globalization;
using System.Text.Json.Nodes;
using Espalier.Dsl.Analysis;

namespace Espalier.Dsl.Tests.Analysis.Density;

/// <summary>Shares that are known in closed form, and confirmed by large samples.</summary>
public sealed class BreadthVectorTests
{
    private static readonly JsonObject File = JsonNode.Parse(System.IO.File.ReadAllText(
        Path.Combine(Repository.Folder, "tests/Dsl.Tests/Analysis/Density/Vectors/breadth.json")))!.AsObject();

    public static TheoryData<string> Conditions => [.. Objects(File["vectors"]!).Select(vector => (string)vector["id"]!)];

    public static TheoryData<string> Rates => [.. Objects(File["cases"]![0]!["vectors"]!).Select(vector => (string)vector["id"]!)];

    [Theory]
    [MemberData(nameof(Conditions))]
    public void The_share_of_a_condition_is_the_known_one(string id)
    {
        var vector = Objects(File["vectors"]!).Single(item => (string)item["id"]! == id);
        var variables = vector["variables"]!.AsObject().Select(variable => $"{variable.Key} : {TypeOf(variable.Value!)};");

        var figure = ProfileRoom.Analyze($"state {{ {string.Join(' ', variables)} }}", $"reward r: 1 when {vector["condition"]};", AnalysisOptions.Explanation).Profile.Breadth;

        var expected = (double)vector["expected_share"]!;
        Assert.InRange(figure.Estimate, expected - 1e-9, expected + 1e-9);
        Assert.InRange(expected, figure.Low - 1e-12, figure.High + 1e-12);
        Assert.Equal((string)vector["verdict"]! == "never", figure.High == 0);
        Assert.Equal((string)vector["verdict"]! == "always", figure.Low == 1);
    }

    [Theory]
    [MemberData(nameof(Rates))]
    public void The_number_of_evaluations_a_step_is_the_known_one(string id)
    {
        var vector = Objects(File["cases"]![0]!["vectors"]!).Single(item => (string)item["id"]! == id);
        var share = ((double)vector["region_share"]!).ToString(CultureInfo.InvariantCulture);
        var (cadence, horizon) = id switch
        {
            "every_step" => ("every step", ""),
            "every_4" => ("every 4 steps", ""),
            "prob_0.1" => ("sampled 10%", ""),
            "on_event" => ("on next.y <= 0.01", ""),
            "terminal_200" => ("at end", "horizon 200 steps;"),
            "every_5_phase_2" => ("every 5 steps from 2", "horizon 10 steps;"),
            _ => throw new InvalidDataException(id),
        };

        var density = ProfileRoom.Analyze($"state {{ x, y : real in 0..1; }} {horizon}", $"reward r: 1 when x <= {share} {cadence};").Profile.Density;

        var expected = (double)vector["expected_emissions_per_step"]!;
        Assert.Equal(FigureBasis.Exact, density.Basis);
        Assert.InRange(density.Estimate, expected - 1e-9, expected + 1e-9);
        Assert.Equal(id is "on_event" or "terminal_200", density.IsNominal);
    }

    private static string TypeOf(JsonNode variable) => variable["range"] is JsonArray range
        ? $"real in {Text(range[0]!)}..{Text(range[1]!)}"
        : $"int in {Text(variable["values"]![0]!)}..{Text(variable["values"]!.AsArray()[^1]!)}";

    private static string Text(JsonNode number) => ((double)number).ToString("R", CultureInfo.InvariantCulture);

    private static IEnumerable<JsonObject> Objects(JsonNode list) => list.AsArray().Select(item => item!.AsObject());
}
