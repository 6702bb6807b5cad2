namespace Espalier.Dsl.Tests.Binding;

public class ExpressionTests
{
    [Theory]
    [InlineData("x", "state.x")]
    [InlineData("next.x", "next.x")]
    [InlineData("next(x + y)", "(next.x + next.y)")]
    [InlineData("slope", "settings.slope")]
    [InlineData("thrust", "action.thrust")]
    [InlineData("action.thrust", "action.thrust")]
    [InlineData("distance - next.distance", "(distance - next(distance))")]
    [InlineData("next(2 * distance)", "(2 * next(distance))")]
    [InlineData("elapsed", "elapsed")]
    [InlineData("where(carrying, 1, 0)", "(if state.carrying then 1 else 0)")]
    [InlineData("if facing == north then x else y", "(if (state.facing == Move.north) then state.x else state.y)")]
    [InlineData("heights[x]", "state.heights[state.x]")]
    [InlineData("next.heights[0]", "next.heights[0]")]
    [InlineData("-x ^ 2", "-(state.x ^ 2)")]
    [InlineData("min(x, y, 3)", "min(state.x, state.y, 3)")]
    [InlineData("min(heights)", "minof(state.heights)")]
    [InlineData("max([x, y])", "maxof([state.x, state.y])")]
    [InlineData("sum(-heights)", "sum(-state.heights)")]
    [InlineData("count(not walls)", "count(not state.walls)")]
    [InlineData("5 * random(1)", "(5 * random(1))")]
    [InlineData("next(random(2))", "nextrandom(2)")]
    public void Numbers_mean(string text, string meaning) => Assert.Equal(meaning, Field.Number(text));

    [Theory]
    [InlineData("carrying", "state.carrying")]
    [InlineData("facing == north", "(state.facing == Move.north)")]
    [InlineData("north == facing", "(Move.north == state.facing)")]
    [InlineData("facing != Move.north", "(state.facing != Move.north)")]
    [InlineData("facing == (if near then north else south)", "(state.facing == (if near then Move.north else Move.south))")]
    [InlineData("season == winter", "(settings.season == Season.winter)")]
    [InlineData("0 < x <= y", "(0 < state.x <= state.y)")]
    [InlineData("speed in 1..2", "(state.speed in 1..2)")]
    [InlineData("move in good", "(action.move in state.good)")]
    [InlineData("walls[3] and any(good) or near", "((state.walls[3] and any(state.good)) or near)")]
    [InlineData("carrying implies near", "(state.carrying implies near)")]
    [InlineData("terminated or truncated", "(terminated or truncated)")]
    [InlineData("arrived", "arrived")]
    public void Predicates_mean(string text, string meaning) => Assert.Equal(meaning, Field.Predicate(text));

    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("7 / 2", "3.5")]
    [InlineData("-7 % 3", "2")]
    [InlineData("2 ^ 3 ^ 2", "512")]
    [InlineData("25% + 1", "1.25")]
    [InlineData("sum([1, 2, 3]) * mean([1, 2])", "9")]
    [InlineData("[10, 20][1]", "20")]
    [InlineData("if 1 < 2 < 3 then 1 else 0", "1")]
    [InlineData("clamp(5, 0, 2) + min(4, 3) + max([1, 9]) + count([true, false])", "15")]
    [InlineData("floor(-0.5) + ceil(0.5) + round(2.5) + sign(-3)", "1")]
    [InlineData("abs(-2) + sqrt(16) + hypot(3, 4) + exp(0) + log(1) + log1p(0) + tanh(0)", "12")]
    [InlineData("sin(0) + cos(0) + tan(0) + asin(0) + acos(1) + atan2(0, 1)", "1")]
    [InlineData("-inf", "-inf")]
    [InlineData("2147483647 + 1", "2147483648")]
    public void What_is_constant_is_computed_while_building(string text, string value) => Assert.Equal(value, Field.Number(text));

    [Theory]
    [InlineData("distence", "(2,1): ESP2001: Nothing here is named 'distence'. Did you mean 'distance'?")]
    [InlineData("north", "(2,1): ESP2001: Nothing here is named 'north'. It is a member of an enum: write 'Move.north'.")]
    [InlineData("sqrt + 1", "(2,1): ESP2001: Nothing here is named 'sqrt'. It is a function: write it as 'sqrt(x)'.")]
    [InlineData("zzzzzz", "(2,1): ESP2001: Nothing here is named 'zzzzzz'. Declare it, or correct the name.")]
    [InlineData("next + 1", "(2,1): ESP2001: Nothing here is named 'next'. Say what is read after the step, as in 'next.x' or 'next(x + y)'.")]
    [InlineData("next.distence", "(2,6): ESP2001: Nothing here is named 'distence'. Did you mean 'distance'?")]
    [InlineData("where(facing == nort, 1, 0)", "(2,17): ESP2001: Nothing here is named 'nort'. Did you mean 'north'?")]
    [InlineData("sqroot(x)", "(2,1): ESP2006: There is no function 'sqroot'. Did you mean 'sqrt'?")]
    [InlineData("frobnicate(x)", "(2,1): ESP2006: There is no function 'frobnicate'. Declare it, as in 'let frobnicate(x) = 2 * x;', or use one of the language.")]
    [InlineData("where(facing == Move.nort, 1, 0)", "(2,22): ESP2007: Move has no 'nort'. Did you mean 'north'?")]
    [InlineData("action.trust", "(2,8): ESP2007: The action has no 'trust'. Did you mean 'thrust'?")]
    [InlineData("x.y", "(2,3): ESP2007: 'x' has no 'y'. A single value has no members.")]
    [InlineData("heights.z", "(2,9): ESP2007: 'heights' has no 'z'. Read an element by its index, as in 'v[0]'.")]
    [InlineData("next.slope", "(2,1): ESP2007: The state after the step has no 'slope'. It is a setting, the same at every step: write 'slope'.")]
    [InlineData("sqrt(1..2)", "(2,6): ESP3001: What stands here must be a value, and this is a range. Test with 'in', as in 'x in 0..1'.")]
    [InlineData("carrying", "(2,1): ESP3001: What 'reward' speaks of must be a number, and this is a bool. A bool is no number: write 'where(carrying, 1, 0)'.")]
    [InlineData("facing", "(2,1): ESP3001: What 'reward' speaks of must be a number, and this is a Move. Write a number.")]
    [InlineData("heights", "(2,1): ESP3001: What 'reward' speaks of must be a number, and this is a real[3]. Read one element, as in 'v[0]', or reduce it, as in 'sum(v)'.")]
    [InlineData("walls", "(2,1): ESP3001: What 'reward' speaks of must be a number, and this is a bool[5]. Count its elements, as in 'count(v)', or read one, as in 'v[0]'.")]
    [InlineData("if x then 1 else 2", "(2,4): ESP3001: What follows 'if' must be a bool, and this is an int. Compare it with something, as in 'x > 0'.")]
    [InlineData("if near then x else carrying", "(2,21): ESP3001: Both outcomes of a choice must be of one type, an int as the first, and this is a bool. A bool is no number: write 'where(carrying, 1, 0)'.")]
    [InlineData("heights[speed]", "(2,9): ESP3001: An index must be an int, and this is a real. Round it, as in 'floor(x)'.")]
    [InlineData("where(good[move], 1, 0)", "(2,12): ESP3001: An index must be an int, and this is a Move. To ask whether a choice is among some, write 'move in good'.")]
    [InlineData("random(speed)", "(2,8): ESP3001: The argument of 'random' must be a constant int, and this is computed. Write a whole number: it is the name of the function of the state that is drawn.")]
    [InlineData("sum([1, true])", "(2,9): ESP3001: Each element of this vector must be an int as the first, and this is a bool. Make them the same.")]
    [InlineData("x + carrying", "(2,5): ESP3002: '+' needs numbers, and 'carrying' is a bool. A bool is no number: write 'where(carrying, 1, 0)'.")]
    [InlineData("where(x and near, 1, 0)", "(2,7): ESP3002: 'and' needs bools, and 'x' is an int. Compare it with something, as in 'x > 0'.")]
    [InlineData("-near", "(2,2): ESP3002: '-' needs a number, and 'near' is a bool. A bool is no number: write 'where(near, 1, 0)'.")]
    [InlineData("where(not x, 1, 0)", "(2,11): ESP3002: 'not' needs a bool, and 'x' is an int. Compare it with something, as in 'x > 0'.")]
    [InlineData("x[0]", "(2,1): ESP3002: '[…]' needs a vector before it, and 'x' is an int. Remove the index.")]
    [InlineData("sum(walls)", "(2,5): ESP3002: 'sum' needs a vector of numbers, and 'walls' is a bool[5]. Use 'count', 'any' or 'all'.")]
    [InlineData("count(x)", "(2,7): ESP3002: 'count' needs a vector of bools, and 'x' is an int. Give it a vector.")]
    [InlineData("sqrt(near)", "(2,6): ESP3002: 'sqrt' needs a number, and 'near' is a bool. A bool is no number: write 'where(near, 1, 0)'.")]
    [InlineData("where(x in near, 1, 0)", "(2,12): ESP3002: 'in' needs a range or a vector of bools to its right, and 'near' is a bool. Write a range such as '0..1', or a vector with a bool for every choice.")]
    [InlineData("where(speed in walls, 1, 0)", "(2,7): ESP3002: 'in' needs an enum or an int to the left of a vector of bools, and 'speed' is a real. Use the value that chooses one of the bools.")]
    [InlineData("where(facing == 3, 1, 0)", "(2,17): ESP3003: 'facing' is a Move and '3' is an int, which '==' cannot compare. Compare it with a member, such as 'Move.stay'.")]
    [InlineData("where(facing < north, 1, 0)", "(2,16): ESP3003: 'facing' is a Move and 'north' is a Move, which '<' cannot compare. Members of an enum have no order: compare them with '==' or '!='.")]
    [InlineData("where(near == 1, 1, 0)", "(2,15): ESP3003: 'near' is a bool and '1' is an int, which '==' cannot compare. A bool is no number: write 'where(b, 1, 0)' for one.")]
    [InlineData("where(near < carrying, 1, 0)", "(2,14): ESP3003: 'near' is a bool and 'carrying' is a bool, which '<' cannot compare. Compare bools with '==' or '!='.")]
    [InlineData("where(facing == season, 1, 0)", "(2,17): ESP3003: 'facing' is a Move and 'season' is a Season, which '==' cannot compare. Compare it with a member, such as 'Move.stay'.")]
    [InlineData("where(x in 3..1, 1, 0)", "(2,12): ESP3006: Nothing lies in the range 3..1, because it starts above its end. Write 1..3.")]
    [InlineData("heights[3]", "(2,9): ESP3009: 'heights' has no element 3; its elements are 0 to 2. Use one of those.")]
    [InlineData("heights[-1]", "(2,9): ESP3009: 'heights' has no element -1; its elements are 0 to 2. Use one of those.")]
    [InlineData("where(x in walls, 1, 0)", "(2,12): ESP3010: 'walls' has 5 elements, and 'x' needs 11 elements. Declare it with that length.")]
    [InlineData("sqrt(x, y)", "(2,1): ESP3011: 'sqrt' takes 1 argument, and here there are 2. Write it as 'sqrt(x)'.")]
    [InlineData("min(x)", "(2,1): ESP3011: 'min' takes 2 or more arguments, or one vector, and here there is 1. Write it as 'min(a, b)'.")]
    [InlineData("where(near, 1)", "(2,1): ESP3011: 'where' takes 3 arguments, and here there are 2. Write it as 'where(p, a, b)'.")]
    [InlineData("next(x, y)", "(2,1): ESP3011: 'next' takes 1 argument, and here there are 2. Write it as 'next(x)'.")]
    [InlineData("next(thrust)", "(2,6): ESP3012: What stands under 'next' is read in one single state, and 'thrust' is part of the action. Take 'next' only of state members and of what is derived from them.")]
    [InlineData("next(next.x)", "(2,6): ESP3012: What stands under 'next' is read in one single state, and 'next.x' is read after the step. Take 'next' only of state members and of what is derived from them.")]
    [InlineData("where(next.arrived, 1, 0)", "(2,12): ESP3012: What stands under 'next' is read in one single state, and 'arrived' is derived from a whole transition. Take 'next' only of state members and of what is derived from them.")]
    [InlineData("next(x + elapsed)", "(2,10): ESP3012: What stands under 'next' is read in one single state, and 'elapsed' is a fact about the step. Take 'next' only of state members and of what is derived from them.")]
    [InlineData("1 / 0", "(2,1): ESP3018: '1 / 0' has no finite value. Change its numbers; 'inf' says infinity where it is meant.")]
    [InlineData("inf - inf", "(2,1): ESP3018: 'inf - inf' has no finite value. Change its numbers; 'inf' says infinity where it is meant.")]
    [InlineData("sqrt(-1)", "(2,1): ESP3018: 'sqrt(-1)' has no finite value. Change its numbers; 'inf' says infinity where it is meant.")]
    public void Mistakes_are_said_once_and_in_their_place(string text, string said) => Assert.Equal([said], Field.DiagnoseReward(text));

    [Theory]
    [InlineData("abs(", "x", ")")]
    [InlineData("(1 + x * ", "x", ")")]
    [InlineData("where(near, x, ", "x", ")")]
    [InlineData("(if near then x else ", "x", ")")]
    public void What_the_parser_lets_through_fits_a_small_stack(string open, string inner, string close) => OnSmallStack(() =>
    {
        const int Depth = 60;
        string Nest(string core) => string.Concat(Enumerable.Repeat(open, Depth)) + core + string.Concat(Enumerable.Repeat(close, Depth));
        var demand = Field.Demand($"require r: {Nest(inner)} > 0 margin 1;");

        Assert.Equal(demand, Field.Demand($"require r: {Nest(inner)} > 0 margin 1;"));
    });

    [Fact]
    public void Long_chains_of_prefixes_fit_a_small_stack() => OnSmallStack(() =>
        Assert.NotNull(Field.Demand($"require r: {string.Concat(Enumerable.Repeat("not ", 150))}x > 0 margin 1;").Margin));

    [Fact]
    public void What_depends_on_a_mistake_is_silent() =>
        Assert.Equal(
            ["(2,1): ESP2001: Nothing here is named 'oops'. Declare it, or correct the name."],
            Field.DiagnoseReward("oops[x] + sqrt(1 - where(near, 2, 3))"));

    /// <summary>Runs on a stack such as threads of an editor have.</summary>
    private static void OnSmallStack(Action action)
    {
        const int Bytes = 512 * 1024;
        Exception? thrown = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    thrown = exception;
                }
            },
            Bytes);
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }
}
