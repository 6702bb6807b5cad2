using System.Text.Json.Nodes;

namespace Espalier.Published.Tests;

/// <summary>Meta-World (Yu et al. 2019), commit 7ea2b50.</summary>
public sealed class MetaWorldTests
{
    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public Task The_second_version_is_a_tolerance(Precision precision) => PublishedReward.CheckAsync(
        "MetaWorld/Reach", "V2", precision, [.. Vectors.Case("metaworld_reach", "reward v2 (default)")["vectors"].Objects().Select(vector =>
        {
            var state = Json.Object(vector["in"]!.AsObject(), "tcp", "target", "hand_init", "max_reach_dist");
            var terms = Json.Numbers(vector["terms"]);
            return new Row(state, null, state, (double)vector["expected"]!)
            {
                Terms = new Dictionary<string, double>
                {
                    ["in_place"] = 10 * terms["in_place"],
                    ["reach_dist"] = terms["reach_dist"],
                },
            };
        })]);

    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public Task The_first_version_is_a_slope_with_peaks(Precision precision) => PublishedReward.CheckAsync(
        "MetaWorld/Reach", "V1", precision, [.. Vectors.Case("metaworld_reach", "reward v1")["vectors"].Objects().Select(vector =>
        {
            var given = vector["in"]!.AsObject();
            var state = new JsonObject
            {
                ["tcp"] = given["finger_center"]!.DeepClone(),
                ["target"] = given["goal"]!.DeepClone(),
                ["hand_init"] = new JsonArray(0, 0, 0),
                ["max_reach_dist"] = given["max_reach_dist"]!.DeepClone(),
            };
            return new Row(state, null, state, (double)vector["expected"]!);
        })]);
}
