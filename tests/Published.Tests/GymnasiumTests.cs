using System.Text.Json.Nodes;

namespace Espalier.Published.Tests;

/// <summary>Gymnasium, commit 3f0476a.</summary>
public sealed class GymnasiumTests
{
    private static readonly string[] LanderState = ["x", "y", "vx", "vy", "angle"];

    [Theory]
    [InlineData("default", "Default", Precision.Single)]
    [InlineData("default", "Default", Precision.Double)]
    [InlineData("sutton_barto", "SuttonBarto", Precision.Single)]
    [InlineData("sutton_barto", "SuttonBarto", Precision.Double)]
    public Task CartPole_pays_for_standing(string name, string set, Precision precision) => PublishedReward.CheckAsync(
        "Gymnasium/CartPole", set, precision, [.. Vectors.Case("gym_cartpole", name)["vectors"].Objects().Select(vector =>
        {
            var given = vector["in"]!.AsObject();
            var state = new JsonObject
            {
                ["x"] = given["x_after"]!.DeepClone(),
                ["theta"] = given["theta_after"]!.DeepClone(),
                ["over"] = given["already_terminated"]!.DeepClone(),
            };
            return new Row(state, null, state, (double)vector["expected"]!) { Terminates = (bool)vector["terminated"]! };
        })]);

    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public Task Pendulum_takes_for_angle_speed_and_torque(Precision precision) => PublishedReward.CheckAsync(
        "Gymnasium/Pendulum", "Default", precision, [.. Vectors.Read("gym_pendulum")["vectors"].Objects().Select(vector =>
        {
            var given = vector["in"]!.AsObject();
            var state = Json.Object(given, "theta", "theta_dot");
            return new Row(state, Json.Object(given, "torque"), state, (double)vector["expected"]!);
        })]);

    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public async Task LunarLander_pays_for_coming_down(Precision precision)
    {
        foreach (var trace in Vectors.Read("gym_lunar_lander")["traces"].Objects())
        {
            var rows = new List<Row>();
            JsonObject? before = null;
            foreach (var step in trace["steps"].Objects())
            {
                var given = step["in"]!.AsObject();
                var next = Json.Object(given, LanderState)
                    .With("left_leg", given["leg1_contact"]).With("right_leg", given["leg2_contact"])
                    .With("crashed", given["game_over"]).With("awake", given["awake"]);
                var action = new JsonObject { ["main"] = given["main_power"]!.DeepClone(), ["side"] = given["side_power"]!.DeepClone() };
                rows.Add(new Row(before ?? next, action, next, (double)step["expected"]!)
                {
                    IsFirst = before is null,
                    IsTerminated = (bool)step["terminated"]!,
                });
                before = next;
            }

            // Differences of large potentials: in single precision only the absolute error is small.
            await PublishedReward.CheckAsync("Gymnasium/LunarLander", "Default", precision, rows, singleError: 1e-3);
        }
    }
}
