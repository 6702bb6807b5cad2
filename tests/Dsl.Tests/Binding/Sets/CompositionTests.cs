using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Tests.Binding.Sets;

public class CompositionTests
{
    private const string Sets = """

        constraints A for Field { reward a: 1; metric m: x; }
        constraints B for Field { reward b: 2; reward same: x; }
        constraints C for Field { reward c: 3; reward same: x; }
        constraints Cut for Field { reward p: 1; clip 0..5; reward q: 2; override out: -1 when near; }
        constraints Costs for Field { reward r: 1; penalize hot: speed limit 25 per episode; forbid far: x > 9 terminate; }
        constraints Other for Field { reward b: 5; reward o: x; }
        """;

    private static string PartsOf(string expression)
    {
        var text = $"constraints Test for Field = {expression};{Sets}";
        var result = Field.Bind(text);
        Assert.Empty(Field.Describe(result, text + Field.World));
        return Show.Parts(result.Model.Sets[0].Parts);
    }

    private static string[] Diagnose(string expression) => Field.Diagnose($"constraints Test for Field =\n{expression};{Sets}");

    [Theory]
    [InlineData("A + B", "a + m + b + same")]
    [InlineData("B + C", "b + same + c")]
    [InlineData("A + Cut", "a + m + (p + clip 0..5 + q + out)")]
    [InlineData("Cut + A + B", "(p + clip 0..5 + q + out) + a + m + b + same")]
    [InlineData("(A + Cut) + B", "a + m + (p + clip 0..5 + q + out) + b + same")]
    [InlineData("B - same", "b")]
    [InlineData("Cut - p - out", "clip 0..5 + q")]
    [InlineData("A + B | scale 2", "a × 2 + m + b × 2 + same × 2")]
    [InlineData("A | scale 2 + B", "a × 2 + m + b + same")]
    [InlineData("Cut | scale -2", "p × -2 + clip -10..-0 + q × -2 + out")]
    [InlineData("Costs | scale 2", "r × 2 + hot + far × 2")]
    [InlineData("A | cover 50% | cover 20%", "a cover 0.2 + m")]
    [InlineData("Costs | cover 50%", "r cover 0.5 + hot + far cover 0.5")]
    [InlineData("A | delay 4 steps observed", "delay 4 observed (a + m)")]
    [InlineData("A | delay to end observed", "delay to end observed (a + m)")]
    [InlineData("B | mix 25% Other", "b × 0.75 + same × 0.75 + Other.b × 0.25 + o × 0.25")]
    [InlineData("B | mix 25% C", "b × 0.75 + same + c × 0.25")]
    [InlineData("B | mix 25% (C | scale 2)", "b × 0.75 + same × 0.75 + c × 0.5 + C.same × 0.5")]
    [InlineData("A | mix 50% Cut", "a × 0.5 + m + (p × 0.5 + clip 0..2.5 + q × 0.5 + out)")]
    [InlineData("A + B | thin 10%", "a thin 0.1 by A + B/a/0 + m + b thin 0.1 by A + B/b/0 + same thin 0.1 by A + B/same/0")]
    public void Set_expressions_come_to_their_parts(string expression, string parts) => Assert.Equal(parts, PartsOf(expression));

    [Fact]
    public void What_is_kept_of_few_is_kept_of_more()
    {
        const string Lines = "reward a: 1; reward b: 1; penalize c: x; require d: near; metric m: x; achieve e: near; reward f: y;";
        IEnumerable<string> Kept(int count)
        {
            var result = Field.Bind($"constraints Test for Field = All | keep {count}; constraints All for Field {{ {Lines} }}");
            Assert.Empty(result.Diagnostics);
            return result.Model.Sets[0].Parts.Cast<TermPart>().Where(part => !part.IsSilenced && part.Term.Name != "m").Select(part => part.Term.Name);
        }

        for (var count = 0; count < 5; count++)
        {
            Assert.Equal(count, Kept(count).Count());
            Assert.ProperSubset(Kept(count + 1).ToHashSet(), Kept(count).ToHashSet());
        }
    }

    [Fact]
    public void Clips_are_named_in_their_order()
    {
        var result = Field.Bind("constraints Test for Field { reward clip: 1; clip 0..5; reward b: 2; clip -inf..1; }");

        Assert.Empty(result.Diagnostics);
        Assert.Equal("clip + clip 2 0..5 + b + clip 3 -inf..1", Show.Parts(result.Model.Sets[0].Parts));
    }

    [Fact]
    public void What_a_mixture_renames_still_reads_its_own_machine()
    {
        const string Machine = "machine m observed { start away; away -> back on near; final back; otherwise stay; }";
        var text = $"constraints Test for Field = One | mix 50% Two; constraints One for Field {{ {Machine} }}\n"
            + $"constraints Two for Field {{ {Machine.Replace("near", "carrying", StringComparison.Ordinal)} reward r: 1 when m == back; }}";
        var result = Field.Bind(text);

        Assert.Empty(Field.Describe(result, text + Field.World));
        var parts = result.Model.Sets[0].Parts.Cast<TermPart>().ToList();
        Assert.Equal(["m", "Two.m", "r"], parts.Select(part => part.Term.Name));
        Assert.Equal("(machine.Two.m == m.back)", Show.Expression(parts[2].Term.Scope));
    }

    [Theory]
    [InlineData("B + Other", "(2,5): ESP3062: 'b' is a line of 'B' and of 'Other', and they do not say the same. Rename one of the two, or leave one out, as in '- b'.")]
    [InlineData("(B | thin 10%) + C", "(2,18): ESP3062: 'same' is a line of 'B | thin 10%' and of 'C', and they do not say the same. Rename one of the two, or leave one out, as in '- same'.")]
    [InlineData("B - smae", "(2,5): ESP2040: The set B has no line 'smae'. Did you mean 'same'?")]
    [InlineData("A | cover 120%", "(2,11): ESP3007: The share of the states that 'cover' keeps must be at least 0 and at most 1, and this is 1.2. Write a percentage such as '10%'.")]
    [InlineData("A | keep -1", "(2,10): ESP3007: The number of constraints that 'keep' keeps must be a whole number of at least 0, and this is -1. Write 0 or a larger whole number.")]
    [InlineData("A | mix 10% D", "(2,13): ESP2004: The world Field has no set 'D'. Use Test, A, B, C, Cut, Costs or Other.")]
    [InlineData("A | keep 1", "(2,5): ESP4001: 'keep 1' changes nothing, because the set has no more constraints that pay. Remove it, or use it where it changes what is paid.")]
    [InlineData("A | thin 100%", "(2,5): ESP4001: 'thin 100%' changes nothing, because it keeps every evaluation. Remove it, or use it where it changes what is paid.")]
    [InlineData("A | scale 1", "(2,5): ESP4001: 'scale 1' changes nothing, because it multiplies with 1. Remove it, or use it where it changes what is paid.")]
    [InlineData("A - a | scale 2", "(2,9): ESP4001: 'scale 2' changes nothing, because the set pays nothing. Remove it, or use it where it changes what is paid.")]
    [InlineData("Cut | cover 10%", "(2,7): ESP4016: 'cover 10%' acts on what is evaluated, before 'clip 0..5' acts on the total, so that the expected total is not kept. Dial the parts before they are clipped or overridden, or leave one of the two out.")]
    [InlineData("Cut - clip | thin 10%", "(2,14): ESP4016: 'thin 10%' acts on what is evaluated, before the override 'out' acts on the total, so that the expected total is not kept. Dial the parts before they are clipped or overridden, or leave one of the two out.")]
    public void Mistakes_are_said_once_and_in_their_place(string expression, string said) => Assert.Equal([said], Diagnose(expression));
}
