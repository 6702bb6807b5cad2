using Espalier.Dsl.Diagnostics;

namespace Espalier.Dsl.Tests;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("rewrd", "reward")]
    [InlineData("wehn", "when")]
    [InlineData("Reward", "reward")]
    [InlineData("fr", "for")]
    [InlineData("distnce", "distance")]
    [InlineData("x", null)]
    [InlineData("is", null)]
    [InlineData("", null)]
    [InlineData("banana", null)]
    public void Finds_the_nearest_of_what_is_near(string name, string? expected) =>
        Assert.Equal(expected, Spelling.FindNearest(name, ["reward", "when", "for", "in", "distance", "y"]));

    [Theory]
    [InlineData("max_velocity", "max_vel")]
    [InlineData("feet_stumble", "stumble")]
    [InlineData("stum", "stumble")]
    [InlineData("the_height_of_the_very_high_tower", null)]
    [InlineData("xy_xy_xy", null)]
    public void Finds_what_is_a_large_part_of_the_name(string name, string? expected) =>
        Assert.Equal(expected, Spelling.FindNearest(name, ["height", "max_vel", "stumble", "xy"]));

    [Fact]
    public void Of_several_equally_near_the_first_is_found() =>
        Assert.Equal("cart", Spelling.FindNearest("cat", ["cart", "coat"]));

    [Fact]
    public void A_very_long_name_is_near_to_nothing() =>
        Assert.Null(Spelling.FindNearest(new string('a', 100_000), [new string('a', 100_000)]));
}
