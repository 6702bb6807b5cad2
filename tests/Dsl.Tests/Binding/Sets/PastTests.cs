namespace Espalier.Dsl.Tests.Binding.Sets;

public class PastTests
{
    [Theory]
    [InlineData("initial(x) + 1", "(initial(state.x) + 1)")]
    [InlineData("prev(speed)", "previous(state.speed)")]
    [InlineData("prev(next.x - x, 0)", "previous((next.x - state.x), 0)")]
    [InlineData("where(prev(move, stay) == north, 1, 0)", "(if (previous(action.move, Move.stay) == Move.north) then 1 else 0)")]
    [InlineData("prev(heights)[1]", "previous(state.heights)[1]")]
    [InlineData("where(once(arrived) and always(speed < 2), 1, 0)", "(if (once(arrived) and always((state.speed < 2))) then 1 else 0)")]
    [InlineData("since(near) + times(x == y)", "(since(near) + times((state.x == state.y)))")]
    [InlineData("total(thrust) - peak(x) * low(y)", "(total(action.thrust) - (peak(state.x) * low(state.y)))")]
    [InlineData("where(within(near, 2 * 3 steps), 1, 0)", "(if within(near, 6 steps) then 1 else 0)")]
    [InlineData("peak(times(once(near)))", "peak(times(once(near)))")]
    public void Operators_about_the_past_mean(string expression, string meaning) => Assert.Equal(meaning, Field.Number(expression));

    [Theory]
    [InlineData("prev(x)", "int in 0..10")]
    [InlineData("prev(x, 20)", "int in 0..20")]
    [InlineData("prev(x, 0.5)", "real in 0..10")]
    [InlineData("since(near)", "int in 0..inf")]
    [InlineData("times(near)", "int in 0..inf")]
    [InlineData("peak(speed)", "real in 0..3")]
    [InlineData("total(speed)", "real in -inf..inf")]
    public void They_have_the_type_of_what_they_remember(string expression, string type) =>
        Assert.Equal(type, Show.Type(Field.Demand($"reward r: {expression};").Value!.Type));

    [Theory]
    [InlineData("latched", "once(arrived)")]
    [InlineData("ready and near", "((once(arrived) and (state.speed < 1)) and near)")]
    public void A_let_that_reads_the_past_takes_the_place_of_its_name(string predicate, string meaning)
    {
        var text = $"constraints Test for Field {{ require r: {predicate}; }}"
            + Field.World.Replace("step 0.5;", "step 0.5; let ready = latched and speed < 1; event latched = once(arrived);", StringComparison.Ordinal);
        var result = Field.Bind(Field.Schemas, text);

        Assert.Empty(Field.Describe(result, text));
        var term = Assert.IsType<Dsl.Binding.Model.TermPart>(Assert.Single(Assert.Single(result.Model.Sets).Parts)).Term;
        Assert.Equal(meaning, Show.Expression(((Dsl.Binding.Model.DemandModel)term).Predicate));
        Assert.Equal(["distance", "near", "arrived"], result.Model.Worlds[0].Lets.Select(let => let.Name));
    }

    [Theory]
    [InlineData("next(once(near))", "(2,6): ESP3012: What stands under 'next' is read in one single state, and 'once(near)' is read from the past. Take 'next' only of state members and of what is derived from them.")]
    [InlineData("prev()", "(2,1): ESP3011: 'prev' takes 1 or 2 arguments, and here there are 0. Write it as 'prev(x, 0)'.")]
    [InlineData("since(x)", "(2,7): ESP3002: 'since' needs bools, and 'x' is an int. Compare it with something, as in 'x > 0'.")]
    [InlineData("total(carrying)", "(2,7): ESP3002: 'total' needs numbers, and 'carrying' is a bool. A bool is no number: write 'where(carrying, 1, 0)'.")]
    [InlineData("prev(x, carrying)", "(2,9): ESP3001: The value of 'prev' at the first step must be an int as the later ones, and this is a bool. Make them the same.")]
    [InlineData("where(onec(near), 1, 0)", "(2,7): ESP2006: There is no function 'onec'. Did you mean 'once'?")]
    public void Mistakes_are_said_once_and_in_their_place(string expression, string said) => Assert.Equal([said], Field.DiagnoseReward(expression));

    [Fact]
    public void A_potential_reads_no_past() =>
        Assert.Equal(
            ["(2,14): ESP3012: A potential is read in one single state, and 'peak(x)' is read from the past. Write it of the state alone; both sides of a step are read for you."],
            Field.DiagnoseLines("potential a: peak(x);"));

    [Fact]
    public void Lets_that_read_the_past_do_not_grow_without_bounds()
    {
        var lets = string.Concat(Enumerable.Range(1, 40).Select(i => $"let p{i} = once(p{i - 1}) and p{i - 1};"));
        var text = $"world W {{ state {{ x : int; }} let p0 = x > 0;\n{lets} }}\nconstraints S for W {{ require a: p40; }}";
        Assert.Equal(["(2,205): ESP3061"], Field.Describe(Field.Bind(Field.Schemas, text), text).Select(said => said.Split(": What")[0]));
    }
}
