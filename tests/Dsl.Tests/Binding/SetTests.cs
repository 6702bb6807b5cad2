namespace Espalier.Dsl.Tests.Binding;

public class SetTests
{
    private const string Base = """

        constraints Base for Field {
            reward a: 1;
            reward b: 2 at end;
            metric c: 3;
        }
        """;

    private static string PartsOf(string definition, string name = "Test")
    {
        var result = Field.Bind(definition + Base);
        Assert.Empty(Field.Describe(result, definition + Base + Field.World));
        return Show.Parts(result.Model.Sets.Single(set => set.Name == name).Parts);
    }

    private static string[] Diagnose(string text) => Field.Diagnose(text + Base);

    [Theory]
    [InlineData("constraints Test for Field : Base { reward d: 4; }", "a + b + c + d")]
    [InlineData("constraints Test for Field = Base | thin 10%;", "a thin 0.1 by Base/a/0 + b thin 0.1 by Base/b/0 + c")]
    [InlineData("constraints Test for Field = Base | thin 10% unscaled;", "a thin 0.1 unscaled by Base/a/0 + b thin 0.1 unscaled by Base/b/0 + c")]
    [InlineData("constraints Test for Field = Base | scale 3 | scale -2;", "a × -6 + b × -6 + c")]
    [InlineData("constraints Test for Field = Base | delay to end;", "delay to end (a + b + c)")]
    [InlineData("constraints Test for Field = Base | delay 16 steps | scale 2;", "delay 16 (a × 2 + b × 2 + c)")]
    [InlineData("constraints Test for Field = Base | delay 3 steps | delay 8 steps;", "delay 8 (delay 3 (a + b + c))")]
    [InlineData("constraints Test for Field = Middle | thin 50%; constraints Middle for Field = Base | thin 10%;",
        "a thin 0.1 by Base/a/0 thin 0.5 by Base/a/1 + b thin 0.1 by Base/b/0 thin 0.5 by Base/b/1 + c")]
    public void Sets_come_to_their_parts(string definition, string parts) => Assert.Equal(parts, PartsOf(definition));

    [Fact]
    public void A_line_of_the_same_name_replaces_the_base_s_and_keeps_its_place()
    {
        var result = Field.Bind("constraints Test for Field : Base { reward d: 4; reward a: 5 weight 7; }" + Base);
        var test = result.Model.Sets[0];

        Assert.Equal("a + b + c + d", Show.Parts(test.Parts));
        Assert.Equal(7, ((Dsl.Binding.Model.TermPart)test.Parts[0]).Term.Weight);
    }

    [Fact]
    public void A_line_that_replaces_one_under_a_dial_is_a_line_of_its_own() =>
        Assert.Equal(
            "delay to end (a + b × 2 + c)",
            PartsOf("constraints Test for Field : Late { reward a: 5; } constraints Late for Field = Base | scale 2 | delay to end;"));

    [Fact]
    public void Thinner_sets_draw_by_the_same_names() =>
        Assert.Contains(" by Base/a/0 ", PartsOf("constraints Test for Field = Base | thin 1%;"), StringComparison.Ordinal);

    [Theory]
    [InlineData("constraints Test for Feild { }", "(1,22): ESP2003: There is no world 'Feild'. Did you mean 'Field'?")]
    [InlineData("constraints Test for Field : Bsae { }", "(1,30): ESP2004: The world Field has no set 'Bsae'. Did you mean 'Base'?")]
    [InlineData("constraints Test for Field = Other | thin 10%;", "(1,30): ESP2004: The world Field has no set 'Other'. Use Test or Base.")]
    [InlineData("constraints Test for Field = Foreign; world W { } constraints Foreign for W { }", "(1,30): ESP2004: The world Field has no set 'Foreign'. The world W has one of that name, which cannot be used here.")]
    [InlineData("constraints Base for Field { }", "(3,13): ESP2002: 'Base' is declared twice, here and at line 1, column 13. Rename or remove one of the two.")]
    [InlineData("constraints Test for Field : Test { }", "(1,13): ESP2008: 'Test' is defined by itself: 'Test' refers to 'Test'. Take one of them out of that circle.")]
    [InlineData("constraints A for Field : B { } constraints B for Field = A | thin 10%;", "(1,13): ESP2008: 'A' is defined by itself: 'A' refers to 'B' refers to 'A'. Take one of them out of that circle.")]
    [InlineData("constraints Test for Field = Base | thin 0%;", "(1,42): ESP3007: The share that 'thin' keeps must be above 0 and at most 1, and this is 0. Write a percentage such as '10%'.")]
    [InlineData("constraints Test for Field = Base | thin 2;", "(1,42): ESP3007: The share that 'thin' keeps must be above 0 and at most 1, and this is 2. Write a percentage such as '10%'.")]
    [InlineData("constraints Test for Field = Base | delay 0 steps;", "(1,43): ESP3007: The period of a delay must be a whole number of at least 1, and this is 0. Write 1 or a larger whole number.")]
    [InlineData("constraints Test for Field = Base | scale inf;", "(1,43): ESP3007: A scale must be finite, and this is inf. Write a finite number.")]
    [InlineData("constraints Test for Field = Base | thin {1%, 10%};", "(1,30): ESP5019: 'Test' would stand for 2 sets at once, one for each number in braces. Write one for each, with a name of its own.")]
    [InlineData("constraints Test for Field = Base | delay 1 steps;", "(1,37): ESP4001: 'delay 1 steps' changes nothing, because a period of 1 step is every step. Remove it, or use it where it changes what is paid.")]
    [InlineData("constraints Test for Field = M | delay to end; constraints M for Field { metric m: x; }", "(1,34): ESP4001: 'delay to end' changes nothing, because the set pays nothing. Remove it, or use it where it changes what is paid.")]
    [InlineData("constraints Test for Field = M | delay to end; constraints M for Field { reward m: x at end; reward n: 1 on terminated; }", "(1,34): ESP4001: 'delay to end' changes nothing, because the set is paid only at the end of an episode. Remove it, or use it where it changes what is paid.")]
    [InlineData("constraints Test for Field = Base | delay 6 steps | delay 3 steps;", "(1,53): ESP4001: 'delay 3 steps' changes nothing, because the set is paid only at multiples of 3 steps. Remove it, or use it where it changes what is paid.")]
    public void Mistakes_are_said_once_and_in_their_place(string text, string said) =>
        Assert.Equal([said], text.StartsWith("constraints Base", StringComparison.Ordinal) ? Diagnose(text + "\n")[..1] : Diagnose(text));

    [Fact]
    public void Delays_are_counted()
    {
        var delays = string.Concat(Enumerable.Range(2, 9).Select(i => $" | delay {1 << i} steps"));
        Assert.Equal(
            ["ESP3020: More than 8 delays lie around the constraints of this set. Remove some."],
            Diagnose($"constraints Test for Field = Base{delays};").Select(said => said[(said.IndexOf("ESP", StringComparison.Ordinal))..]));
    }
}
