using CsCheck;
using Espalier.Rewards;
using Espalier.Samples;

namespace Espalier.Experiments.Tests;

/// <summary>The Corner world as its source describes it, and the figures that are known of it.</summary>
public sealed class CornerWorldTests
{
    private static readonly Gen<Corner.Settings> Settings =
        from wall in Gen.Float[0, 1]
        from other in Gen.Float[0, 1]
        from block in Gen.Int[1, 7]
        select new Corner.Settings { Wall = wall, Other = other, Block = block };

    [Fact]
    public void A_level_is_well_formed_under_any_settings() =>
        Gen.Select(Settings, Gen.Long).Sample((settings, seed) =>
        {
            var state = Draw(settings, seed);
            Assert.Null(Corner.World.FindOutOfRange(state));
            Assert.NotEqual(state.Mouse, state.Cheese);
            Assert.False(state.Walls[state.Mouse]);
            Assert.False(state.Walls[state.Cheese]);
        });

    [Fact]
    public void The_cheese_lies_in_its_block_where_nothing_else_is_set() =>
        Gen.Select(Settings, Gen.Long).Sample((settings, seed) =>
        {
            settings.Other = 0;
            var cheese = Draw(settings, seed).Cheese;
            Assert.True(cheese / 7 < settings.Block && cheese % 7 < settings.Block);
        });

    [Fact]
    public void Distances_fall_by_one_along_the_best_moves_and_nowhere_by_more() =>
        Gen.Select(Settings, Gen.Long, Gen.Int[0, 3]).Sample((settings, seed, move) =>
        {
            var state = Draw(settings, seed);
            var next = state;
            var stream = StreamKey.FromSeed(seed).Named("step").Open();
            var terminated = CornerEnvironment.Step(ref next, new Corner.Action { Move = (Corner.Move)move }, settings, ref stream);
            var fall = state.ToCheese[state.Mouse] - next.ToCheese[next.Mouse];
            Assert.InRange(fall, -1, 1);
            Assert.Equal(state.BestMoves[move], fall == 1);
            Assert.Equal(terminated, next.ToCheese[next.Mouse] == 0);
        });

    [Fact]
    public void Bumping_leaves_the_mouse_where_it_is()
    {
        var settings = new Corner.Settings { Wall = 0, Block = 7 };
        var state = Draw(settings, seed: 1);
        state.Mouse = 0;
        var stream = default(CounterStream);
        CornerEnvironment.Step(ref state, new Corner.Action { Move = Corner.Move.Up }, settings, ref stream);
        CornerEnvironment.Step(ref state, new Corner.Action { Move = Corner.Move.Left }, settings, ref stream);
        Assert.Equal(0, state.Mouse);
        CornerEnvironment.Step(ref state, new Corner.Action { Move = Corner.Move.Right }, settings, ref stream);
        Assert.Equal(1, state.Mouse);
    }

    [Theory]
    [InlineData(1, 0.98)]
    [InlineData(7, 0.995)]
    public void The_share_of_solvable_levels_is_the_known_one(int block, double share) =>
        Assert.Equal(share, ShareOf(block, (goals, state, settings) => goals.IsSolvable(state, settings)), 0.006);

    [Fact]
    public void The_share_of_distinguishing_probe_levels_is_the_known_one() =>
        Assert.Equal(0.59, ShareOf(7, (goals, state, settings) => goals.IsDistinguishing(state, settings)), 0.01);

    [Fact]
    public void No_training_level_tells_the_goals_apart_while_the_cheese_is_the_corner() =>
        Assert.Equal(0, ShareOf(1, (goals, state, settings) => goals.IsDistinguishing(state, settings)));

    private static Corner.State Draw(Corner.Settings settings, long seed)
    {
        var stream = StreamKey.FromSeed(seed).Named("level").Open();
        CornerEnvironment.Reset(out var state, settings, ref stream);
        return state;
    }

    private static double ShareOf(
        int block, Func<GoalSet<Corner.State, Corner.Settings>, Corner.State, Corner.Settings, bool> holds)
    {
        const int levels = 20_000;
        var settings = Corner.World.DefaultSettings;
        settings.Block = block;
        Assert.True(Corner.World.TryGetGoals("Wishes", out var goals));
        return Enumerable.Range(0, levels).Count(level => holds(goals, Draw(settings, level), settings)) / (double)levels;
    }
}
