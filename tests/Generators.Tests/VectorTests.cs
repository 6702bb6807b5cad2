using System.Globalization;
using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>What expressions of vectors and matrices mean, in C#.</summary>
public class VectorTests
{
    private const string Header =
        """
        const weights = [1, 2, 4];
        const grid    = [[1, 2, 3], [4, 5, 6]];
        world W {
            state {
                k     : int in 0..9;
                s     : real;
                a, b  : real[3];
                d     : real[3] {x, y, z};
                n     : int[3] in 0..9;
                f     : bool[3];
                m     : real[2, 3];
                named : real[2, 3] {x, y, z};
            }
            let shifted = a + 1;
            let scaled  = a / norm(a);
            let rows    = m * 2;
            let product = scaled * norm1(scaled) + sum(shifted);
        }

        """;

    private static readonly object s_state = new
    {
        K = 1,
        S = 0.5,
        A = new[] { 1.0, -2, 2 },
        B = new[] { 0.5, 3, -1 },
        D = new[] { 3.0, 4, 12 },
        N = new[] { 4, 0, 9 },
        F = new[] { true, false, true },
        M = new[] { 1.0, 2, 3, 4, 5, 6 },
        Named = new[] { 0.0, 1, 2, 3, 4, 5 },
    };

    private static readonly object s_next = new { A = new[] { 0.0, 3, 4 } };

    private static readonly string[] s_numbers = [.. Cases.Select(row => row.Data.Item1)];

    private static readonly Lazy<WorldProbe> s_world = new(() => WorldProbe.Compile(
        Header + string.Concat(s_numbers.Select((expression, i) => $"constraints N{i} for W {{ metric e: {expression}; }}\n"))));

    /// <summary>Expressions, and their values in the state above.</summary>
    public static TheoryData<string, double> Cases =>
    [
        ("norm(a)", 3),
        ("norm1(a)", 5),
        ("dot(a, b)", -7.5),
        ("dot(n, weights)", 40),
        ("sum(a + b)", 3.5),
        ("sum(a * b + s)", -6),
        ("sum(2 * a)", 2),
        ("(a + b)[k]", 1),
        ("(a + b)[2]", 1),
        ("a[k + 7]", 2),
        ("sum(a[1..3])", 0),
        ("a[0..2][1]", -2),
        ("d.x + d.z", 15),
        ("m[1, 2]", 6),
        ("m[k, k]", 5),
        ("m[k][2]", 6),
        ("sum(m[k])", 15),
        ("sum(m[.., 1])", 7),
        ("sum(m[.., k + 1])", 9),
        ("sum(m[0, 1..3])", 5),
        ("sum(m[.., 0..2])", 12),
        ("sum(m[1..2])", 15),
        ("sum(m)", 21),
        ("max(m) - min(m)", 5),
        ("mean(m)", 3.5),
        ("norm(m)", 9.539392014169456),
        ("sum(m + a)", 23),
        ("sum(m * grid)", 91),
        ("sum(grid[k])", 15),
        ("weights[k]", 2),
        ("named[1].y", 4),
        ("sum(named[k][0..2])", 7),
        ("count(a > b)", 2),
        ("count(a > 0)", 2),
        ("count(f)", 2),
        ("count(not f)", 1),
        ("count(f and a > 1)", 1),
        ("count(f implies a > 1)", 2),
        ("count(a in -1..1)", 1),
        ("count(b < a < d)", 2),
        ("where(all(a == a), 1, 0)", 1),
        ("sum(where(f, a, b))", 6),
        ("sum(if k == 1 then a else b)", 1),
        ("sum(where(a > 0, 1, 0))", 2),
        ("sum(abs(a))", 5),
        ("sum(max(a, 0))", 3),
        ("sum(max(a, b))", 6),
        ("sum(clamp(a, -1, 1))", 1),
        ("sum(a ^ 2)", 9),
        ("sum(a % 2)", 1),
        ("sum(sign(a))", 1),
        ("sum(floor(b))", 2),
        ("sum(-a)", -1),
        ("product(a)", -4),
        ("sum(n * 2)", 26),
        ("max(n)", 9),
        ("sum(exp(a * 0))", 3),
        ("sum(tolerance(a, -1..1, 1, linear, 0))", 1),
        ("sum(tolerance(a, -1..1))", 1),
        ("tolerance(s, 1..2, 1, linear, 0)", 0.5),
        ("tolerance(s, 1..inf, 0.5)", 0.1),
        ("tolerance(k, 0..1)", 1),
        ("wrap(4) - 4 + 2 * pi", 0),
        ("wrap(pi)", -Math.PI),
        ("sum(shifted)", 4),
        ("shifted[k]", -1),
        ("norm(scaled)", 1),
        ("scaled[2]", 2.0 / 3),
        ("sum(next.scaled)", 1.4),
        ("sum(rows)", 42),
        ("rows[k, 2]", 12),
        ("sum(rows[.., k])", 14),
        ("sum(product)", 12 + (5.0 / 9)),
        ("product[k]", 4 - (10.0 / 9)),
        ("sum([1, s, a[0]])", 2.5),
        ("[a, b][k][0]", 0.5),
        ("sum([a, b])", 3.5),
        ("sum(a * sum(b))", 2.5),
        ("sum(a * norm(b * sum(a)))", Math.Sqrt(0.25 + 9 + 1)),
        ("next.a[1]", 3),
        ("sum(next(a + b))", 9.5),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_expression_has_its_value(string expression, double value)
    {
        var set = "N" + Array.IndexOf(s_numbers, expression).ToString(CultureInfo.InvariantCulture);
        var score = s_world.Value.Start(set).Step(s_state, next: s_next).ScoreOf("e")!.Value;

        Assert.Equal(value, score, 1e-12);
    }
}
