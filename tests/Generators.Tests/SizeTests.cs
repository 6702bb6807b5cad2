using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>Large sets are cut into methods that the JIT can handle, and mean the same.</summary>
public class SizeTests
{
    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(200)]
    public void A_set_of_many_constraints_pays_the_sum_in_its_order(int count)
    {
        var lines = Enumerable.Range(0, count).Select(i => i % 10 == 9 ? $"achieve r{i}: x >= {i};" : $"reward r{i}: x + {i};");
        var world = WorldProbe.Compile(
            $$"""
            world W { state { x : int in 0..1000; } }
            constraints S for W { {{string.Join('\n', lines)}} }
            constraints Late for W = S | delay to end;
            """);
        var expected = Enumerable.Range(0, count).Sum(i => i % 10 == 9 ? (1000 >= i ? 1 : 0) : 1000 + i);

        Assert.Equal(expected, world.Start("S").Step(new { X = 1000 }).Paid);
        Assert.Equal(expected, world.Start("Late").Step(new { X = 1000 }, truncated: true).Paid);
        Assert.Equal(1000 + 17, world.Start("S").Step(new { X = 1000 }).ScoreOf("r17"));
        var episode = world.Start("Late");
        episode.MeasureAllocation(100);
        Assert.Equal(0, episode.MeasureAllocation(100));
    }
}
