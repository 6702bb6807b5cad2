using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Tests.Binding.Sets;

public class ClauseTests
{
    [Theory]
    [InlineData("require a: near terminate;", true)]
    [InlineData("forbid a: near terminate when x > 2;", true)]
    [InlineData("achieve a: near terminate;", true)]
    [InlineData("achieve a: near;", false)]
    public void Demands_may_end_the_episode(string line, bool terminates) => Assert.Equal(terminates, Field.Demand(line).Terminates);

    [Fact]
    public void A_limit_is_a_budget() => Assert.Equal(25, Field.Demand("penalize a: speed limit 25 per episode;").Limit);

    [Fact]
    public void A_curriculum_has_stages_and_ends_with_its_last_weight()
    {
        var demand = Field.Demand("reward a: x weight 1 -> 3 over 1_000 steps -> 0 over 5_000_000_000 steps;");

        Assert.Equal((1, 0), (demand.Weight, demand.FinalWeight));
        Assert.Equal([new WeightStage(3, 1_000), new WeightStage(0, 5_000_000_000)], demand.Curriculum);
    }

    [Fact]
    public void A_rate_multiplies_every_weight_of_a_curriculum()
    {
        var demand = Field.Demand("reward a: x weight 1 -> 3 over 10 steps per second;");

        Assert.Equal((0.5, 1.5), (demand.Weight, demand.FinalWeight));
    }

    [Theory]
    [InlineData("reward a: x terminate;", "(2,13): ESP3013: 'terminate' has no place on 'reward', because only what is required, forbidden or achieved ends an episode. Remove it, or add a 'require' or 'forbid' that terminates.")]
    [InlineData("reward a: x limit 3 per episode;", "(2,13): ESP3013: 'limit' has no place on 'reward', because a limit is a budget for what 'penalize', 'require' and 'forbid' take. Remove it, or use one of those.")]
    [InlineData("penalize a: x limit -3 per episode;", "(2,21): ESP3007: A limit must be at least 0 and finite, and this is -3. Write how much an episode may take.")]
    [InlineData("penalize a: x limit 3 per episode weight -2;", "(2,35): ESP3007: The weight of what has a limit must be at least 0, and this is -2. Use a weight that makes it a cost.")]
    [InlineData("penalize a: x limit 3 per episode weight 1 -> 0 over 5 steps -> -4 over 5 steps -> -2 over 5 steps;", "(2,35): ESP3007: The weight of what has a limit must be at least 0, and this is -4. Use a weight that makes it a cost.")]
    [InlineData("reward a: x weight 0;", "(2,13): ESP4021: The weight of 'a' is 0, so it pays nothing. Make it a metric, or give it a weight.")]
    [InlineData("require a: near every 2 steps weight 0 -> 0 over 5 steps;", "(2,31): ESP4021: The weight of 'a' is 0, so it pays nothing. Make it a metric, or give it a weight.")]
    [InlineData("potential a: x weight 1 -> 2 over 5 steps;", "(2,16): ESP3013: 'weight … ->' has no place on 'potential', because a potential whose weight changes could be collected in a loop. Give it one weight for the whole training.")]
    [InlineData("reward a: x weight 1 -> 2 over 0 steps;", "(2,32): ESP3007: The duration of a change of weight must be a whole number of at least 1, and this is 0. Write a number of environment steps.")]
    [InlineData("achieve a: near weight 2 per second;", "(2,17): ESP3016: 'per second' spreads a weight over time, and 'achieve' speaks at moments. Leave 'per second' out.")]
    [InlineData("override a: 1 when near weight 2;", "(2,25): ESP3013: 'weight' has no place on 'override', because what it says replaces the total as it is. Multiply its expression instead.")]
    [InlineData("override a: near;", "(2,13): ESP3001: What 'override' replaces the total with must be a number, and this is a bool. A bool is no number: write 'where(near, 1, 0)'.")]
    [InlineData("clip 5..1;", "(2,6): ESP3006: Nothing lies in the range 5..1, because it starts above its end. Write 1..5.")]
    [InlineData("clip 0..x;", "(2,9): ESP3005: The greatest total must be known while building, and 'x' is not. Use only numbers and consts here.")]
    [InlineData("reward a: x; override a: 1 when near;", "(2,23): ESP2002: 'a' is declared twice, here and at line 2, column 8. Rename or remove one of the two.")]
    [InlineData("task a: achieve near on near;", "(2,22): ESP3013: 'on' has no place on 'task', because a task pays its value at the end, or with 'every step' what that has increased by. Write 'every step', or remove it.")]
    [InlineData("task a: achieve next.x > 3;", "(2,17): ESP3012: What a task speaks of is read in one single state, and 'next.x' is read after the step. Write it of the state alone.")]
    [InlineData("forbid a: near weight -2;", "(2,16): ESP4019: The negative weight of 'a' turns around what 'forbid' says. Write 'require' with the positive weight, or correct the sign.")]
    [InlineData("reward a: x; assert densty >= 1;", "(2,21): ESP2041: There is no figure 'densty' of a set. Did you mean 'density'?")]
    [InlineData("imitate a: move == best as bonus; require b: near terminate;", "(2,1): ESP4018: 'a' pays at every step at which the agent imitates, and an episode can end early, because 'b' ends it: putting off the end pays. Leave out 'as bonus', so that agreement costs nothing and pays nothing.")]
    public void Mistakes_are_said_once_and_in_their_place(string lines, string said) => Assert.Equal([said], Field.DiagnoseLines(lines));

    [Theory]
    [InlineData("require a: near weight 0 terminate;")]
    [InlineData("forbid a: near weight 0 limit 3 per episode;")]
    [InlineData("reward a: x weight 0 -> 1 over 5 steps;")]
    [InlineData("reward a: x weight 1 -> 0 over 5 steps;")]
    public void A_weight_of_0_may_be_meant(string line) => Assert.Empty(Field.DiagnoseLines(line));

    [Fact]
    public void A_parameter_may_be_0() =>
        Assert.Empty(Field.Diagnose("constraints Pace(v : real = 0) for Field { reward a: x weight v; } constraints Still for Field = Pace(0);"));

    [Theory]
    [InlineData("breadth >= 90%", "breadth 0.9..inf")]
    [InlineData("delay in 0..4", "delay 0..4")]
    [InlineData("2 > density", "density -inf..2 strict")]
    [InlineData("0.1 <= informative_share < 0.5", "informative_share 0.1..inf, informative_share -inf..0.5 strict")]
    public void Assertions_bound_figures(string assertion, string bounds)
    {
        var result = Field.Bind($"constraints Test for Field {{ reward a: x; assert {assertion}; }}");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(bounds, string.Join(", ", result.Model.Sets[0].Assertions.Select(demand =>
            $"{demand.Figure} {Show.Number(demand.Low)}..{Show.Number(demand.High)}{(demand.IsStrict ? " strict" : "")}")));
    }
}
