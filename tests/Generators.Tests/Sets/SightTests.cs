using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests.Sets;

/// <summary>What the agent sees of a set's memory.</summary>
public class SightTests
{
    private const string Sets =
        """
        constraints Plain for W { reward a: x; }
        constraints Late  for W = Plain | delay 4 steps observed;
        constraints Blind for W = Plain | delay 4 steps;
        constraints Both  for W = (Plain | delay 4 steps observed) | delay to end observed;
        """;

    [Fact]
    public void An_observed_delay_shows_elapsed_time_and_what_is_held_back()
    {
        var episode = WorldProbe.Compile("world W { state { x : int in 0..9; } horizon 20 steps; }" + Sets).Start("Late");

        Assert.Equal([0, 0], episode.Observe());
        episode.Step(new { X = 3 });
        Assert.Equal([0.05f, 3], episode.Observe());
        episode.Step(new { X = 4 });
        episode.Step(new { X = 5 });
        Assert.Equal([0.15f, 12], episode.Observe());
        Assert.Equal(14, episode.Step(new { X = 2 }).Paid);
        Assert.Equal([0.2f, 0], episode.Observe());
    }

    [Fact]
    public void Without_a_horizon_time_is_counted_in_steps_and_every_delay_shows_its_own()
    {
        var world = WorldProbe.Compile("world W { state { x : int in 0..9; } }" + Sets);
        var episode = world.Start("Both");
        for (var step = 0; step < 5; step++)
            episode.Step(new { X = 3 });

        // Twelve have been handed on by the inner delay.
        Assert.Equal([5, 3, 12], episode.Observe());
        Assert.Empty(world.Start("Blind").Observe());
        Assert.NotSame(world.Start("Blind").RewardType, world.Start("Late").RewardType);
    }
}
