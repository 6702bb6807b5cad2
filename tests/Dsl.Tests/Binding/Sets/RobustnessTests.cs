namespace Espalier.Dsl.Tests.Binding.Sets;

public class RobustnessTests
{
    [Theory]
    [InlineData("x >= y", "(state.x - state.y)")]
    [InlineData("true or x > 1", "max(inf, (state.x - 1))")]
    [InlineData("once(x > 1)", "peak((state.x - 1))")]
    [InlineData("always(not near)", "low(-(2 - distance))")]
    [InlineData("prev(x > 1, false)", "previous((state.x - 1), -inf)")]
    [InlineData("initial(carrying)", "initial((if state.carrying then inf else -inf))")]
    [InlineData("within(x > 1, 3 steps)", "peakwithin((state.x - 1), 3 steps)")]
    [InlineData("all(heights > 0.5)", "minof((state.heights - each(0.5)))")]
    [InlineData("heights[1] in 0..1 and not any(heights < 0)", "min(min((state.heights[1] - 0), (1 - state.heights[1])), -maxof((each(0) - state.heights)))")]
    [InlineData("times(near) >= 2", "(times(near) - 2)")]
    [InlineData("any(walls)", "maxof((if state.walls then each(inf) else each(-inf)))")]
    [InlineData("all(not walls)", "minof(-(if state.walls then each(inf) else each(-inf)))")]
    [InlineData("any([x > 1, y > 2])", "maxof([(state.x - 1), (state.y - 2)])")]
    [InlineData("walls[2] or x > 1", "max((if state.walls then each(inf) else each(-inf))[2], (state.x - 1))")]
    [InlineData("move in walls", "(if (action.move in state.walls) then inf else -inf)")]
    public void Predicates_have_the_degree(string predicate, string degree) => Assert.Equal(degree, Field.Number($"robustness({predicate})"));

    [Theory]
    [InlineData("robustness(x)", "(2,12): ESP3001: The argument of 'robustness' must be a bool, and this is an int. Compare it with something, as in 'x > 0'.")]
    [InlineData("robustness()", "(2,1): ESP3011: 'robustness' takes 1 argument, and here there are 0. Write it as 'robustness(p)'.")]
    public void Mistakes_are_said_once_and_in_their_place(string expression, string said) => Assert.Equal([said], Field.DiagnoseReward(expression));
}
