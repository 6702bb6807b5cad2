using Espalier.Generators.Tests.Compiling;
using Espalier.Rewards;

namespace Espalier.Generators.Tests.Sets;

/// <summary>Dials that silence: a share of the states, or of the constraints.</summary>
public class CoverTests
{
    private static readonly WorldProbe s_world = WorldProbe.Compile(
        """
        world W {
            state { n : int in 0..10_000; r : real in 0..10; flags : bool[9]; m : M; hidden secret : int in 0..9; }
            enum M { low, high }
        }
        constraints Plain for W {
            reward a: 1;
            require b: n < 0;
            achieve c: next.n == 3;
            prefer d: n > 0;
        }
        constraints Third for W = Plain | cover 30%;
        constraints Half  for W = Plain | cover 50%;
        constraints One   for W = Plain | keep 1;
        constraints Two   for W = Plain | keep 2;
        constraints Three for W = Plain | keep 3;
        """);

    [Theory]
    [InlineData("Third", 0.3)]
    [InlineData("Half", 0.5)]
    public void A_cover_lets_constraints_speak_in_its_share_of_the_states(string set, double share)
    {
        var spoken = Enumerable.Range(0, 10_000).Count(n => s_world.Start(set).Step(new { N = n })["a"] is not null);

        Assert.InRange(spoken, (10_000 * share) - 230, (10_000 * share) + 230);
    }

    [Fact]
    public void All_constraints_speak_in_the_same_states_and_the_states_are_nested()
    {
        for (var n = 0; n < 1_000; n++)
        {
            var third = s_world.Start("Third").Step(new { N = n });
            Assert.Equal(third["a"] is null, third["b"] is null);
            if (third["a"] is not null)
                Assert.NotNull(s_world.Start("Half").Step(new { N = n })["a"]);
        }
    }

    [Fact]
    public void A_state_is_told_apart_by_what_is_observed_and_reals_by_tenths_of_their_range()
    {
        var states = Enumerable.Range(0, 300).ToList();

        Assert.All(states, n => Assert.Equal(Speaks(new { N = n }), Speaks(new { N = n, Secret = 5 })));
        Assert.All(states, n => Assert.Equal(Speaks(new { N = n, R = 3.0 }), Speaks(new { N = n, R = 3.99 })));
        Assert.All(states, n => Assert.Equal(Speaks(new { N = n, R = 9.0 }), Speaks(new { N = n, R = 10.0 })));
        Assert.Contains(states, n => Speaks(new { N = n, R = 3.99 }) != Speaks(new { N = n, R = 4.0 }));
        Assert.Contains(states, n => Speaks(new { N = n }) != Speaks(new { N = n, M = "High" }));
        Assert.Contains(states, n => Speaks(new { N = n }) != Speaks(new { N = n, Flags = new[] { false, false, false, false, false, false, false, false, true } }));
    }

    // The scheme that docs/generated.md describes, written out.
    [Fact]
    public void The_share_of_a_state_is_a_hash_that_anyone_can_compute()
    {
        var spoken = 0;
        for (var n = 0; n < 1_000; n++)
        {
            var hash = 0UL;
            ulong[] words = [(ulong)n, 7, 0x0100_0000_0000_0001, 0, 1];
            foreach (var word in words)
                hash = CounterHash.At(hash, word);
            var speaks = CounterHash.ToUnit(CounterHash.At(hash, CounterHash.OfText("cover"))) < 0.5;
            var state = new { N = n, R = 7.4, Flags = new[] { true, false, false, false, false, false, false, true, false }, M = "High" };
            Assert.Equal(speaks, Speaks(state));
            spoken += speaks ? 1 : 0;
        }

        Assert.InRange(spoken, 420, 580);
    }

    [Fact]
    public void What_is_kept_of_the_constraints_is_nested_and_the_rest_is_silent()
    {
        string[] terms = ["a", "b", "c", "d"];
        var kept = new[] { "One", "Two", "Three" }
            .Select(set => terms.Where(term => s_world.Start(set).Step()[term] is not null).ToHashSet())
            .ToList();

        Assert.Equal([1, 2, 3], kept.Select(names => names.Count));
        Assert.True(kept[0].IsSubsetOf(kept[1]));
        Assert.True(kept[1].IsSubsetOf(kept[2]));
        Assert.All(terms, term => Assert.Equal(
            kept[0].Contains(term), s_world.Start("One").Info.Terms.Single(info => info.Name == term).Weight != 0));
    }

    [Fact]
    public void Dial_numbers_are_values_of_one_type()
    {
        Assert.Same(s_world.Start("Third").RewardType, s_world.Start("Half").RewardType);
        Assert.Same(s_world.Start("One").RewardType, s_world.Start("Three").RewardType);
        Assert.NotSame(s_world.Start("Plain").RewardType, s_world.Start("One").RewardType);
    }

    [Fact]
    public void Nothing_allocates()
    {
        foreach (var set in new[] { "Third", "Two" })
            Assert.Equal(0, s_world.Start(set).MeasureAllocation(1000));
    }

    private static bool Speaks(object state) => s_world.Start("Half").Step(state)["a"] is not null;
}
