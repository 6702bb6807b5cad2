namespace Espalier.Dsl.Tests.Evaluation;

/// <summary>What sets mean, step after step.</summary>
public class SetInterpreterTests
{
    private const string World = """
        world W {
            state { x, y : int in 0..100; p : bool; }
            step 0.5;
        }

        """;

    [Fact]
    public void Demands_score_and_are_paid_by_their_weights()
    {
        var step = Start("""
            reward a: next.x weight 2;
            penalize b: next.x;
            require c: next.x < 3 margin 4;
            forbid d: next.x >= 3;
            prefer e: next.x < 3 margin 4 gaussian at 0.5;
            metric f: next.x;
            potential g: x;
            reward h: 3 weight 4 per second;
            reward i: 1 when p;
            """, discount: 0.5).Step(("x", 5));

        const double Closeness = 0.8408964152537146; // 0.5^¼, but for its last bit
        Assert.Equal([5, -5, -0.5, -1, Closeness, 5, -47.5, 3, null], step.Terms.Select(term => term.Score));
        Assert.Equal([10, -5, -0.5, -1, Closeness, 0, -47.5, 6, 0], step.Terms.Select(term => term.Paid));
        Assert.Equal(step.Terms.Select(term => term.Paid).Sum(), step.Total, 1e-12);
        Assert.All(step.Terms, term => Assert.False(term.IsSatisfied));
    }

    [Fact]
    public void What_is_achieved_is_silent_afterwards() =>
        Assert.Equal([0, 0, 1, null, null], Start("achieve a: next.x == 3;").Along("x", 1, 2, 3, 3, 4).Select(step => step.Terms[0].Score));

    [Theory]
    [InlineData("every 2 steps", "1.1.1")]
    [InlineData("every 2 steps from 1", ".1.1.")]
    [InlineData("at start", "1....")]
    [InlineData("at end", "....1")]
    [InlineData("on next.x > 2", "..111")]
    [InlineData("when x > 2", "1..11")]
    public void Lines_speak_where_they_are_evaluated(string clause, string speaks) => Assert.Equal(
        speaks,
        string.Concat(Start($"reward a: 1 {clause};").Along("x", 1, 2, 3, 4, 5).Select(step => step.Terms[0].Score is null ? '.' : '1')));

    [Theory]
    [InlineData("delay 2 steps", new double[] { 0, 3, 0, 7, 5 })]
    [InlineData("delay to end", new double[] { 0, 0, 0, 0, 15 })]
    [InlineData("scale 2 | delay 3 steps", new double[] { 0, 0, 12, 0, 18 })]
    [InlineData("delay 2 steps | delay 3 steps", new double[] { 0, 0, 3, 0, 12 })]
    public void Delays_hold_payments_back(string dials, double[] paid) => Assert.Equal(
        paid,
        Playthrough.Of($"{World}constraints A for W {{ reward a: next.x; }}\nconstraints B for W = A | {dials};")
            .Along("x", 1, 2, 3, 4, 5).Select(step => step.Total));

    [Fact]
    public void Thinned_lines_are_paid_for_those_that_are_silent()
    {
        var spoken = 0;
        for (var key = 0UL; key < 1000; key++)
        {
            var step = Playthrough.Of(World + "constraints A for W { reward a: 6; }\nconstraints B for W = A | thin 25%;").Step(key, []);
            Assert.Equal(step.Terms[0].Score is null ? 0 : 24, step.Total);
            spoken += step.Terms[0].Score is null ? 0 : 1;
        }

        Assert.InRange(spoken, 200, 300);
    }

    [Theory]
    [InlineData("a -> b on next.x == 3 reward 5; final b;", new double[] { -1, 5, 0, 0 })]
    [InlineData("a -> b on next.x == 3 reward 5; b -> a on next.x == 4 reward 7;", new double[] { -1, 5, 7, 5 })]
    [InlineData("final a;", new double[] { 0, 0, 0, 0 })]
    public void A_machine_pays_nothing_once_it_has_finished(string items, double[] paid) => Assert.Equal(
        paid,
        Start($"machine m observed {{ start a; {items} otherwise stay reward -1; }}").Along("x", 2, 3, 4, 3).Select(step => step.Terms[0].Score!.Value));

    [Theory]
    [InlineData("achieve x < 4", new double[] { 48, 0, 0 }, 2)]
    [InlineData("achieve p", new double[] { 0, 0, 0 }, -1e6)]
    [InlineData("achieve not p ensuring x > 2", new double[] { -48, 0, 0 }, 0)]
    [InlineData("achieve not p", new double[] { 0, 0, 0 }, 1e6)]
    [InlineData("achieve not p then achieve not p", new double[] { 2e6, 0, 0 }, 1e6)]
    [InlineData("achieve not p then achieve x > 1 then achieve p or achieve x > 2", new double[] { 0, 1e6 + 1, 3 }, 4)]
    public void Tasks_are_paid_their_value_or_its_increases(string task, double[] increases, double value)
    {
        var steps = Start($"task a: {task} every step;\ntask b: {task};").Along("x", 2, 5, 9);
        Assert.Equal(increases, steps.Select(step => step.Terms[0].Score!.Value));
        Assert.Equal(value, steps[^1].Terms[1].Score);
    }

    [Theory]
    [InlineData("initial(x)", new double[] { 50, 50, 50, 50 })]
    [InlineData("prev(x)", new double[] { 50, 50, 1, 2 })]
    [InlineData("prev(x, 7)", new double[] { 7, 50, 1, 2 })]
    [InlineData("prev(prev(x))", new double[] { 50, 50, 50, 1 })]
    [InlineData("since(x == 1)", new double[] { 1, 0, 1, 2 })]
    [InlineData("times(x > 1)", new double[] { 1, 1, 2, 3 })]
    [InlineData("total(x)", new double[] { 50, 51, 53, 53.0 + 9 })]
    [InlineData("peak(x)", new double[] { 50, 50, 50, 50 })]
    [InlineData("low(x)", new double[] { 50, 1, 1, 1 })]
    [InlineData("where(once(x == 2), 1, 0)", new double[] { 0, 0, 1, 1 })]
    [InlineData("where(always(x != 2), 1, 0)", new double[] { 1, 1, 0, 0 })]
    [InlineData("where(within(x == 1, 2 steps), 1, 0)", new double[] { 0, 1, 1, 0 })]
    [InlineData("robustness(within(x > 10, 2 steps))", new double[] { 40, 40, -8, -1 })]
    public void The_past_is_remembered_the_current_step_included(string expression, double[] values) => Assert.Equal(
        values, Start($"metric a: {expression};").Along("x", 1, 2, 9, 0).Select(step => step.Terms[0].Score!.Value));

    [Fact]
    public void Lets_that_use_others_twice_are_computed_once_each()
    {
        var lets = string.Concat(Enumerable.Range(1, 5000).Select(i => $"let l{i} = l{i - 1} + l{i - 1} * 0;\n"));
        var world = World.Replace("step 0.5;", $"let l0 = x;\n{lets}", StringComparison.Ordinal);

        Assert.Equal(7, Playthrough.Of(world + "constraints A for W { reward a: next.l5000; }").Step(("x", 7)).Total);
    }

    [Fact]
    public void What_decides_remembers_the_ends_of_the_world_and_what_is_read_afterwards_those_of_the_set_too()
    {
        var step = Start("""
            forbid  fall:    next.p terminate;
            require patient: times(terminated) == 0 and not once(prev(terminated, true) and truncated) terminate;
            metric  ends:    times(terminated);
            """).Step(("p", 1));

        Assert.True(step.Terminates);
        Assert.Equal([-1, -1, 1], step.Terms.Select(term => term.Score));

        var patient = Start("require patient: times(terminated) == 0 terminate;");
        Assert.Equal([false, true], [patient.Step().Terminates, patient.Step(0, [], terminated: true).Terminates]);
    }

    [Fact]
    public void A_machine_that_decides_steps_once_and_pays_knowing_the_end()
    {
        var step = Start("""
            forbid  fall: next.p terminate;
            machine m observed { start a; a -> b on terminated reward 1; a -> c on not terminated reward times(terminated) + 4; final b, c terminate; otherwise stay; }
            """).Step(("p", 1));

        Assert.Equal([-1, 5], step.Terms.Select(term => term.Score));
    }

    private static Playthrough Start(string lines, double discount = 1) =>
        Playthrough.Of($"{World}constraints A for W {{\n{lines}\n}}", discount);
}
