using Espalier.Dsl.Analysis;

namespace Espalier.Dsl.Tests.Analysis.Density;

/// <summary>Figures that are known in closed form: scopes, cadences, dials, delays and holes.</summary>
public sealed class ProfileTests
{
    [Theory]
    // Ranges, bools and enums are counted; what is not read does not matter.
    [InlineData("reward r: x when x <= 4;", 5 / 11.0, 5 / 11.0)]
    [InlineData("reward r: x when x + y <= 1;", 3 / 121.0, 3 / 121.0)]
    [InlineData("reward r: x when carrying and move != stay;", 0.4, 0.4)]
    [InlineData("reward r: x when x > 20;", 0.0, 0.0)]
    // Lines that read nothing in common, that overlap, and that exclude each other.
    [InlineData("reward r: x when x <= 4; reward s: y when y <= 4;", 1 - (36 / 121.0), 10 / 11.0)]
    [InlineData("reward r: x when x <= 4; reward s: y when x <= 2;", 5 / 11.0, 8 / 11.0)]
    [InlineData("reward r: x when carrying; reward s: y when not carrying;", 1.0, 1.0)]
    // What is only logged, and a clip, say nothing to who learns.
    [InlineData("metric m: y; reward r: x when carrying; clip -1..1;", 0.5, 0.5)]
    [InlineData("reward r: x when carrying; override o: 2 when move == stay;", 0.6, 0.7)]
    // Cadences: of 100 steps those at 0, 30, 60 and 90; those at 10, 30, …; the first; by chance.
    [InlineData("reward r: x every 30 steps;", 1.0, 0.04)]
    [InlineData("reward r: x every 20 steps from 10;", 1.0, 0.05)]
    [InlineData("reward r: x every 20 steps from 200;", 0.0, 0.0)]
    [InlineData("reward r: x when carrying sampled 10%;", 0.5, 0.05)]
    public void Breadth_and_density_of_a_finite_world_are_counted(string lines, double breadth, double density)
    {
        var profile = ProfileRoom.Analyze(ProfileRoom.Yard, lines).Profile;

        AssertExact(breadth, profile.Breadth);
        AssertExact(density, profile.Density);
        Assert.False(profile.Breadth.IsNominal || profile.Density.IsNominal);
    }

    [Theory]
    // What `on` asks belongs to where a line speaks: something can be asked of each step.
    [InlineData("reward r: x on next.x > x;", 10 / 11.0, 55 / 121.0)]
    [InlineData("reward r: x when carrying on next.x > x;", 5 / 11.0, 55 / 242.0)]
    [InlineData("reward r: x when next.x < x on next.x > x;", 0.0, 0.0)]
    [InlineData("reward r: x on carrying and not next.carrying and x == y; reward s: x on next.x == 10 and x == 2;", 16 / 121.0, (1 / 44.0) + (1 / 121.0))]
    // A clock is asked only beside what asks for the step as well.
    [InlineData("reward r: x at start when elapsed > 5;", 0.0, 0.0)]
    [InlineData("reward r: x at end;", 1.0, 0.01)]
    [InlineData("reward r: x on terminated;", 1.0, 0.01)]
    [InlineData("reward r: x on terminated and not truncated;", 1.0, 0.005)]
    [InlineData("reward r: x at start when elapsed < 5;", 1.0, 0.01)]
    [InlineData("reward r: x when elapsed < 5 every 2 steps;", 1.0, 0.03)]
    [InlineData("reward r: x when next.x > x;", 10 / 11.0, 55 / 121.0)]
    // The first of 100 steps always, each further one where none before has come to it.
    [InlineData("achieve a: carrying;", 1.0, 0.02)]
    public void What_a_run_decides_is_nominal(string lines, double breadth, double density)
    {
        var profile = ProfileRoom.Analyze(ProfileRoom.Yard, lines).Profile;

        Assert.Equal(breadth, profile.Breadth.Estimate, 1e-12);
        Assert.Equal(density, profile.Density.Estimate, 1e-12);
        Assert.Equal(breadth is > 0 and < 1, profile.Breadth.IsNominal);
        Assert.Equal(density > 0, profile.Density.IsNominal);
    }

    [Theory]
    [InlineData("thin 25%", 1.0, 0.25, 0)]
    [InlineData("thin 25% | thin 50% unscaled", 1.0, 0.125, 0)]
    [InlineData("scale 3", 1.0, 1.0, 0)]
    [InlineData("delay 4 steps", 1.0, 1.0, 1.5)]
    // 30 steps of a period end at 29, 59, 89, and the last ten at 99.
    [InlineData("delay 30 steps", 1.0, 1.0, ((3 * 435) + 45) / 100.0)]
    [InlineData("delay 4 steps | delay 10 steps", 1.0, 1.0, 5.5)]
    public void Dials_count(string dials, double breadth, double density, double delay)
    {
        var profile = ProfileRoom.Analyze(ProfileRoom.Yard, $"constraints B for W {{ reward r: x; }} constraints S for W = B | {dials};").Profile;

        AssertExact(breadth, profile.Breadth);
        AssertExact(density, profile.Density);
        AssertExact(delay, profile.Delay);
    }

    [Fact]
    public void A_delay_to_the_end_is_nominal_and_half_an_episode()
    {
        var profile = ProfileRoom.Analyze(ProfileRoom.Yard, "constraints B for W { reward r: x; } constraints S for W = B | delay to end;").Profile;

        Assert.Equal(49.5, profile.Delay.Estimate);
        Assert.True(profile.Delay.IsNominal);
    }

    [Fact]
    public void Without_a_horizon_a_delay_is_that_of_a_common_period()
    {
        const string World = "state { x : int in 0..3; }";

        AssertExact(1.5, ProfileRoom.Analyze(World, "constraints B for W { reward r: x; } constraints S for W = B | delay 4 steps;").Profile.Delay);
        AssertExact(2, ProfileRoom.Analyze(World, "constraints B for W { reward r: x every 2 steps; } constraints S for W = B | delay 4 steps;").Profile.Delay);
        AssertExact(3, ProfileRoom.Analyze(World, "constraints B for W { reward r: x every 8 steps; } constraints S for W = B | delay 4 steps;").Profile.Delay);
        Assert.Equal(FigureBasis.Unknown, ProfileRoom.Analyze(World, "constraints B for W { reward r: x; } constraints S for W = B | delay to end;").Profile.Delay.Basis);
    }

    [Fact]
    public void The_delay_of_a_set_is_that_of_its_evaluations()
    {
        var profile = ProfileRoom.Analyze(ProfileRoom.Yard, """
            constraints A for W { reward r: x; }
            constraints B for W { reward s: x every 2 steps; }
            constraints S for W = (A | delay 4 steps) + B;
            """).Profile;

        AssertExact(1, profile.Delay);
    }

    [Fact]
    public void What_keep_silences_is_not_there()
    {
        var analysis = ProfileRoom.Analyze(ProfileRoom.Yard, "constraints B for W { reward r: x; reward s: y when carrying; } constraints S for W = B | keep 1;");

        Assert.Single(analysis.Terms, term => term.Scope.High == 0);
        Assert.Empty(analysis.Profile.Overlaps);
    }

    [Fact]
    public void What_on_asks_of_the_state_and_the_action_alone_is_not_nominal()
    {
        var analysis = ProfileRoom.Analyze(ProfileRoom.Yard, "reward r: x on carrying and move == stay;");

        AssertExact(0.1, analysis.Profile.Breadth);
        AssertExact(0.1, analysis.Line("r").Scope);
        Assert.False(analysis.Profile.Breadth.IsNominal);
        Assert.Equal("carrying, move == north", ProfileRoom.Analyze(ProfileRoom.Yard, "reward r: x on carrying and move == stay; reward s: x when not carrying;").Profile.Hole!.Text);
    }

    [Fact]
    public void Of_the_past_that_on_asks_nothing_is_guessed() => Assert.Equal(
        Figure.Unknown(0.5, 1) with { IsNominal = true },
        ProfileRoom.Analyze(ProfileRoom.Yard, "reward r: x on once(carrying); reward s: y when carrying;").Profile.Breadth);

    [Theory]
    [InlineData("reward r: x on next.x == 0; reward s: x on next.x == 1;", 0.0)]
    [InlineData("reward r: x on next.x > x; reward s: x when carrying;", 5 / 11.0)]
    [InlineData("reward r: x every 2 steps; reward s: y every 4 steps;", 1.0)]
    [InlineData("reward r: x every 2 steps; reward s: y every 4 steps from 1;", 0.0)]
    [InlineData("reward r: x every 2 steps from 2; reward s: y at start;", 0.0)]
    [InlineData("reward r: x every 2 steps; reward s: y on elapsed == 3;", 0.0)]
    [InlineData("reward r: x every 2 steps when carrying; reward s: y on elapsed == 4;", 0.5)]
    public void Two_lines_speak_together_where_one_step_can_hear_both(string lines, double share) =>
        Assert.Equal(share, Assert.Single(ProfileRoom.Analyze(ProfileRoom.Yard, lines).Profile.Overlaps).Share.Estimate, 1e-12);

    [Fact]
    public void Overlaps_are_told_of_each_pair()
    {
        var overlaps = ProfileRoom.Analyze(
            ProfileRoom.Yard,
            "reward r: x when x <= 4; reward s: y when x >= 3; reward t: y when carrying; reward u: x when next.x == 0; reward v: x when next.x == 1;").Profile.Overlaps;

        Assert.Equal(10, overlaps.Count);
        AssertExact(2 / 11.0, Share("r", "s"));
        AssertExact(5 / 22.0, Share("r", "t"));
        // Each can be evaluated anywhere, and never both for one next state.
        Assert.Equal(0, Share("u", "v").Estimate);
        Assert.Equal(0.5, Share("t", "u").Estimate);

        Figure Share(string first, string second) => overlaps.Single(overlap => overlap.First == first && overlap.Second == second).Share;
    }

    [Theory]
    // Of a tolerance that falls off between 3 and 4 and between 5 and 6 the places beside a change.
    [InlineData("reward r: tolerance(x, 4..5, 1, linear, 0);", 4 / 11.0)]
    [InlineData("reward r: x;", 1.0)]
    [InlineData("reward r: 7;", 0.0)]
    [InlineData("require r: x >= 5;", 2 / 11.0)]
    [InlineData("require r: carrying;", 1.0)]
    [InlineData("require r: move == north;", 1.0)]
    [InlineData("require r: x >= 5 when x <= 4;", 0.2)]
    [InlineData("require r: x >= 5 margin 2;", 3 / 11.0)]
    public void An_evaluation_informs_where_a_step_changes_its_score(string line, double share) =>
        AssertExact(share, ProfileRoom.Analyze(ProfileRoom.Yard, line).Profile.InformativeShare);

    [Theory]
    [InlineData("reward r: x when x <= 3;", "x in 4..10", 7 / 11.0, "y carrying move")]
    [InlineData("reward r: x when x <= 3; reward s: x when y == 0;", "x in 4..10, y in 1..10", 70 / 121.0, "carrying move")]
    [InlineData("reward r: y when not carrying;", "carrying", 0.5, "x move")]
    [InlineData("reward r: y when carrying; reward s: x when move != north;", "not carrying, move == north", 0.1, "")]
    [InlineData("reward r: 1 when x in 3..8 and y in 2..8;", "x in 0..2", 3 / 11.0, "carrying move")]
    public void A_hole_is_told_in_the_words_of_the_language(string lines, string text, double share, string uncovered)
    {
        var profile = ProfileRoom.Analyze(ProfileRoom.Yard, lines).Profile;

        Assert.Equal(text, profile.Hole!.Text);
        Assert.Equal(share, profile.Hole.Share, 1e-12);
        Assert.Equal(uncovered, string.Join(' ', profile.Uncovered));
    }

    [Fact]
    public void A_hole_of_reals_ends_where_a_scope_does()
    {
        var hole = ProfileRoom.Analyze("state { x : real in 0..1; y : real in -1..1; }", "reward r: 1 when x <= 0.25; reward s: 1 when y > 0.5;").Profile.Hole;

        Assert.Equal("x in 0.25..1, y in -1..0.5", hole!.Text);
        Assert.Equal(0.75 * 0.75, hole.Share, 1e-12);
    }

    [Fact]
    public void A_hole_is_said_of_a_set_by_name() => Assert.Equal(
        ["ESP4084: 'S' says nothing where x in 4..10, which is 63.64% of the states and actions; no line mentions 'y', 'carrying', 'move'. Add a line that speaks there, unless silence is meant."],
        ProfileRoom.Diagnose(ProfileRoom.Yard, "reward r: x when x <= 3;"));

    [Theory]
    [InlineData("reward r: x;")]
    [InlineData("metric m: x;")]
    [InlineData("reward r: x when x > 20;")]
    [InlineData("reward r: x when carrying on next.x == 0;")]
    public void Where_nothing_or_everything_is_said_or_something_is_waited_for_there_is_no_hole_to_tell(string lines) => Assert.Empty(ProfileRoom.Diagnose(ProfileRoom.Yard, lines));

    [Fact]
    public void Nothing_is_guessed_of_what_has_no_range()
    {
        var analysis = ProfileRoom.Analyze("state { x, free : real; k : int in 0..1; }", "reward r: x when free > 1; reward s: 1 when k == 0;");

        Assert.Equal(Figure.Unknown(0.5, 1), analysis.Profile.Breadth);
        Assert.Equal(Figure.Unknown(0.5, 1.5), analysis.Profile.Density);
        Assert.Equal(FigureBasis.Unknown, analysis.Line("r").Scope.Basis);
        AssertExact(0.5, analysis.Line("s").Scope);
    }

    private static void AssertExact(double expected, Figure figure)
    {
        Assert.Equal(FigureBasis.Exact, figure.Basis);
        Assert.Equal(expected, figure.Estimate, 1e-12);
    }
}
