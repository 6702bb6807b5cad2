using System.Globalization;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Tests.Binding.Sets;

public class ExampleTests
{
    private const string Sets = """

        constraints Test for Field { reward a: x; forbid b: near when carrying; clip 0..5; }
        constraints Pace(v : real) for Field { reward a: v; }
        """;

    private static ExampleModel Example(string example)
    {
        var text = example + Sets;
        var result = Field.Bind(text);
        Assert.Empty(Field.Describe(result, text + Field.World));
        return Assert.Single(result.Model.Examples);
    }

    private static string Show(ExampleValue value) => string.Create(
        CultureInfo.InvariantCulture, $"{value.Source} {value.Name}[{value.Index}] = {string.Join(" ", value.Values)}");

    [Fact]
    public void An_example_has_transitions()
    {
        var example = Example(
            """
            example "a walk" for Test {
                given { x = 3; action.move = north; slope = 25%; walls[2] = true; heights = [0, 0.5, 1]; facing = west; elapsed = 4; }
                next  { x = 4; heights[1] = 1; }
                then  a == 3, b is silent, total > 0, clip == 0;
                given { move = south; terminated = true; }
                then  a == 4 and next.x == x and terminated;
            }
            """);

        Assert.Equal(("a walk", "Field", "Test", true), (example.Title, example.World, example.Set.Name, example.Set.IsDeclared));
        Assert.Equal(
            ["State x[0] = 3", "Action move[0] = 1", "Settings slope[0] = 0.25", "State walls[2] = 1", "State heights[0] = 0 0.5 1", "State facing[0] = 4"],
            example.Transitions[0].Given.Select(Show));
        Assert.Equal(["Next x[0] = 4", "Next heights[1] = 1"], example.Transitions[0].Next.Select(Show));
        Assert.Equal(
            ["(score.a == 3)", null, "(total > 0)", "(score.clip == 0)"], example.Transitions[0].Checks.Select(check => Binding.Show.Expression(check.Predicate)));
        Assert.Equal("b", example.Transitions[0].Checks[1].Silent);
        Assert.Equal("total > 0", example.Transitions[0].Checks[2].Text);
        Assert.Equal((4, false), (example.Transitions[0].Elapsed, example.Transitions[0].Terminated));
        Assert.Equal(((int?)null, true), (example.Transitions[1].Elapsed, example.Transitions[1].Terminated));
        Assert.Equal("((score.a == 4) and (next.x == state.x) and terminated)", Binding.Show.Expression(example.Transitions[1].Checks[0].Predicate));
    }

    [Fact]
    public void An_example_may_test_what_no_set_is_named()
    {
        var example = Example("example \"pace\" for Pace(2) | scale 3 { then total == 6; }");

        Assert.Equal(("Pace(2) | scale 3", false), (example.Set.Name, example.Set.IsDeclared));
    }

    [Theory]
    [InlineData("Tset", "then total == 0;", "(1,17): ESP2042: No world here has a set 'Tset'. Did you mean 'Test'?")]
    [InlineData("Test", "given { xx = 3; }", "(2,9): ESP2001: Nothing here is named 'xx'. Declare it, or correct the name.")]
    [InlineData("Test", "given { x = 30; }", "(2,13): ESP3007: 'x' must be in 0..10, and this is 30. Choose a value in its range, or widen the range.")]
    [InlineData("Test", "given { carrying = 3; }", "(2,20): ESP3001: 'carrying' must be a bool, and this is an int. Use true or false.")]
    [InlineData("Test", "given { walls[5] = true; }", "(2,15): ESP3009: 'walls' has no element 5; its elements are 0 to 4. Use one of those.")]
    [InlineData("Test", "given { x = y; }", "(2,13): ESP3005: 'x' must be known while building, and 'y' is not. Use only numbers and consts here.")]
    [InlineData("Test", "given { x = 3; x = 4; }", "(2,16): ESP1014: 'x' is given twice. Keep one of them.")]
    [InlineData("Test", "given { near = true; }", "(2,9): ESP3070: 'near' has no place here, because it is no variable of the world, and no element or row of one. Set what it follows from.")]
    [InlineData("Test", "next { move = north; }", "(2,8): ESP3070: 'move' has no place here, because only members of the state have a value after the step. Set it under 'given'.")]
    [InlineData("Test", "then total == 0; given { x = 3; } then total == 0;", "(2,26): ESP3070: 'x' has no place here, because the state is what the transition before has led to, and settings stay. Set only the action here, and the state under the 'next' before.")]
    [InlineData("Test", "then c is silent;", "(2,6): ESP2040: The set Test has no line 'c'. Use a, b or clip.")]
    [InlineData("Test", "then totl == 0;", "(2,6): ESP2001: Nothing here is named 'totl'. Did you mean 'total'?")]
    [InlineData("Test", "then total;", "(2,6): ESP3001: A check must be a bool, and this is a real. Compare it with something, as in 'x > 0'.")]
    [InlineData("Test", "then once(near);", "(2,6): ESP3070: 'once(near)' has no place here, because it reads the past. Check the scores and the transition; the lines of the set may read the past.")]
    [InlineData("Test", "", "(1,9): ESP4032: Nothing is checked at the end of the example 'e'. Add what must come out, as in 'then total > 0;'.")]
    [InlineData("Test", "given { x = 3; }\nnext { x = 4; }", "(2,1): ESP4032: Nothing is checked at the end of the example 'e'. Add what must come out, as in 'then total > 0;'.")]
    [InlineData("Test", "then total == 0;\ngiven { move = north; }", "(3,1): ESP4032: Nothing is checked at the end of the example 'e'. Add what must come out, as in 'then total > 0;'.")]
    [InlineData("Test | thin {1%, 2%}", "then total == 0;", "(1,17): ESP5019: 'e' would stand for 2 sets at once, one for each number in braces. Write one for each, with a name of its own.")]
    public void Mistakes_are_said_once_and_in_their_place(string set, string groups, string said) =>
        Assert.Equal([said], Field.Diagnose($"example \"e\" for {set} {{\n{groups}\n}}{Sets}"));
}
