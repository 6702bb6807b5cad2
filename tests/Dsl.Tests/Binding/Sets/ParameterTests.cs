using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Tests.Binding.Sets;

public class ParameterTests
{
    private const string Pace = """

        constraints Pace(low : real in 0..3 = 1, factor : real = 2) for Field {
            let high = low + 1;
            require pace: speed in low..high margin high weight factor;
        }
        """;

    private static SetModel Set(string text, string name)
    {
        var result = Field.Bind(text + Pace);
        Assert.Empty(Field.Describe(result, text + Pace + Field.World));
        return result.Model.Sets.Single(set => set.Name == name);
    }

    private static DemandModel Line(SetModel set, int index = 0) => (DemandModel)((TermPart)set.Parts[index]).Term;

    [Theory]
    [InlineData("Pace", "(state.speed in 1..2)", 2.0)]
    [InlineData("Pace(0.5)", "(state.speed in 0.5..1.5)", 2.0)]
    [InlineData("Pace(3, 0.5)", "(state.speed in 3..4)", 0.5)]
    public void Arguments_take_the_places_of_parameters(string expression, string predicate, double weight)
    {
        var line = Line(Set($"constraints Test for Field = {expression};", "Test"));

        Assert.Equal((predicate, weight), (Show.Expression(line.Predicate), line.Weight));
    }

    [Fact]
    public void A_set_with_defaults_is_a_set_of_its_own() => Assert.Equal("(state.speed in 1..2)", Show.Expression(Line(Set("", "Pace")).Predicate));

    [Fact]
    public void A_base_takes_arguments_and_lends_its_lets()
    {
        var set = Set("constraints Test(v : real) for Field : Pace(v / 2) { reward r: high; } constraints Use for Field = Test(4);", "Use");

        Assert.Equal(("(state.speed in 2..3)", "3"), (Show.Expression(Line(set).Predicate), Show.Expression(Line(set, 1).Value)));
    }

    [Fact]
    public void Parameters_and_lets_hide_what_the_world_declares()
    {
        var set = Set("constraints Test(x : int = 4) for Field { let near = x > 3; require a: near; }", "Test");

        Assert.Equal("true", Show.Expression(Line(set).Predicate));
    }

    [Fact]
    public void Of_a_set_that_is_only_checked_no_value_is_suspicious() => Assert.Empty(
        Field.Diagnose("constraints Late(n : int, k : real in 0..2) for Field = Pace | delay n steps | scale k;" + Pace));

    [Fact]
    public void Enums_bools_and_vectors_are_parameters_too()
    {
        var set = Set(
            "constraints Test(m : Move = north, b : bool = true, v : real[2] = [1, 2]) for Field { require a: move == m and b implies v[1] > y; } constraints Use for Field = Test(south, false, 3);",
            "Use");

        Assert.Equal("(((action.move == Move.south) and false) implies (3 > state.y))", Show.Expression(Line(set).Predicate));
    }

    [Theory]
    [InlineData("constraints Test for Field =\nPace(4);", "(2,6): ESP3007: 'low' must be in 0..3, and this is 4. Choose a value in its range, or widen the range.")]
    [InlineData("constraints Test for Field =\nPace(1, 2, 3);", "(2,1): ESP3011: 'Pace' takes 0 to 2 arguments, and here there are 3. Write it as 'Pace(low, factor)'.")]
    [InlineData("constraints Test for Field =\nPace(near);", "(2,6): ESP3001: 'low' must be a number, and this is a bool. A bool is no number: write 'where(near, 1, 0)'.")]
    [InlineData("constraints Test(v : real) for Field { reward r: v; }\nconstraints T for Field =\nTest;", "(3,1): ESP3011: 'Test' takes 1 argument, and here there are 0. Write it as 'Test(v)'.")]
    [InlineData("constraints Test(v : real, v : int) for Field { }", "(1,28): ESP2002: 'v' is declared twice, here and at line 1, column 18. Rename or remove one of the two.")]
    [InlineData("constraints Test(v : real) for Field {\nlet v = 1; }", "(2,5): ESP2002: 'v' is declared twice, here and at line 1, column 18. Rename or remove one of the two.")]
    [InlineData("constraints Test(v : reel) for Field { reward r: v; }", "(1,22): ESP2005: There is no type 'reel'. Did you mean 'real'?")]
    [InlineData("constraints Test for Field {\nlet a = b; let b = a; reward r: a; }", "(2,5): ESP2008: 'a' is defined by itself: 'a' refers to 'b' refers to 'a'. Take one of them out of that circle.")]
    [InlineData("constraints Test(v : real) for Field { reward r:\nspeeed; }", "(2,1): ESP2001: Nothing here is named 'speeed'. Did you mean 'speed'?")]
    public void Mistakes_are_said_once_and_in_their_place(string text, string said) => Assert.Equal([said], Field.Diagnose(text + Pace));
}
