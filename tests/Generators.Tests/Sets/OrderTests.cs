using Espalier.Generators.Tests.Compiling;
using Espalier.Rewards;

namespace Espalier.Generators.Tests.Sets;

/// <summary>A set is read from top to bottom: clips and overrides act on what stands above them in their own set.</summary>
public class OrderTests
{
    private static readonly WorldProbe s_world = WorldProbe.Compile(
        """
        world W {
            state { x : int in -100..100; p : bool; q : bool; }
        }
        constraints Cut for W {
            reward a: x;
            clip -5..5;
            reward b: 2 when p;
            override lost: -10 when q;
            clip 0..inf;
            reward c: 1;
        }
        constraints Plain for W { reward base: x; }
        constraints Sum     for W = Cut + Plain;
        constraints Turned  for W = Cut | scale -2;
        constraints Twice   for W = Cut | scale 2;
        constraints Silent  for W = Cut | scale 0;
        constraints Late    for W = Cut | delay 2 steps;
        constraints Later   for W = (Cut | delay 2 steps) + Plain | delay 3 steps;
        """);

    [Theory]
    [InlineData(3, false, false, 3, 0, null, null, 0, 4)]
    [InlineData(30, false, false, 30, -25, null, null, 0, 6)]
    [InlineData(-30, true, false, -30, 25, 2.0, null, 3, 1)]
    [InlineData(30, true, true, 30, -25, 2.0, -17.0, 10, 1)]
    [InlineData(-1, false, false, -1, 0, null, null, 1, 1)]
    public void Each_line_scores_the_amount_by_which_it_changes_the_total(
        int x, bool p, bool q, double a, double clip, double? b, double? lost, double clip2, double total)
    {
        var step = s_world.Start("Cut").Step(new { X = x, P = p, Q = q });

        Assert.Equal((a, clip, b, lost, clip2), (step.ScoreOf("a"), step.ScoreOf("clip"), step.ScoreOf("b"), step.ScoreOf("lost"), step.ScoreOf("clip 2")));
        Assert.Equal(total, step.Paid);
        string[] terms = ["a", "clip", "b", "lost", "clip 2", "c"];
        Assert.Equal(total, terms.Sum(term => step[term]?.Paid ?? 0));
    }

    [Fact]
    public void Clips_and_overrides_are_terms()
    {
        Assert.Equal(
            [("a", DemandKind.Reward, 1), ("clip", DemandKind.Clip, 1), ("b", DemandKind.Reward, 1), ("lost", DemandKind.Override, 1), ("clip 2", DemandKind.Clip, 1), ("c", DemandKind.Reward, 1.0)],
            s_world.Start("Cut").Info.Terms.Select(term => (term.Name, term.Kind, term.Weight)));
    }

    [Theory]
    [InlineData("Sum", 30, 36)]
    [InlineData("Sum", -30, -29)]
    [InlineData("Twice", 30, 12)]
    [InlineData("Twice", -30, 2)]
    [InlineData("Turned", 30, -12)]
    [InlineData("Turned", -30, -2)]
    [InlineData("Silent", 30, 0)]
    public void Each_operand_is_cut_by_its_own_and_a_scale_moves_the_bounds(string set, int x, double total)
    {
        Assert.Equal(total, s_world.Start(set).Step(new { X = x }).Paid);
    }

    [Fact]
    public void A_delay_holds_back_what_has_been_cut()
    {
        var episode = s_world.Start("Late");

        Assert.Equal([0, 12, 0, 7], new[] { 30, 30, 30, -30 }.Select(x => episode.Step(new { X = x }).Paid));
    }

    [Fact]
    public void Delays_hold_back_what_delays_pay()
    {
        var episode = s_world.Start("Later");

        // What is paid at the second and at the fourth step is held back to the third and to the sixth, with the plain scores.
        Assert.Equal([0, 0, 90 + 12, 0, 0, 90 + 24, 36], Enumerable.Range(0, 7).Select(step => episode.Step(new { X = 30 }, truncated: step == 6).Paid));
    }

    [Fact]
    public void Bounds_are_numbers_of_one_type()
    {
        Assert.Same(s_world.Start("Cut").RewardType.DeclaringType, s_world.Start("Twice").RewardType.DeclaringType);
        Assert.Equal(8, s_world.Start("Late").MemorySize);
    }

    [Fact]
    public void Nothing_allocates()
    {
        foreach (var set in new[] { "Cut", "Later" })
            Assert.Equal(0, s_world.Start(set).MeasureAllocation(1000));
    }
}
