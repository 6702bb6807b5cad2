using Espalier.Dsl.Analysis;
using Espalier.Dsl.Analysis.Ranges;

namespace Espalier.Dsl.Tests.Analysis.Ranges;

public class BoundsAnalysisTests
{
    private readonly Declared _declared = new(
        """
        settings { level : int in 0..4 = 2; }
        state { x : real in -2..3; n : int in -5..5; free : real; on : bool; hidden best : Move; }
        action { push : real in -1..1; move : Move; }
        enum Move { stay, north, south }
        let far = abs(x - n);
        horizon 10 steps;
        """);

    [Theory]
    [InlineData("reward r: x;", -2, 3)]
    [InlineData("penalize r: x;", -3, 2)]
    [InlineData("metric r: x;", -2, 3)]
    [InlineData("require r: x > 0;", -1, 0)]
    [InlineData("forbid r: x > 0;", -1, 0)]
    [InlineData("prefer r: x > 0;", 0, 1)]
    [InlineData("achieve r: x > 0;", 0, 1)]
    [InlineData("imitate r: move == best;", -1, 0)]
    [InlineData("imitate r: move == best as bonus;", 0, 1)]
    [InlineData("potential r: x;", -5, 5)]
    [InlineData("potential r: x + 10;", -13, 5)]
    [InlineData("require r: x > 3;", -1, -1)]
    [InlineData("forbid r: x > 3;", 0, 0)]
    [InlineData("prefer r: x <= 3;", 1, 1)]
    [InlineData("achieve r: x > 3;", 0, 0)]
    public void A_score_lies_between_what_its_demand_allows(string line, double low, double high) =>
        Assert.Equal(new ScoreBounds(low, high, false), Of(line).Terms[0].Score);

    [Theory]
    [InlineData("reward r: x when x >= 1;", 1, 3)]
    [InlineData("reward r: x on x <= 0;", -2, 0)]
    [InlineData("reward r: x when x >= 1 on x <= 2;", 1, 2)]
    [InlineData("reward r: if x > 0 then x else 0;", 0, 3)]
    [InlineData("reward r: x - x;", 0, 0)]
    [InlineData("penalize r: x ^ 2;", -9, 0)]
    [InlineData("potential r: -abs(x);", -3, 3)]
    [InlineData("imitate r: push == x;", -16, 0)]
    [InlineData("require r: x > 0 when x >= 1;", 0, 0)]
    [InlineData("reward r: where(terminated or truncated, 1, 0) at end;", 1, 1)]
    public void A_scope_a_cadence_and_a_test_narrow_what_is_read(string line, double low, double high) =>
        Assert.Equal(new ScoreBounds(low, high, false), Of(line).Terms[0].Score);

    [Theory]
    [InlineData("reward r: abs(x - n) when abs(x - n) <= 1;", 0, 1)]
    [InlineData("reward r: far when far <= 1;", 0, 1)]
    [InlineData("penalize r: far + x on far <= 1 and x >= 0;", -4, 0)]
    [InlineData("reward r: far when n >= 0 and not (far > 1) on x >= 1;", 0, 1)]
    [InlineData("reward r: next.far when next.far <= 1;", 0, 1)]
    [InlineData("reward r: far when next.far <= 1;", 0, 8)]
    [InlineData("reward r: abs(x) when x >= 1 or x <= -1;", 1, 3)]
    [InlineData("reward r: if far <= 1 then far else 9 when far <= 1;", 0, 1)]
    [InlineData("reward r: total(x) when total(x) >= 4;", 4, 30)]
    [InlineData("require r: far <= 2 when far <= 1;", 0, 0)]
    [InlineData("forbid r: far <= 2 when far <= 1;", -1, -1)]
    [InlineData("achieve r: far > 2 when far <= 1;", 0, 0)]
    [InlineData("prefer r: far >= 3 margin 4 when far <= 1;", 0.25, 0.5)]
    [InlineData("override r: far when far <= 1;", 0, 1)]
    [InlineData("machine r when far <= 1 { start a; a -> b on on reward far; final b; otherwise stay; }", 0, 1)]
    public void What_a_scope_says_of_a_derived_quantity_holds_where_that_is_read(string line, double low, double high) =>
        Assert.Equal(new ScoreBounds(low, high, false), Of(line).Terms[0].Score);

    [Theory]
    [InlineData("prefer r: x >= 0 margin 4;", 0.5, 1)]
    [InlineData("prefer r: x >= 0 margin 1;", 0, 1)]
    [InlineData("prefer r: x >= 0 margin 0;", 0, 1)]
    [InlineData("prefer r: x >= -2 margin 0;", 1, 1)]
    [InlineData("prefer r: x >= -2 margin 1;", 1, 1)]
    [InlineData("prefer r: x in 5..6 margin 10;", 0.3, 0.8)]
    [InlineData("require r: x >= 0 margin 4;", -0.5, 0)]
    [InlineData("forbid r: x >= 1 margin 4;", -0.5, 0)]
    [InlineData("prefer r: x >= 0 margin 2 gaussian;", 0.1, 1)]
    [InlineData("prefer r: x >= 0 margin 2 long_tail at 0.2;", 0.2, 1)]
    [InlineData("prefer r: x >= 0 margin 4 quadratic;", 0.775, 1)]
    [InlineData("prefer r: on margin 1;", 0, 1)]
    [InlineData("reward r: tolerance(x, 0..1, 4, linear, 0);", 0.5, 1)]
    [InlineData("reward r: tolerance(x, 4..5, 1, tanh_squared, 0.1) when x >= 3;", 0.1, 0.1)]
    public void A_margin_lets_a_score_fall_as_far_as_its_ranges_do(string line, double low, double high)
    {
        var score = Of(line).Terms[0].Score;

        Assert.Equal((low, high, false), (Math.Round(score.Low, 12), Math.Round(score.High, 12), score.MayBeNotFinite));
    }

    [Theory]
    [InlineData("reward r: sqrt(x + 1);", 0, 2)]
    [InlineData("reward r: 1 / n;", double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData("reward r: log(x - 3);", double.NegativeInfinity, double.NegativeInfinity)]
    [InlineData("prefer r: x >= 0 margin n;", 0, 1)]
    public void A_score_that_need_not_be_finite_is_one(string line, double low, double high) =>
        Assert.Equal(new ScoreBounds(low, high, true), Of(line).Terms[0].Score);

    [Theory]
    [InlineData("reward r: free;")]
    [InlineData("reward r: free * 1e-4;")]
    [InlineData("potential r: free;")]
    public void What_has_no_range_has_no_bounds(string line) =>
        Assert.Equal(new ScoreBounds(double.NegativeInfinity, double.PositiveInfinity, true), Of(line).Terms[0].Score);

    [Theory]
    [InlineData("reward r: elapsed;", 0, 9)]
    [InlineData("reward r: elapsed every 4 steps;", 0, 8)]
    [InlineData("reward r: elapsed every 4 steps from 3;", 3, 7)]
    [InlineData("reward r: elapsed at start;", 0, 0)]
    [InlineData("reward r: x at end;", -2, 3)]
    [InlineData("reward r: x sampled 10%;", -2, 3)]
    public void A_cadence_says_when_it_is_evaluated(string line, double low, double high) =>
        Assert.Equal(new ScoreBounds(low, high, false), Of(line).Terms[0].Score);

    [Theory]
    [InlineData("reward r: x when x > 3;")]
    [InlineData("reward r: x on x > 3;")]
    [InlineData("reward r: x every 4 steps from 10;")]
    [InlineData("override r: x when n > 5;")]
    [InlineData("machine r when x > 3 { start a; a -> b on on reward 1; final b; otherwise stay; }")]
    [InlineData("task r: achieve x > 0 when n > 5;")]
    public void What_is_never_evaluated_has_empty_bounds(string line)
    {
        var bounds = Of(line);

        Assert.Equal((ScoreBounds.Never, ScoreBounds.Never), (bounds.Terms[0].Score, bounds.Terms[0].Paid));
        Assert.Equal(new ScoreBounds(0, 0, false), bounds.Total);
    }

    [Theory]
    [InlineData("reward r: x weight 2;", -4, 6)]
    [InlineData("reward r: x weight -2;", -6, 4)]
    [InlineData("reward r: free weight 0;", 0, 0)]
    [InlineData("reward r: x weight 5 -> 3 over 10 steps;", -6, 9)]
    [InlineData("metric r: x;", 0, 0)]
    [InlineData("penalize r: abs(x) limit 3 per episode;", 0, 0)]
    public void A_payment_is_the_weighted_score(string line, double low, double high) =>
        Assert.Equal(new ScoreBounds(low, high, false), Of(line).Terms[0].Paid);

    [Theory]
    [InlineData("S | thin 25%", -8, 12)]
    [InlineData("S | thin 25% unscaled", -2, 3)]
    [InlineData("S | scale -2", -6, 4)]
    [InlineData("S | scale 0", 0, 0)]
    [InlineData("S | cover 10%", -2, 3)]
    [InlineData("S | delay 5 steps", -2, 3)]
    [InlineData("S | mix 25% T", -1.5, 2.25)]
    public void Dials_scale_what_is_paid(string dialled, double low, double high) =>
        Assert.Equal(new ScoreBounds(low, high, false), Of("reward r: x;", dialled, "constraints T for W { reward t: n; }").Terms[0].Paid);

    [Fact]
    public void A_line_that_keep_has_silenced_is_never_evaluated()
    {
        var bounds = Of("reward r: x; reward s: x;", "S | keep 1");

        Assert.Single(bounds.Terms, term => term.Score.IsNever);
        Assert.Equal(new ScoreBounds(-2, 3, false), bounds.Total);
    }

    [Theory]
    [InlineData("reward a: x; reward b: n;", -7, 8)]
    [InlineData("reward a: 1; reward b: 2;", 3, 3)]
    [InlineData("reward a: 1; reward b: 2 when on;", 1, 3)]
    [InlineData("reward a: 1 when on; reward b: 2 when not on;", 0, 3)]
    [InlineData("reward a: 2 every 3 steps;", 0, 2)]
    [InlineData("reward a: -2 every 1 steps;", -2, -2)]
    [InlineData("reward a: 2 sampled 50%;", 0, 2)]
    [InlineData("achieve a: x <= 3;", 0, 1)]
    [InlineData("metric a: n;", 0, 0)]
    [InlineData("reward a: n; clip 0..2;", 0, 2)]
    [InlineData("reward a: n; clip 0..2; reward b: 10;", 10, 12)]
    [InlineData("reward a: n; override b: 7 when on; reward c: 1;", -4, 8)]
    [InlineData("reward a: n; override b: 7 when x <= 3; reward c: 1;", 8, 8)]
    public void A_total_adds_up_what_its_lines_may_pay(string lines, double low, double high) =>
        Assert.Equal(new ScoreBounds(low, high, false), Of(lines).Total);

    [Theory]
    [InlineData("S | thin 50%", 0, 2)]
    [InlineData("S | cover 50%", 0, 1)]
    [InlineData("S | delay to end", 1, 1)]
    [InlineData("S + T", -2, 3)]
    public void A_dial_that_silences_lets_a_total_be_nothing(string dialled, double low, double high) => Assert.Equal(
        new ScoreBounds(low, high, false), Of("reward r: 1;", dialled, "constraints T for W { reward t: n; clip -3..2; }").Total);

    [Theory]
    [InlineData("reward a: n; clip -1..2;", -3, 4)]
    [InlineData("reward a: n; clip 0..inf;", 0, 5)]
    [InlineData("reward a: n; clip -5..5;", 0, 0)]
    [InlineData("reward a: n; override b: 7 when on;", 2, 12)]
    public void A_clip_and_an_override_score_what_they_change(string lines, double low, double high) =>
        Assert.Equal(new ScoreBounds(low, high, false), Of(lines).Terms[1].Score);

    [Fact]
    public void A_clip_bounds_what_has_no_bounds()
    {
        var bounds = Of("reward a: n * 1e300 * 1e300; clip -1..2;");

        Assert.Equal((-1.0, 2.0), (bounds.Total.Low, bounds.Total.High));
    }

    [Theory]
    [InlineData("machine m { start a; a -> b on on reward 5; final b; otherwise stay; }", 0, 5)]
    [InlineData("machine m { start a; a -> b on on reward 5; final b; otherwise stay reward -2; }", -2, 5)]
    [InlineData("machine m { start a; a -> b on x <= 3 reward 5; b -> a on on reward n; otherwise stay; }", -5, 5)]
    [InlineData("machine m { start a; a -> b on x >= 2 reward x; a -> a on x >= 0 reward x; final b; otherwise stay reward -x; }", 0, 3)]
    [InlineData("machine m { start a; a -> b on x > 3 reward 5; b -> a on on reward 7; otherwise stay reward 1; }", 1, 1)]
    [InlineData("machine m { start a; a -> a on x <= 3 reward 2; a -> b on on reward 7; b -> a on on; otherwise stay reward 9; }", 2, 2)]
    public void A_machine_scores_what_its_reachable_transitions_pay(string line, double low, double high) =>
        Assert.Equal(new ScoreBounds(low, high, false), Of(line).Terms[0].Score);

    [Theory]
    [InlineData("task t: achieve x > 0;", -2, 3)]
    [InlineData("task t: achieve x > 0 every step;", 0, 5)]
    [InlineData("task t: achieve x > 0 ensuring n > -3;", -2, 3)]
    [InlineData("task t: achieve n > 0 ensuring x > 1 every step;", -7, 7)]
    [InlineData("task t: achieve x > 0 or achieve n > 1;", -2, 4)]
    [InlineData("task t: achieve x > 0 then achieve n > 1;", -6, 3)]
    [InlineData("task t: achieve x > 0 then achieve n > 1 then achieve x > 2;", -1e6, 1)]
    [InlineData("task t: achieve on;", -1e6, 1e6)]
    public void A_task_lies_between_what_its_parts_allow(string line, double low, double high) =>
        Assert.Equal(new ScoreBounds(low, high, false), Of(line).Terms[0].Score);

    private SetBounds Of(string lines) => BoundsAnalysis.Of(_declared.Evaluator, _declared.Set(lines));

    private SetBounds Of(string lines, string dialled, string others = "") =>
        BoundsAnalysis.Of(_declared.Evaluator, _declared.Dialled(lines, dialled, others));
}
