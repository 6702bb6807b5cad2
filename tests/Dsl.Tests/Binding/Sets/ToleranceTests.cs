namespace Espalier.Dsl.Tests.Binding.Sets;

public class ToleranceTests
{
    [Theory]
    [InlineData("tolerance(speed)", "tolerance(state.speed, 0..0, 0, Gaussian, 0.1)")]
    [InlineData("tolerance(speed, 1..inf)", "tolerance(state.speed, 1..inf, 0, Gaussian, 0.1)")]
    [InlineData("tolerance(speed, -1..x, y)", "tolerance(state.speed, -1..state.x, state.y, Gaussian, 0.1)")]
    [InlineData("tolerance(speed, 1..2, 3, linear, 0)", "tolerance(state.speed, 1..2, 3, Linear, 0)")]
    [InlineData("tolerance(heights, 0..1, 0.5)[0]", "tolerance(state.heights, each(0)..each(1), each(0.5), Gaussian, 0.1)[0]")]
    [InlineData("sum(tolerance(heights, 0..heights, [1, 2, 3]))", "sum(tolerance(state.heights, each(0)..state.heights, [1, 2, 3], Gaussian, 0.1))")]
    public void Tolerances_have_the_defaults_of_dm_control(string expression, string meaning) => Assert.Equal(meaning, Field.Number(expression));

    [Theory]
    [InlineData("tolerance(carrying)", "(2,11): ESP3001: The first argument of 'tolerance' must be a number, and this is a bool. A bool is no number: write 'where(carrying, 1, 0)'.")]
    [InlineData("tolerance(speed, 1)", "(2,18): ESP3001: The second argument of 'tolerance' must be a range, and this is an int. Write it as 'tolerance(x, 0..1, 0.5, gaussian, 0.1)'.")]
    [InlineData("tolerance(speed, 2..1)", "(2,18): ESP3006: Nothing lies in the range 2..1, because it starts above its end. Write 1..2.")]
    [InlineData("tolerance(speed, 1..2, -1)", "(2,24): ESP3007: A margin must be at least 0, and this is -1. Write the distance at which nothing is left of the score.")]
    [InlineData("sum(tolerance(heights, 1..2, [1, -1, 0]))", "(2,30): ESP3007: A margin must be at least 0, and this is -1. Write the distance at which nothing is left of the score.")]
    [InlineData("tolerance(speed, 1..2, 1, guassian)", "(2,27): ESP2011: A margin cannot have the shape 'guassian'. Did you mean 'gaussian'?")]
    [InlineData("tolerance(speed, 1..2, 1, gaussian, 0)", "(2,37): ESP3007: The score that is left at the margin must be above 0 and below 1, and this is 0. Choose a value in that range; only linear, cosine and quadratic reach 0.")]
    [InlineData("tolerance(speed, 1..2, 1, linear, 1)", "(2,35): ESP3007: The score that is left at the margin must be at least 0 and below 1, and this is 1. Choose a value in that range.")]
    [InlineData("max(3 steps, 1)", "(2,5): ESP3001: What stands here must be a value, and this is a number of steps. Leave 'steps' out: only the window of 'within' takes it.")]
    [InlineData("tolerance()", "(2,1): ESP3011: 'tolerance' takes 1 to 5 arguments, and here there are 0. Write it as 'tolerance(x, 0..1, 0.5, gaussian, 0.1)'.")]
    public void Mistakes_are_said_once_and_in_their_place(string expression, string said) => Assert.Equal([said], Field.DiagnoseReward(expression));
}
