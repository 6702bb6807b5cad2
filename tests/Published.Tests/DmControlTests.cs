using System.Globalization;
using System.Text.Json.Nodes;

namespace Espalier.Published.Tests;

/// <summary>dm_control (Tassa et al. 2018), commit 985d094.</summary>
public sealed class DmControlTests
{
    public static TheoryData<string, string, Precision> Shapes()
    {
        var data = new TheoryData<string, string, Precision>();
        foreach (var (shape, set) in SetsOfShapes)
        {
            data.Add(shape, set, Precision.Single);
            data.Add(shape, set, Precision.Double);
        }

        return data;
    }

    private static readonly (string Shape, string Set)[] SetsOfShapes =
    [
        ("gaussian", "Gaussian"), ("hyperbolic", "Hyperbolic"), ("long_tail", "LongTail"), ("reciprocal", "Reciprocal"),
        ("cosine", "Cosine"), ("linear", "Linear"), ("quadratic", "Quadratic"), ("tanh_squared", "TanhSquared"),
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Tolerance_falls_off_in_its_shape(string shape, string set, Precision precision)
    {
        var byValue = Vectors.Case("dm_tolerance", shape, "sigmoid")["vectors"].Objects()
            .GroupBy(vector => (double)vector["in"]!["value_at_margin"]!);
        foreach (var vectors in byValue)
            await PublishedReward.CheckAsync("DmControl/Tolerance", NameOf(set, vectors.Key), precision, [.. vectors.Select(ToleranceRow)], Variants);
    }

    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public Task Without_a_margin_tolerance_is_a_test(Precision precision) => PublishedReward.CheckAsync(
        "DmControl/Tolerance", "Gaussian", precision,
        [.. Vectors.Case("dm_tolerance", "(margin=0: hard indicator)", "sigmoid")["vectors"].Objects().Select(ToleranceRow)]);

    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public Task Cartpole_pays_a_product(Precision precision) => PublishedReward.CheckAsync(
        "DmControl/Cartpole", "Dense", precision,
        [.. Vectors.Case("dm_cartpole", "dense (balance, swingup)")["vectors"].Objects().Select(CartpoleRow)]);

    [Theory]
    [InlineData(Precision.Single)]
    [InlineData(Precision.Double)]
    public Task Cartpole_pays_the_state_aimed_at(Precision precision) => PublishedReward.CheckAsync(
        "DmControl/Cartpole", "Sparse", precision,
        [.. Vectors.Case("dm_cartpole", "sparse (balance_sparse, swingup_sparse)")["vectors"].Objects().Select(CartpoleRow)]);

    /// <summary>A set for each value that was recorded: all in one file, which is compiled once.</summary>
    private static string Variants { get; } = string.Concat(
        from shape in SetsOfShapes
        from value in (double[])[0, 0.1, 0.3, 0.5]
        where value > 0 || shape.Shape is "linear" or "quadratic" or "cosine"
        select $"constraints {NameOf(shape.Set, value)} for Tolerance = {shape.Set}({value.ToString(CultureInfo.InvariantCulture)});\n");

    private static string NameOf(string set, double value) => $"{set}At{(int)Math.Round(100 * value)}";

    private static Row ToleranceRow(JsonObject vector)
    {
        var given = vector["in"]!.AsObject();
        var state = Json.Object(given, "x", "lower", "upper", "margin");
        return new Row(state, null, state, (double)vector["expected"]!);
    }

    private static Row CartpoleRow(JsonObject vector)
    {
        var given = vector["in"]!.AsObject();
        var state = Json.Object(given, "cart_position", "pole_angle_cosine", "pole_angular_velocity");
        return new Row(state, Json.Object(given, "control"), state, (double)vector["expected"]!)
        {
            Terms = Json.Numbers(vector["terms"]),
            IsBoundary = (bool?)vector["boundary"] ?? false,
        };
    }
}
