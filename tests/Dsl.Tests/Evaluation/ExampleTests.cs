using Espalier.Dsl.Binding;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Tests.Evaluation;

/// <summary>Examples are played while binding; what does not come out as they say is an error at its place.</summary>
public class ExampleTests
{
    private const string Orchard = """
        world W {
            settings { slope : real in 0..1 = 0.25; }
            state { x, y : int in 0..9; speed : real in 1..2; up : real; down : real in -4..0; on : bool; mood : Mood; v : real[2] in 0..1; }
            action { push : real in -1..1; turn : int in 0..3; }
            enum Mood { calm, glad }
        }
        constraints S for W {
            reward gain: next.x - x weight 2;
            require apart: x != y when on;
            potential shape: -x;
            metric seen: times(on);
            achieve far: next.x == 9;
            require whole: next.speed <= 1.5 terminate;
        }
        constraints Held for W = S | delay 2 steps;

        """;

    [Theory]
    [InlineData("then x == 4, y == 4, speed == 1.5, up == 0, down == -2, not on, mood == calm, v[1] == 0.5, push == 0, turn == 1, slope == 0.25")]
    [InlineData("given { x = 3; v = [0.25, 1]; v[0] = 0; mood = glad; } then x == 3, next.x == 3, v[0] == 0, next.v[1] == 1, next.mood == glad")]
    [InlineData("given { x = 3; } next { x = 5; } then gain == 2, total == 4 - 2 - 0, shape == -2, far == 0, apart is silent")]
    [InlineData("given { on = true; x = 1; y = 1; } then apart == -1, total == -1")]
    [InlineData("given { elapsed = 7; truncated = true; } then elapsed == 7, truncated, not terminated; given { } then elapsed == 8, not truncated")]
    [InlineData("next { speed = 2; } then whole == -1, terminated, not truncated, shape == 4")]
    [InlineData("given { x = 8; } next { x = 9; } then far == 1; given { push = 1; } then x == 9, push == 1, far is silent; given { } then push == 0")]
    [InlineData("given { on = true; } then seen == 1; given { } then seen == 2; next { on = false; } then seen == 3; given { } then seen == 3")]
    [InlineData("then push + 0.1 + 0.2 == 0.3, gain + 0.1 + 0.2 == 0.3 or on, gain + 1e-10 == 0, not gain + 1e-8 == 0, inf == inf, gain in 0..0, gain != 1")]
    public void Examples_that_hold_are_not_spoken_of(string groups) => Assert.Empty(Check($"example \"e\" for S {{ {groups}; }}"));

    [Theory]
    [InlineData("given { x = 3; } next { x = 4; } then gain == 0.5", "gain == 0.5", "gain is 1 here, not 0.5")]
    [InlineData("given { x = 3; } next { x = 4; } then total > 5", "total > 5", "total is 1 here")]
    [InlineData("then gain > 0 or total > 0", "gain > 0 or total > 0", "gain is 0 and total is 0 here")]
    [InlineData("then apart == 0", "apart == 0", "apart is silent here, not 0")]
    [InlineData("then apart != 5", "apart != 5", "apart is silent here")]
    [InlineData("then gain is silent", "gain is silent", "gain scores 0 here")]
    [InlineData("then next.x == 3", "next.x == 3", "it is false here")]
    public void What_fails_is_said_with_what_came_out(string groups, string check, string found)
    {
        var text = $"example \"e\" for S {{ {groups}; }}";
        Assert.Equal([$"{check}|'{check}' does not hold: {found}. Mend the set, or what the example says."], Check(text));
    }

    [Fact]
    public void Each_failing_check_is_an_error_of_its_own() =>
        Assert.Equal(2, Check("example \"e\" for S { then gain == 1, total == 0, x == 0; }").Length);

    [Fact]
    public void A_set_may_be_dialled_where_it_is_used() =>
        Assert.Empty(Check("example \"e\" for Held | scale 2 { next { x = 5; } then total == 0; given { } then total == 2; }"));

    [Fact]
    public void Nothing_is_played_beside_an_error() =>
        Assert.DoesNotContain("does not hold", Assert.Single(Check("constraints T for W { reward a: z; }\nexample \"e\" for S { then gain == 1; }")), StringComparison.Ordinal);

    [Fact]
    public void Examples_take_a_limited_amount_of_work()
    {
        var groups = string.Concat(Enumerable.Repeat("given { } then gain == 0;", 1000));
        var examples = string.Concat(Enumerable.Range(0, 20).Select(i => $"example \"e{i}\" for S {{ {groups} }}\n"));

        Assert.Contains(Check(examples), said => said.Contains("'e19' is not checked", StringComparison.Ordinal));
    }

    private static string[] Check(string text)
    {
        var source = new SourceText("Test.constraints", Orchard + text);
        var parsed = Parser.Parse(source);
        Assert.Empty(parsed.Diagnostics.Select(found => found.Message));
        var result = Binder.Bind([parsed], new ExternalSchemas([]), TestContext.Current.CancellationToken);
        return [.. result.Diagnostics.Select(found => $"{source.Slice(found.Span)}|{found.Message}")];
    }
}
