using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>Expressions that are very long or very deep compile, and mean the same.</summary>
public class ExpressionSizeTests
{
    /// <summary>Expressions of very many operands, and their values where x = 3 and v = [1, 2, 3].</summary>
    public static TheoryData<string, double> LongChains =>
    [
        (Chain(" + ", "x"), 30_000),
        (Chain(" - ", "x"), 3 - (3 * 9_999)),
        (Chain(" * ", "y"), 1),
        (Chain(" / ", "y"), 1),
        (Chain(" % ", "x", "7"), 3),
        (Chain(" % ", "z", "7.5"), 0.25),
        ($"min({Chain(", ", "x", "y")})", 1),
        ($"max({Chain(", ", "z", "x")})", 3),
        ($"where({Chain(" and ", "x > 2")}, 1, 0)", 1),
        ($"where({Chain(" or ", "x > 3")}, 1, 0)", 0),
        ($"where({Chain(" == ", "x")}, 1, 0)", 1),
        ($"where({Chain(" <= ", "x + 1")}, 1, 0)", 1),
        ($"sum({Chain(" + ", "v")})", 60_000),
        ($"sum({Chain(" % ", "v", "7")})", 6),
        ($"sum([{Chain(", ", "x")}])", 30_000),
        ($"sum(max({Chain(", ", "v", "x")}))", 9),
    ];

    [Theory]
    [MemberData(nameof(LongChains))]
    public void An_expression_of_very_many_operands_compiles(string expression, double value)
    {
        var world = WorldProbe.Compile(
            $$"""
            world W { state { x, y : int in 0..9; z : real; v : real[3]; } }
            constraints S for W { metric e: {{expression}}; }
            """);

        Assert.Equal(value, world.Start("S").Step(new { X = 3, Y = 1, Z = 0.25, V = new[] { 1, 2, 3 } }).ScoreOf("e"));
    }

    /// <summary>Expressions that nest as deep as the language lets them, with <c>@</c> where they go on.</summary>
    public static TheoryData<string, string> Nests =>
    [
        ("(@)", "x"),
        ("-(@)", "x"),
        ("(@ + 1)", "x"),
        ("(@ + z) * 2", "x"),
        ("abs(@)", "x"),
        ("min(@, z)", "x"),
        ("sqrt(@ ^ 2)", "z"),
        ("where(x > 2, @, z)", "x"),
        ("if x > 2 then @ else z", "x"),
        ("v[0] * sum(v * (@))", "z"),
        ("norm(v + (@))", "z"),
        ("[x, y, x][@]", "y"),
        ("(n + 1)[@]", "y"),
        ("tolerance(@, 0..1, 2)", "z"),
    ];

    [Theory]
    [MemberData(nameof(Nests))]
    public void What_nests_as_deep_as_the_language_lets_it_compiles(string step, string core)
    {
        var (whole, broken) = (1, 256);
        while (whole + 1 < broken)
        {
            var middle = (whole + broken) / 2;
            if (Project.Of(World(Nest(middle))).Generate().Errors.IsEmpty)
                whole = middle;
            else
                broken = middle;
        }

        Assert.InRange(whole, 20, 200);
        Assert.NotEmpty(Project.Of(World(Nest(whole))).Generate().Load().GetTypes());

        string Nest(int levels) => Enumerable.Range(0, levels)
            .Aggregate(core, (expression, _) => step.Replace("@", expression, StringComparison.Ordinal));

        static string World(string expression) =>
            $$"""
            world W { state { x, y : int in 0..9; z : real; v : real[3]; n : int[3] in 0..9; } }
            constraints S for W { metric e: {{expression}}; }
            """;
    }

    private static string Chain(string separator, params string[] operands) =>
        string.Join(separator, Enumerable.Range(0, 10_000).Select(i => operands[Math.Min(i, operands.Length - 1)]));
}
