using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests.Sets;

/// <summary>A weight that changes during training moves linearly within each stage; the last one holds afterwards.</summary>
public class CurriculumTests
{
    private static readonly WorldProbe s_world = WorldProbe.Compile(
        """
        world W { state { x : real; } }
        constraints S for W {
            reward a: 10 weight 0 -> 1 over 1_000 steps -> 0.5 over 4_000 steps;
            reward b: 1 / x weight 0 -> 2 over 100 steps;
        }
        constraints Twice for W = S | scale 2;
        """);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(250, 2.5)]
    [InlineData(999, 9.99)]
    [InlineData(1_000, 10)]
    [InlineData(3_000, 7.5)]
    [InlineData(5_000, 5)]
    [InlineData(long.MaxValue, 5)]
    public void The_weight_stands_where_training_stands(long trained, double paid)
    {
        Assert.Equal(paid, s_world.Start("S").Step(new { X = 1 }, trainedSteps: trained)["a"]!.Value.Paid, 12);
        Assert.Equal(2 * paid, s_world.Start("Twice").Step(new { X = 1 }, trainedSteps: trained)["a"]!.Value.Paid, 12);
    }

    [Fact]
    public void A_weight_of_0_pays_nothing_whatever_the_score()
    {
        var step = s_world.Start("S").Step(trainedSteps: 0);

        Assert.Equal(new TermScore(double.PositiveInfinity, 0, false), step["b"]);
        Assert.Equal(0, step.Paid);
    }

    [Fact]
    public void What_is_known_of_a_term_is_its_last_weight()
    {
        Assert.Equal([0.5, 2], s_world.Start("S").Info.Terms.Select(term => term.Weight));
        Assert.Equal([1, 4], s_world.Start("Twice").Info.Terms.Select(term => term.Weight));
    }
}
