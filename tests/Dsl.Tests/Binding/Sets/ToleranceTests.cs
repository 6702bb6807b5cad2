namespace Espalier.Dsl.Tests.Binding.Sets;

public class ToleranceTests
{
    [Theory]
    [InlineData("tolerance(speed)", "tolerance(state.speed, 0..0, 0, Gaussian, 0.1)")]
    public void Tolerances_have_the_defaults_of_dm_control(string expression, string meaning) => Assert.Equal(meaning, Field.Number(expression));

    [Theory]
    [InlineData("tolerance(carrying)", "(2,11): ESP3001: The first argument of 'tolerance' must be a number, and this is a bool. A bool is no number: write 'where(carrying, 1, 0)'.")]
    [InlineData("tolerance(speed, 1)", "(2,18): ESP3001: The second argument of 'tolerance' must be a range, and this is an int. Write it as 'tolerance(x, 0..1, 0.5, gaussian, 0.1)'.")]
    [InlineData("tolerance()", "(2,1): ESP3011: 'tolerance' takes 1 to 5 arguments, and here there are 0. Write it as 'tolerance(x, 0..1, 0.5, gaussian, 0.1)'.")]
    public void Mistakes_are_said_once_and_in_their_place(string expression, string said) => Assert.Equal([said], Field.DiagnoseReward(expression));
}
