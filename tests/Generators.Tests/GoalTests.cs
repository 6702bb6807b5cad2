using Espalier.Generators.Tests.Compiling;
using Espalier.Rewards;

namespace Espalier.Generators.Tests;

/// <summary>Goals: the first predicate that is true decides.</summary>
public class GoalTests
{
    private static readonly WorldProbe s_world = WorldProbe.Compile(
        """
        world W {
            state { x : int in 0..10; blocked : bool; }
            let free = not blocked;
        }
        goals Wishes for W {
            intended top: x >= 8 and free;
            rival    end: x == 10;
            solvable: free;
            distinguishing: x != 5;
        }
        goals Bare for W {
            intended top: x >= 8;
        }
        """);

    [Theory]
    [InlineData(7, false, -1)]
    [InlineData(8, false, 0)]
    [InlineData(10, false, 0)]
    [InlineData(10, true, 1)]
    public void The_first_goal_that_is_reached_decides(int x, bool blocked, int reached)
    {
        Assert.Equal(reached, s_world.Judge("Wishes", new { X = x, Blocked = blocked }).Reached);
    }

    [Fact]
    public void A_level_is_solvable_and_distinguishing_where_the_declaration_says_so()
    {
        Assert.False(s_world.Judge("Wishes", new { Blocked = true }).Solvable);
        Assert.True(s_world.Judge("Wishes", null).Solvable);
        Assert.False(s_world.Judge("Wishes", new { X = 5 }).Distinguishing);
        Assert.True(s_world.Judge("Wishes", new { X = 4 }).Distinguishing);
    }

    [Fact]
    public void Where_nothing_is_declared_every_level_counts()
    {
        var judgement = s_world.Judge("Bare", new { X = 5, Blocked = true });

        Assert.True(judgement.Solvable);
        Assert.True(judgement.Distinguishing);
    }

    [Fact]
    public void Goals_keep_their_names_and_sides()
    {
        Assert.Equal([new GoalInfo("top", true), new GoalInfo("end", false)], s_world.Judge("Wishes", null).Goals);
    }
}
