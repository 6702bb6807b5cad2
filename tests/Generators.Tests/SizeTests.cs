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
        Assert.Equal(0, world.Start("Late").MeasureAllocation(100));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(200)]
    public void Memory_groups_and_ends_work_across_methods(int count)
    {
        var lines = Enumerable.Range(0, count).Select(i => (i % 5) switch
        {
            0 => $"reward r{i}: prev(x, {i});",
            1 => $"machine m{i} {{ start a; a -> b on x == {i} reward {i}; final b; otherwise stay; }}",
            2 => $"achieve a{i}: next.x == {i} terminate;",
            3 => $"override o{i}: 1000 when x == {i};",
            _ => "clip -1000..5000;",
        });
        var world = WorldProbe.Compile(
            $$"""
            world W { state { x : int in 0..1000; } }
            constraints S for W { {{string.Join('\n', lines)}} }
            constraints Cover for W = S | cover 100% | keep {{count}};
            constraints Base for W { reward base: 2 * x; clip 0..9; }
            constraints Sum for W = (S | delay 2 steps) + Base;
            """);
        var pays = Enumerable.Range(0, count / 5).Sum(i => 5 * i);

        var episode = world.Start("S");
        Assert.Equal(pays + 6, episode.Step(new { X = 6 }).Paid);
        Assert.Equal(1000 + (6 * ((count / 5) - 2)), episode.Step(new { X = 8 }).Paid);
        Assert.True(episode.Step(new { X = 8 }, new { }, new { X = 12 }).Terminates);
        Assert.Equal(pays, world.Start("Cover").Step(new { X = 9 }).Paid);
        var both = world.Start("Sum");
        Assert.Equal(9, both.Step(new { X = 9 }).Paid);
        Assert.Equal(pays + (9 * (count / 5)) + 8, both.Step(new { X = 4 }).Paid);
        Assert.Equal(0, episode.MeasureAllocation(100));
    }
}
