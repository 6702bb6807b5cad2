using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Tests.Binding;

public class DemandTests
{
    [Fact]
    public void A_line_keeps_what_it_says()
    {
        const string Line = """
            /// Why.
                penalize  cost:  thrust ^ 2 // so much
                    when near   weight 2;
            """;
        var demand = Field.Demand(Line);

        Assert.Equal(("cost", "Why.", "penalize cost: thrust ^ 2 when near weight 2"), (demand.Name, demand.Documentation, demand.Text));
        Assert.Equal(("(action.thrust ^ 2)", "near", 2.0), (Show.Expression(demand.Value), Show.Expression(demand.Scope), demand.Weight));
        Assert.Null(demand.Predicate);
        Assert.Equal(CadenceKind.EveryStep, demand.Cadence.Kind);
    }

    [Fact]
    public void Forbid_is_satisfied_where_its_predicate_does_not_hold() =>
        Assert.Equal("not state.carrying", Show.Expression(Field.Demand("forbid a: carrying;").Predicate));

    [Fact]
    public void A_potential_is_read_on_both_sides_of_a_step()
    {
        var demand = Field.Demand("potential a: random(1) - distance + x;");

        Assert.Equal("(random(1) - distance + state.x)", Show.Expression(demand.Value));
        Assert.Equal("(nextrandom(1) - next(distance) + next.x)", Show.Expression(demand.NextValue));
    }

    [Theory]
    [InlineData("", CadenceKind.EveryStep, 1, 0, 1.0)]
    [InlineData("every step", CadenceKind.EveryStep, 1, 0, 1.0)]
    [InlineData("every 4 steps", CadenceKind.EveryPeriod, 4, 0, 1.0)]
    [InlineData("every 4 steps from 3", CadenceKind.EveryPeriod, 4, 3, 1.0)]
    [InlineData("at start", CadenceKind.AtStart, 1, 0, 1.0)]
    [InlineData("at end", CadenceKind.AtEnd, 1, 0, 1.0)]
    [InlineData("sampled 25%", CadenceKind.Sampled, 1, 0, 0.25)]
    public void Cadences_mean(string clause, CadenceKind kind, int period, int from, double share)
    {
        var cadence = Field.Demand($"reward a: 1 {clause};").Cadence;

        Assert.Equal((kind, period, from, share), (cadence.Kind, cadence.Period, cadence.From, cadence.Share));
        Assert.Equal(kind == CadenceKind.Sampled ? "Test/a/sampled" : "", cadence.DrawName);
    }

    [Fact]
    public void On_names_a_predicate() =>
        Assert.Equal("(arrived or terminated)", Show.Expression(Field.Demand("reward a: 1 on arrived or terminated;").Cadence.Predicate));

    [Fact]
    public void A_rate_is_multiplied_with_the_duration_of_a_step() =>
        Assert.Equal(1, Field.Demand("require a: near weight 2 per second;").Weight);

    [Theory]
    [InlineData("imitate a: move == best;", "(action.move == state.best)", null)]
    [InlineData("imitate a: north == move;", "(Move.north == action.move)", null)]
    [InlineData("imitate a: move in good;", "(action.move in state.good)", null)]
    [InlineData("imitate a: gear in walls;", "(action.gear in state.walls)", null)]
    [InlineData("imitate a: thrust == speed;", "(action.thrust == state.speed)", "-((action.thrust - state.speed) * (action.thrust - state.speed))")]
    [InlineData("imitate a: thrust == speed margin 0.1;", "(abs((action.thrust - state.speed)) <= 0.1)", "-((action.thrust - state.speed) * (action.thrust - state.speed))")]
    public void Imitations_mean(string line, string predicate, string? value)
    {
        var demand = Field.Demand(line);

        Assert.Equal((predicate, value), (Show.Expression(demand.Predicate), Show.Expression(demand.Value)));
        Assert.Null(demand.Margin);
    }

    [Fact]
    public void Imitating_a_vector_of_reals_sums_squares()
    {
        var demand = Field.Demand("imitate a: push == [0, 1, speed] as bonus;");

        Assert.True(demand.AsBonus);
        Assert.StartsWith("-(((action.push[0] - 0) * (action.push[0] - 0)) + ((action.push[1] - 1)", Show.Expression(demand.Value), StringComparison.Ordinal);
        Assert.Equal(
            "((action.push[0] == 0) and (action.push[1] == 1) and (action.push[2] == state.speed))", Show.Expression(demand.Predicate));
    }

    [Theory]
    [InlineData("x >= y", "(state.x - state.y)")]
    [InlineData("x < 3", "(3 - state.x)")]
    [InlineData("x == 3", "-abs((state.x - 3))")]
    [InlineData("x != 3", "abs((state.x - 3))")]
    [InlineData("0 < x <= 5", "min((state.x - 0), (5 - state.x))")]
    [InlineData("speed in 1..2", "min((state.speed - 1), (2 - state.speed))")]
    [InlineData("x > 1 and y > 2", "min((state.x - 1), (state.y - 2))")]
    [InlineData("x > 1 or y > 2", "max((state.x - 1), (state.y - 2))")]
    [InlineData("not x > 1", "-(state.x - 1)")]
    [InlineData("x > 1 implies y > 2", "max(-(state.x - 1), (state.y - 2))")]
    [InlineData("carrying or x > 1", "max((if state.carrying then inf else -inf), (state.x - 1))")]
    [InlineData("facing == north", "(if (state.facing == Move.north) then inf else -inf)")]
    [InlineData("near", "(2 - distance)")]
    [InlineData("next.near", "(2 - next(distance))")]
    [InlineData("if carrying then x > 1 else y > 1", "(if state.carrying then (state.x - 1) else (state.y - 1))")]
    public void A_margin_measures_the_robustness_degree(string predicate, string degree) =>
        Assert.Equal(degree, Show.Expression(Field.Demand($"require a: {predicate} margin 1;").Margin!.Robustness));

    [Fact]
    public void A_margin_around_what_is_forbidden_measures_its_negation() =>
        Assert.Equal("-(2 - distance)", Show.Expression(Field.Demand("forbid a: near margin 1;").Margin!.Robustness));

    [Theory]
    [InlineData("margin 2", MarginShape.Linear, 0.0)]
    [InlineData("margin 2 gaussian", MarginShape.Gaussian, 0.1)]
    [InlineData("margin 2 long_tail at 0.2", MarginShape.LongTail, 0.2)]
    [InlineData("margin 2 cosine at 0", MarginShape.Cosine, 0.0)]
    public void Margins_have_the_shapes_and_defaults_of_dm_control(string clause, MarginShape shape, double value)
    {
        var margin = Field.Demand($"prefer a: x > 3 {clause};").Margin!;

        Assert.Equal(("2", shape, value), (Show.Expression(margin.Width), margin.Shape, margin.ValueAtMargin));
    }

    [Fact]
    public void A_margin_of_0_is_the_plain_test() => Assert.Null(Field.Demand("require a: x > 3 margin 0;").Margin);

    [Theory]
    [InlineData("reward a: 1;\nreward a: 2;", "(3,8): ESP2002: 'a' is declared twice, here and at line 2, column 8. Rename or remove one of the two.")]
    [InlineData("require a: x > 1 margin 1 guassian;", "(2,27): ESP2011: A margin cannot have the shape 'guassian'. Did you mean 'gaussian'?")]
    [InlineData("require a: x;", "(2,12): ESP3001: What 'require' speaks of must be a bool, and this is an int. Compare it with something, as in 'x > 0'.")]
    [InlineData("reward a: 1 when x;", "(2,18): ESP3001: What follows 'when' must be a bool, and this is an int. Compare it with something, as in 'x > 0'.")]
    [InlineData("reward a: 1 on facing;", "(2,16): ESP3001: What follows 'on' must be a bool, and this is a Move. Write a condition.")]
    [InlineData("imitate a: push == heights[0];", "(2,20): ESP3001: What the action is compared with must be a vector of 3 numbers, and this is a real. Compare it with a vector of the same length.")]
    [InlineData("reward a: 1 weight x;", "(2,20): ESP3005: A weight must be known while building, and 'x' is not. Use only numbers and consts here.")]
    [InlineData("reward a: 1 weight inf;", "(2,20): ESP3007: A weight must be finite, and this is inf. Write a finite number.")]
    [InlineData("reward a: 1 every 0 steps;", "(2,19): ESP3007: A period must be a whole number of at least 1, and this is 0. Write 1 or a larger whole number.")]
    [InlineData("reward a: 1 every 2 steps from -1;", "(2,32): ESP3007: The first step of a period must be a whole number of at least 0, and this is -1. Write 0 or a larger whole number.")]
    [InlineData("reward a: 1 sampled 0%;", "(2,21): ESP3007: The share of steps that are sampled must be above 0 and at most 1, and this is 0. Write a percentage such as '10%'.")]
    [InlineData("require a: x > 1 margin -1;", "(2,25): ESP3007: A margin must be at least 0, and this is -1. Write the distance at which nothing is left of the score.")]
    [InlineData("require a: x > 1 margin 1 gaussian at 0;", "(2,39): ESP3007: The score that is left at the margin must be above 0 and below 1, and this is 0. Choose a value in that range; only linear, cosine and quadratic reach 0.")]
    [InlineData("potential a: thrust;", "(2,14): ESP3012: A potential is read in one single state, and 'thrust' is part of the action. Write it of the state alone; both sides of a step are read for you.")]
    [InlineData("potential a: where(terminated, 1, 0);", "(2,20): ESP3012: A potential is read in one single state, and 'terminated' is a fact about the step. Write it of the state alone; both sides of a step are read for you.")]
    [InlineData("potential a: next.x;", "(2,14): ESP3012: A potential is read in one single state, and 'next.x' is read after the step. Write it of the state alone; both sides of a step are read for you.")]
    [InlineData("potential a: x when near;", "(2,16): ESP3013: 'when' has no place on 'potential', because a potential that is paid only in some states could be collected in a loop. Multiply it with a condition instead, as in 'where(p, x, 0)'.")]
    [InlineData("potential a: x every 2 steps;", "(2,16): ESP3013: 'every' has no place on 'potential', because what a potential pays adds up only when it is paid at every step. Remove it, or delay the whole set.")]
    [InlineData("metric a: x weight 2;", "(2,13): ESP3013: 'weight' has no place on 'metric', because a metric is logged and never paid. Remove it, or make the line a reward.")]
    [InlineData("reward a: x margin 2;", "(2,13): ESP3013: 'margin' has no place on 'reward', because a number is no predicate that could be missed. Remove it, or use 'require' or 'prefer'.")]
    [InlineData("achieve a: x > 2 margin 2;", "(2,18): ESP3013: 'margin' has no place on 'achieve', because something is achieved or not. Remove it, or use 'prefer'.")]
    [InlineData("imitate a: move == best margin 2;", "(2,25): ESP3013: 'margin' has no place on 'imitate', because one choice is as far from the right one as another. Remove it.")]
    [InlineData("imitate a: thrust == 1 margin 2 gaussian;", "(2,33): ESP3013: 'gaussian' has no place on 'imitate', because the score of an imitation is its squared distance. Leave out the shape.")]
    [InlineData("reward a: 1 weight 2 per second on near;", "(2,13): ESP3016: 'per second' spreads a weight over time, and 'on near' speaks at moments. Leave 'per second' out.")]
    [InlineData("imitate a: near;", "(2,12): ESP3017: 'imitate' must say which action is right: it is no comparison by '==' or 'in'. Write 'move == …', or 'move in …' with a bool for every choice.")]
    [InlineData("imitate a: facing == best;", "(2,12): ESP3017: 'imitate' must say which action is right: it compares no component of the action. Write 'move == …', or 'move in …' with a bool for every choice.")]
    public void Mistakes_are_said_once_and_in_their_place(string lines, string said) =>
        Assert.Equal([said], Field.DiagnoseLines(lines));

    [Fact]
    public void A_rate_needs_a_world_that_says_how_long_a_step_is()
    {
        const string Text = "world W { }\nconstraints S for W { reward a: 1 weight 2 per second; }";
        Assert.Equal(
            ["(2,35): ESP3015: 'per second' needs the duration of a step, and the world W does not say it. Add 'step 0.1;' with the right number of seconds to the world, or leave 'per second' out."],
            Field.Describe(Field.Bind(Field.Schemas, Text), Text));
    }

    [Fact]
    public void A_predicate_that_lets_make_enormous_has_no_margin()
    {
        var lets = string.Concat(Enumerable.Range(1, 40).Select(i => $"let p{i} = p{i - 1} and p{i - 1};"));
        var text = $"world W {{ state {{ x : int; }} let p0 = x > 0; {lets} }}\nconstraints S for W {{ require a: p40 margin 1; }}";
        Assert.Equal(
            ["(2,34): ESP3019: This predicate, with everything that it refers to, is too large for its distance to be computed. Split the constraint into several, or leave the margin out."],
            Field.Describe(Field.Bind(Field.Schemas, text), text));
    }
}
