using System.Text.Json.Nodes;

namespace Espalier.Published.Tests;

/// <summary>Safety-Gymnasium (Ji et al. 2023), commit ae966e5.</summary>
public sealed class SafetyGymnasiumTests
{
    private const string File = "SafetyGymnasium/Plain";

    private static readonly JsonObject Nowhere = new()
    {
        ["goal_distance"] = 0,
        ["hazard_distances"] = new JsonArray(1, 1, 1, 1),
        ["x"] = 0,
        ["y"] = 0,
        ["vx"] = 0,
        ["vy"] = 0,
    };

    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public async Task The_goal_pays_for_coming_nearer(Precision precision)
    {
        foreach (var trace in Vectors.Case("safety_gymnasium", "goal reward")["traces"].Objects())
        {
            var rows = new List<Row>();
            var before = Nowhere.With("goal_distance", trace["initial_distance"]);
            foreach (var step in trace["steps"].Objects())
            {
                var next = Nowhere.With("goal_distance", step["in"]!["distance_to_goal"]);
                rows.Add(new Row(before, null, next, (double)step["expected"]!) { IsFirst = rows.Count == 0 });
                before = next;
            }

            await PublishedReward.CheckAsync(File, "Goal", precision, rows);
        }
    }

    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public Task The_circle_pays_for_running_along_it(Precision precision) => CheckAsync("circle reward", "Circle", precision, (vector, given) =>
    {
        var state = Nowhere.With("x", given["x"]).With("y", given["y"]).With("vx", given["vx"]).With("vy", given["vy"]);
        return new Row(state, null, state, (double)vector["expected"]!);
    });

    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public Task Hazards_cost_how_deep_it_stands_in_them(Precision precision) => CheckAsync("hazards cost", "Hazards", precision, (vector, given) =>
        Cost(Nowhere.With("hazard_distances", given["hazard_distances"]), "depth", vector["expected"]) with
        {
            IsBoundary = given["hazard_distances"]!.AsArray().Any(distance => (double)distance! == 0.2),
        });

    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public Task Hazards_cost_one_a_step(Precision precision) => CheckAsync("hazards cost", "HazardSteps", precision, (vector, given) =>
        Cost(Nowhere.With("hazard_distances", given["hazard_distances"]), "hazard", vector["indicator"]) with
        {
            IsBoundary = given["hazard_distances"]!.AsArray().Any(distance => (double)distance! == 0.2),
        });

    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public Task Walls_cost_one_a_step(Precision precision) => CheckAsync("sigwalls cost", "Walls", precision, (vector, given) =>
        Cost(Nowhere.With("x", given["x"]).With("y", given["y"]), "outside", vector["expected"]) with
        {
            Settings = new JsonObject { ["walls"] = given["walls"]!.DeepClone() },
        });

    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public Task Running_too_fast_costs_one_a_step(Precision precision) => CheckAsync("HalfCheetahVelocity-v1 cost", "Velocity", precision, (vector, given) =>
        Cost(Json.Object(given, "x_velocity"), "fast", vector["expected"]) with { IsBoundary = (bool)vector["boundary"]! });

    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public Task A_reward_is_clipped(Precision precision) => CheckAsync("reward clip", "Clipped", precision, (vector, given) =>
    {
        var state = Json.Object(given, "raw");
        return new Row(state, null, state, (double)vector["expected"]!);
    });

    private static Task CheckAsync(string name, string set, Precision precision, Func<JsonObject, JsonObject, Row> row) => PublishedReward.CheckAsync(
        File, set, precision,
        [.. Vectors.Case("safety_gymnasium", name)["vectors"].Objects().Select(vector => row(vector, vector["in"]!.AsObject()))]);

    /// <summary>A cost stays out of the reward, which is 0.</summary>
    private static Row Cost(JsonObject state, string term, JsonNode? cost) => new(state, null, state, 0)
    {
        Costs = new Dictionary<string, double> { [term] = (double)cost! },
    };
}
