using System.Text.Json.Nodes;

namespace Espalier.Published.Tests;

/// <summary>legged_gym (Rudin et al. 2022), commit 8fa29ac.</summary>
public sealed class LeggedGymTests
{
    [Theory]
    [InlineData(0, "Default", Precision.Single)]
    [InlineData(0, "Default", Precision.Double)]
    [InlineData(1, "Cassie", Precision.Single)]
    [InlineData(1, "Cassie", Precision.Double)]
    [InlineData(2, "FallsCount", Precision.Single)]
    [InlineData(2, "FallsCount", Precision.Double)]
    public async Task Totals_are_weighted_clipped_and_then_paid_for_falls(int index, string set, Precision precision)
    {
        var file = Vectors.Read("legged_gym");
        var inputs = file["vectors"].Objects().ToList();
        await PublishedReward.CheckAsync("LeggedGym/LeggedRobot", set, precision, [.. file["cases"]![index]!["vectors"].Objects()
            .Select(vector => RowOf(inputs[(int)vector["in_ref"]!], (double)vector["expected"]!))]);
    }

    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public Task Each_term_is_the_published_one(Precision precision) => PublishedReward.CheckAsync(
        "LeggedGym/LeggedRobot", "Terms", precision, [.. Vectors.Read("legged_gym")["vectors"].Objects().Select(vector =>
            RowOf(vector, 0) with { Terms = Json.Numbers(vector["expected_terms_unweighted"]) })]);

    private static Row RowOf(JsonObject vector, double expected)
    {
        var given = vector["in"]!.AsObject();
        var command = given["commands"]!.AsArray();
        var next = Json.Object(
            given, "base_lin_vel", "base_ang_vel", "projected_gravity", "torques", "dof_pos", "dof_vel", "last_actions",
            "penalised_contact_forces", "feet_contact_forces", "feet_air_time", "last_contacts")
            .With("command", new JsonArray(command[0]!.DeepClone(), command[1]!.DeepClone()))
            .With("command_turn", command[2])
            .With("base_height", given["base_height_above_ground"]);
        var reset = (bool)given["reset"]!;
        var timeOut = (bool)given["time_out"]!;
        return new Row(
            next.With("dof_vel", given["last_dof_vel"]), new JsonObject { ["joints"] = given["actions"]!.DeepClone() }, next, expected)
        {
            IsTerminated = reset && !timeOut,
            IsTruncated = reset && timeOut,
        };
    }
}
