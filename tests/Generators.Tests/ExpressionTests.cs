using System.Globalization;
using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>What expressions mean, in C# as on the language's page.</summary>
public class ExpressionTests
{
    private const string Header =
        """
        const width = 3;
        world W {
            state {
                i, j    : int in -10..10;
                big     : int in 0..2_000_000_000;
                free    : int;
                a, b    : real;
                p, q    : bool;
                mood    : Mood;
                v       : real[4] in -100..100;
                n       : int[3] in 0..9;
                flags   : bool[4];
                hidden secret : int in 0..9;
            }
            action { move : Mood; }
            enum Mood { calm, glad, wild }
            let twice  = 2 * i;
            let fourth = twice + twice;
            let masks  = [p, q, not p, not q];
            event moves = next.i != i;
        }

        """;

    private static readonly Lazy<WorldProbe> s_world = new(() => WorldProbe.Compile(
        Header + string.Concat(s_numbers!.Select((expression, i) => $"constraints N{i} for W {{ metric e: {expression}; }}\n"))));

    private static readonly object s_state = new
    {
        I = 3,
        J = -7,
        Big = 2_000_000_000,
        Free = int.MinValue,
        A = 2.5,
        B = -0.5,
        P = true,
        Q = false,
        Mood = "Glad",
        V = new[] { 1.5, -2, 8, 0.5 },
        N = new[] { 4, 0, 9 },
        Flags = new[] { true, false, true, true },
    };

    private static readonly object s_next = new { I = 5, V = new[] { 0, 0, 0, 1.0 } };

    private static readonly string[] s_numbers = [.. Cases.Select(row => row.Data.Item1)];

    /// <summary>Expressions, and their values in the state above.</summary>
    public static TheoryData<string, double> Cases =>
    [
        ("i + j", -4),
        ("i - j - 1", 9),
        ("i - (j - 1)", 11),
        ("-i", -3),
        ("-(-i)", 3),
        ("i * j + 2", -19),
        ("i / 2", 1.5),
        ("7 / 2 * 2", 7),
        ("j % 3", 2),
        ("-j % 3", 1),
        ("j % -3", -1),
        ("a % 2", 0.5),
        ("b % 2", 1.5),
        ("2 ^ 3 ^ 2", 512),
        ("-i ^ 2", -9),
        ("a ^ 2", 6.25),
        ("a ^ b", 0.6324555320336759),
        ("big + big", 4e9),
        ("big * big", 4e18),
        ("abs(free)", 2147483648),
        ("max(n[0], -4)", 4),
        ("1 / ceil(b)", double.PositiveInfinity),
        ("1 / round(b)", double.PositiveInfinity),
        ("1 / (ceil(b) * j)", double.PositiveInfinity),
        ("1 / -floor(a - 2)", double.PositiveInfinity),
        ("1 / sign(b * 0)", double.PositiveInfinity),
        ("where(a == a, 1, 0)", 1),
        ("where(n[2] == 1000, 1, 0)", 0),
        ("-free", 2147483648),
        ("free - 1", -2147483649),
        ("big * big * big", 8e27),
        ("abs(j)", 7),
        ("abs(b)", 0.5),
        ("min(i, j, 1)", -7),
        ("max(i, a)", 3),
        ("clamp(j, -2, 2)", -2),
        ("clamp(a, 0, 2)", 2),
        ("floor(a)", 2),
        ("floor(b)", -1),
        ("ceil(a)", 3),
        ("round(a)", 2),
        ("sign(b)", -1),
        ("sign(j) * 2", -2),
        ("sqrt(4)", 2),
        ("exp(0)", 1),
        ("log(1)", 0),
        ("log1p(0)", 0),
        ("sin(0) + cos(0) + tan(0) + asin(0) + tanh(0)", 1),
        ("acos(1)", 0),
        ("atan2(0, 1)", 0),
        ("hypot(3, 4)", 5),
        ("sum(v)", 8),
        ("sum(n)", 13),
        ("mean(v)", 2),
        ("product(v)", -12),
        ("min(v)", -2),
        ("max(n)", 9),
        ("count(flags)", 3),
        ("where(any(flags), 1, 0) + where(all(flags), 10, 0)", 1),
        ("v[2]", 8),
        ("v[i]", 0.5),
        ("v[j]", 1.5),
        ("v[free]", 1.5),
        ("v[big]", 0.5),
        ("n[0] * n[2]", 36),
        ("[1, 2, 4][n[0] - 3]", 2),
        ("next.v[3]", 1),
        ("next(i + v[3])", 6),
        ("twice + fourth", 18),
        ("next.twice", 10),
        ("where(moves, 1, 0)", 1),
        ("if p then i else a", 3),
        ("if q then i else a", 2.5),
        ("if i > 2 and j < 0 then 1 else 0", 1),
        ("where(p implies q, 1, 0)", 0),
        ("where(q implies p, 1, 0)", 1),
        ("where(not p or q, 1, 0)", 0),
        ("where(j < 0 < i <= 3, 1, 0)", 1),
        ("where(j < i + 1 < 3, 1, 0)", 0),
        ("where(i in 3..5, 1, 0)", 1),
        ("where(i + 1 in 5..6, 1, 0)", 0),
        ("where(mood == glad, 1, 0)", 1),
        ("where(mood != Mood.glad, 1, 0)", 0),
        ("where(mood in [q, p, q], 1, 0)", 1),
        ("where(masks[2], 1, 0) + where(masks[3], 10, 0)", 10),
        ("where(any(masks), 1, 0)", 1),
        ("count(masks)", 2),
        ("where(p == q, 1, 0)", 0),
        ("1 / (i - 3)", double.PositiveInfinity),
        ("sqrt(b)", double.NaN),
        ("i % (i - 3)", double.NaN),
        ("pi", Math.PI),
        ("1e-300", 1e-300),
        ("elapsed + width", 3),
        ("where(terminated or truncated, 1, 0)", 0),
        ("random(1) - random(1)", 0),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_expression_has_its_value(string expression, double value)
    {
        var set = "N" + Array.IndexOf(s_numbers, expression).ToString(CultureInfo.InvariantCulture);
        var score = s_world.Value.Start(set).Step(s_state, next: s_next).ScoreOf("e")!.Value;

        Assert.Equal(value, score, 1e-12);
    }

    [Fact]
    public void A_value_far_outside_its_range_does_not_throw()
    {
        var world = WorldProbe.Compile("world W { state { x : int in 0..9; v : int[2] in 0..9; } } constraints S for W { metric a: abs(-x) + v[x] + x * x % 7; }");

        Assert.NotNull(world.Start("S").Step(new { X = int.MinValue })["a"]);
        Assert.NotNull(world.Start("S").Step(new { X = int.MaxValue })["a"]);
    }

    [Fact]
    public void Random_is_a_fixed_function_of_what_is_observed()
    {
        var world = WorldProbe.Compile(Header + "constraints S for W { metric one: random(1); metric two: random(2); metric then_one: next(random(1)); }");
        double Score(string term, object? state, object? next = null) => world.Start("S").Step(state, next: next).ScoreOf(term)!.Value;

        Assert.NotEqual(Score("one", null), Score("two", null));
        Assert.NotEqual(Score("one", null), Score("one", new { I = 1 }));
        Assert.Equal(Score("one", null), Score("one", new { Secret = 1 }));
        Assert.Equal(Score("one", new { I = 1 }), Score("then_one", null, new { I = 1 }));
        var scores = Enumerable.Range(0, 10_000).Select(i => Score("one", new { Free = i })).ToList();
        Assert.All(scores, score => Assert.InRange(score, -1, 1));
        Assert.InRange(scores.Average(), -0.03, 0.03);
    }
}
