using Espalier.Dsl.Binding;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;
using Espalier.Dsl.Tests.Binding;

namespace Espalier.Dsl.Tests.Syntax;

/// <summary>No input overflows the stack: parser and binder run on 1 MB here, as they may in a compiler's thread.</summary>
public sealed class LimitTests
{
    private const int Many = 100_000;

    [Theory]
    [InlineData("(", "1", ")", 1, "ESP1009")]
    [InlineData("[", "1", "]", 1, "ESP1009")]
    [InlineData("f(", "1", ")", 1, "ESP1009")]
    [InlineData("v[", "1", "]", 1, "ESP1009")]
    [InlineData("not ", "p", "", 1, "ESP1010")]
    [InlineData("- ", "x", "", 1, "ESP1010")]
    [InlineData("2^", "x", "", 1, "ESP1010")]
    [InlineData("2^-", "x", "", 1, "ESP1010")]
    [InlineData("p implies ", "q", "", 1, "ESP1010")]
    [InlineData("if p then a else ", "b", "", 1, "ESP1010")]
    [InlineData("if ", "p", " then a else b", 1, "ESP1009")]
    [InlineData("if p then ", "a", " else b", 1, "ESP1009")]
    [InlineData("", "next", ".x", 1, "ESP1010")]
    [InlineData("", "v", "[0]", 1, "ESP1010")]
    [InlineData("a + ", "b", "", 0, null)]
    [InlineData("a and ", "b", "", 0, null)]
    [InlineData("a < ", "b", "", 0, null)]
    public async Task Anything_repeated_gives_one_diagnostic_or_a_result(
        string before, string middle, string after, int count, string? id)
    {
        var expression = string.Concat(Enumerable.Repeat(before, Many)) + middle + string.Concat(Enumerable.Repeat(after, Many));
        var result = await SmallStack.Run(() => Read(Parsed.AroundExpression(expression) + "enum After { a }\n"));

        Assert.Equal(count, result.Diagnostics.Length);
        Assert.All(result.Diagnostics, diagnostic => Assert.Equal(id, diagnostic.Descriptor.Id));
        Assert.Contains(result.Unit.Declarations, declaration => declaration.Name.Text == "After");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData(")")]
    [InlineData("state {")]
    [InlineData("world W { ")]
    [InlineData("world W {\n")]
    [InlineData("reward ")]
    [InlineData("@ ")]
    [InlineData(";")]
    [InlineData("//\n")]
    [InlineData("a.")]
    [InlineData("1<")]
    public async Task Whatever_is_repeated_at_the_top_of_a_file_gives_a_result(string text) =>
        Assert.NotNull(await SmallStack.Run(() => Read(string.Concat(Enumerable.Repeat(text, Many)))));

    [Theory]
    [InlineData("", "ESP1002")]
    [InlineData("world W {", "ESP1002")]
    [InlineData("world W { state {", "ESP1002")]
    [InlineData("constraints S for W { machine m {", "ESP1002")]
    [InlineData("constraints S for W { reward r: 1 ", "ESP1002")]
    public async Task Braces_that_nothing_closes_give_one_diagnostic(string before, string id)
    {
        var result = await SmallStack.Run(() => Read(before + new string('{', Many)));

        Assert.Equal([id], result.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id));
    }

    [Fact]
    public void Sixty_four_brackets_are_allowed_and_sixty_five_are_not()
    {
        Assert.Equal("x", SExpression.Of(Parsed.Expression(new string('(', 64) + "x" + new string(')', 64))));
        Assert.Equal(
            ["3:65-3:66 ESP1009: Brackets and 'if' are nested more than 64 deep here. Give the inner parts names of their own."],
            Parsed.Diagnostics(Parsed.AroundExpression(new string('(', 65) + "x" + new string(')', 65))));
    }

    [Fact]
    public void A_tree_of_depth_two_hundred_is_allowed_and_one_deeper_is_not()
    {
        Assert.Equal(200, Parsed.Expression(new string('-', 199) + "x").Depth);
        Assert.Equal(
            ["3:1-3:2 ESP1010: This expression applies more than 200 operators to each other's results. Give the inner parts names of their own."],
            Parsed.Diagnostics(Parsed.AroundExpression(new string('-', 200) + "x")));
    }

    [Theory]
    [InlineData("constraints S for W = A", " | thin 10%", ";\n", "ESP1010")]
    [InlineData("constraints S for W = ", "(", ";\n", "ESP1009")]
    [InlineData("constraints S for W = A", " + B", ";\n", "ESP1010")]
    [InlineData("constraints S for W = A", " - b", ";\n", "ESP1010")]
    [InlineData("constraints S for W = A | mix 2 ", "(A | mix 2 ", ";\n", "ESP1009")]
    [InlineData("constraints S for W { require a: x", " when x", ";\n}\n", null)]
    [InlineData("constraints S for W { require a: x weight 1", " -> 2 over 3 steps", ";\n}\n", null)]
    [InlineData("constraints S for W { assert a", ", a", ";\n}\n", null)]
    [InlineData("constraints S for W { task t: achieve a", " then achieve b", ";\n}\n", "ESP1010")]
    [InlineData("constraints S for W { task t: achieve a", " or achieve b", ";\n}\n", "ESP1010")]
    [InlineData("constraints S for W { task t: achieve a", " ensuring b", ";\n}\n", "ESP1010")]
    [InlineData("constraints S for W { task t: ", "(", ";\n}\n", "ESP1009")]
    [InlineData("constraints S for W { machine m {", "a -> b on x;", "}\n}\n", null)]
    [InlineData("constraints S for W { machine m { final a", ", a", ";\n}\n}\n", null)]
    [InlineData("example \"e\" for S {", "then a;", "}\n", null)]
    [InlineData("constraints S(a : int", ", a : int", ") for W { }\n", null)]
    [InlineData("enum E { a", ", a", " }\n", null)]
    [InlineData("namespace A", ".B", ";\n", null)]
    [InlineData("experiment E { vary x in [1", ", 2", "];\n}\n", null)]
    [InlineData("unit a = b", "*b", ";\n", null)]
    [InlineData("unit a = b", "/b^2", ";\n", null)]
    [InlineData("const a = 1<b", "*b", ">;\n", null)]
    [InlineData("let f(a", ", a", ") = a;\n", null)]
    [InlineData("world W binds A", ".B", " { }\n", null)]
    [InlineData("world W { state { x : real[1", ", 1", "]; } }\n", null)]
    [InlineData("world W { state { x : real[1] {a", ", a", "}; } }\n", null)]
    [InlineData("constraints S for W {", " clip 0..1;", "\n}\n", null)]
    [InlineData("example \"a\" for S {", " given { x = 1; } then total > 0;", "\n}\n", null)]
    [InlineData("goals G for W { family linear(a", ", a", ");\n}\n", null)]
    public async Task Whatever_may_be_repeated_elsewhere_is_flat_or_limited(string before, string middle, string after, string? id)
    {
        var text = before + string.Concat(Enumerable.Repeat(middle, Many)) + after + "enum After { a }\n";
        var result = await SmallStack.Run(() => Read(text));
        Assert.Equal(id is null ? [] : [id], result.Diagnostics.Select(diagnostic => diagnostic.Descriptor.Id));
        Assert.Contains(result.Unit.Declarations, declaration => declaration.Name.Text == "After");
    }

    [Theory]
    [InlineData("    reward r: -x^2 + f(x, [1, 2]) when x in 0..3 and not (y or z);\n")]
    [InlineData("    rewrd r: (x + ;\n")]
    [InlineData("    reward r: x @ 3 3;\n")]
    [InlineData("}\n")]
    [InlineData("constraints S fr W {\n")]
    [InlineData("1<2")]
    public void Parsing_allocates_in_proportion_to_the_length(string text)
    {
        var once = Allocate(string.Concat(Enumerable.Repeat(text, 1_000)));
        var fourTimes = Allocate(string.Concat(Enumerable.Repeat(text, 4_000)));
        Assert.InRange(fourTimes, once, 5 * once);
    }

    [Fact]
    public void A_long_chain_is_one_flat_node()
    {
        var chain = Assert.IsType<ChainExpression>(Parsed.Expression(string.Join(" + ", Enumerable.Repeat("a", Many))));
        Assert.Equal((Many, 2), (chain.Operands.Length, chain.Depth));
    }

    /// <summary>Parses and binds.</summary>
    private static ParseResult Read(string text)
    {
        var parsed = Parsed.File(text);
        Assert.True(Binder.Bind([parsed], Field.Schemas).Diagnostics.Count >= 0);
        return parsed;
    }

    private static long Allocate(string text)
    {
        Parsed.File(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Parsed.File(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
