using Espalier.Cli.Deep;
using Espalier.Dsl.Analysis;

namespace Espalier.Cli.Tests.Deep;

/// <summary>What is decided by asking z3. Skipped where it is not installed, unless ESPALIER_SOLVER says that it is required.</summary>
public sealed class SolverTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    // The product of two numbers is at most the square of their mean.
    [InlineData("x * y > 0.3", "x + y < 1")]
    // Sums that go together, and such that rounding cannot mend.
    [InlineData("x + y > 1.2", "x < 0.5 and y < 0.5")]
    [InlineData("x + y >= 0.75 and x - y >= 0.5", "x < 0.6")]
    [InlineData("x * x + y * y < 0.5", "x + y > 1.01")]
    // One result compared in two ways, and results in the order of what is rounded.
    [InlineData("x * y + x < 0.7", "y * x + x > 0.7")]
    [InlineData("x * 3 < y", "3 * x > y")]
    // Whole numbers.
    [InlineData("n % 4 == 1", "n % 6 == 2")]
    [InlineData("3 * n + 6 * m == 100")]
    [InlineData("floor(x * 10) == 10", "x < 0.95")]
    [InlineData("round(x) == 2")]
    // Choices, bools, enums, vectors.
    [InlineData("(if near then x else -x) + (if near then y else -y) > 0", "not near")]
    [InlineData("max(x, y) < 0.4", "x + y > 0.9")]
    [InlineData("abs(v[0]) + abs(v[1]) + abs(v[2]) < 0.5", "norm(v) > 0.6")]
    [InlineData("mood != calm and mood != glad", "mood != sad")]
    [InlineData("v[n] > 0.5 and n > 1", "v[2] < 0.5")]
    [InlineData("sqrt(x) + sqrt(y) > 1.5", "x + y < 1")]
    // What may not be finite, behind a guard.
    [InlineData("n > 0 and x / n > 1")]
    [InlineData("(if n > 0 then x / n else 0) > 1")]
    [InlineData("free > 2", "free < 1")]
    [InlineData("free > x + 1", "free < y", "y < x")]
    [InlineData("clamp(free, 0, 1) + x > 2")]
    [InlineData("free != free", "free <= 3 or free > 2")]
    // Functions, by their bounds over pieces of what they are given.
    [InlineData("exp(x) > 2", "x < 0.69")]
    [InlineData("sin(3 * x) < 0.1", "x in 0.1..0.9")]
    [InlineData("x ^ 3 > 0.5", "x < 0.79")]
    [InlineData("log(x + 0.5) + y > 1.5")]
    [InlineData("tolerance(x, 0.2..0.3, 0.1, gaussian, 0.1) > 0.5", "x > 0.4")]
    [InlineData("tanh(free) > 0.9", "free < 1.4")]
    [InlineData("cos(x) < sin(y) - 0.4", "x + y < 0.9")]
    // The past, whatever it was.
    [InlineData("near", "not once(near)")]
    [InlineData("always(near)", "not near")]
    public void What_cannot_be_is_proved(params string[] predicates) => Assert.Equal(OracleAnswer.None, Ask(predicates));

    [Theory]
    [InlineData("x * y > 0.2499", "x + y <= 1")]
    [InlineData("x * x + y * y > 0.7 and x * x + y * y < 0.71", "x - y > 0.2")]
    [InlineData("n * m == 91", "n < m")]
    [InlineData("n % 7 == 3", "n % 11 == 5", "n % 13 == 12 or n > 90")]
    [InlineData("sqrt(x) > 0.9", "x < 0.82")]
    [InlineData("x ^ 3 > 0.5", "x < 0.8")]
    [InlineData("wrap(8 * x) < -3")]
    [InlineData("x % 0.3 > 0.29", "x > 0.7")]
    [InlineData("hypot(x, y) < 0.1", "x + 2 * y > 0.2")]
    [InlineData("tolerance(x, 0.2..0.3, 0.1, linear, 0) in 0.4..0.5")]
    [InlineData("free * free < 2 and free * free > 1.9")]
    [InlineData("times(near) == 1", "since(x > 0.5) == 1")]
    [InlineData("dot(v, v) > 2.9", "sum(v) < -2")]
    [InlineData("exp(x) > 2", "x < 0.694")]
    [InlineData("sin(3 * x) < 0.5", "x in 0.1..0.9")]
    [InlineData("x ^ 3 > 0.5", "x < 0.794")]
    [InlineData("tolerance(x, 0.2..0.3, 0.1, gaussian, 0.1) in 0.5..0.51")]
    [InlineData("exp(x) * cos(y) + log(x + 0.1) > 2.4", "x + y < 1.05")]
    [InlineData("atan2(x, 0.5) < 0.2", "x > 0.1")]
    public void What_can_be_is_shown_and_confirmed(params string[] predicates)
    {
        var question = Question.Of(predicates);

        var found = Ask(predicates).Transition;

        Assert.NotNull(found);
        Assert.NotNull(Witness.Confirm(question.Box.Layout.World, found, question.Demands, [], []));
    }

    [Theory]
    [InlineData("only how numbers are rounded decides it", "x * x == 0.5")]
    [InlineData("'free' has no range, and may be infinite or NaN", "free * free > 4 and abs(free) < 1")]
    [InlineData("what 'random' gives may be anything", "random(1) > 0.999999999")]
    [InlineData("the solver ran out of steps", "n * n * n + m * m * m == 100 * n * m + 17 and n * m * m - 91 * n == 13 * m + 5 and x * n > 3 * y * m and x * x * x > y + x * y * m")]
    public void What_is_not_decided_says_why(string reason, string predicate) => Assert.Equal(reason, Ask(predicate, steps: 20_000).Reason);

    [Fact]
    public async Task Deep_finds_what_a_build_does_not_and_says_it_in_the_same_words()
    {
        var file = _folder.Write("yard.constraints", """
            constraints T for Yard {
                require inner: x * x + y * y < 0.5;
                require outer: x + y > 1.0001;
                forbid  both:  near and n % 4 == 1 and n % 6 == 2;
            }
            constraints Disc for Yard {
                require thin:  x * x + y * y <= 0.5;
                require flat:  x + y <= 1.0001;
            }
            """ + Question.World);

        Assert.Equal("", (await ToolRun.Of("check", file)).Output);
        var run = await ToolRun.Of("check", "--deep", "--solver", Z3.Path, file);

        Assert.Equal(
            $"""
            {file}(3,5): error ESP4070: 'inner' and 'outer' can never both be met; where x = 0.4, y = 0.3, only 'inner' is. Change one of them, or say by 'when' where each is meant.
            {file}(4,20): warning ESP4042: 'both' costs nothing whatever is done, because 'near and n % 4 == 1 and n % 6 == 2' never holds. Ask for more, correct the range, or remove the line.
            {file}(8,5): info ESP4074: 'flat' demands nothing that 'thin' does not: whenever 'thin' is met, it is met too. Remove it, unless it is meant to count twice.

            """,
            run.Output);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(run, await ToolRun.Of("check", "--deep", "--solver", Z3.Path, file));
        Assert.Contains("\"ESP4070\"", (await ToolRun.Of("check", "--deep", "--solver", Z3.Path, file, "--output", "sarif")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reward a: x when x * x + y * y < 0.5 and x + y > 1.0001;", "ESP4040: 'a' is never evaluated, because 'x * x + y * y < 0.5 and x + y > 1.0001' never holds. Correct the condition or the range, or remove the line.")]
    [InlineData("reward a: x when x + y > 1 or x * y < 0.25001;", "ESP4044: This condition excludes nothing, because 'x + y > 1 or x * y < 0.25001' always holds. Correct it, or leave it out.")]
    [InlineData("require a: x + y < 1.0001 when x * x + y * y < 0.5;", "ESP4042: 'a' costs nothing whatever is done, because 'x + y < 1.0001' always holds here. Ask for more, correct the range, or remove the line.")]
    [InlineData("forbid a: x + y < 1.0001 when x * x + y * y < 0.5;", "ESP4043: 'a' costs the same whatever is done, because 'x + y < 1.0001' always holds here. Ask for what can be, or say by 'margin' that getting nearer counts.")]
    [InlineData("achieve a: n % 4 == 1 and n % 6 == 2;", "ESP4040: 'a' can never be achieved, because 'n % 4 == 1 and n % 6 == 2' never holds. Correct the condition or the range, or remove the line.")]
    [InlineData("require a: x * x + y * y == 0.6 when x == y;", "ESP4090: Whether 'a' can be met and missed is left open, because only how numbers are rounded decides it. ")]
    public async Task Deep_finds_what_never_acts_or_decides_nothing(string line, string message)
    {
        var file = _folder.Write("yard.constraints", $"constraints T for Yard {{ {line} metric rest: x + y + n + m; }}" + Question.World);

        var run = await ToolRun.Of("check", "--deep", "--solver", Z3.Path, file);

        Assert.Contains(message, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(message[..7], (await ToolRun.Of("check", file)).Output, StringComparison.Ordinal);
    }

    private static OracleAnswer Ask(params string[] predicates) => Ask(predicates, 1_000_000);

    private static OracleAnswer Ask(string predicate, long steps) => Ask([predicate], steps);

    private static OracleAnswer Ask(string[] predicates, long steps)
    {
        using var oracle = new SolverOracle(new SolverOptions(Z3.Path, TimeSpan.FromMinutes(2)) { Steps = steps });
        return oracle.Answer(Question.Of(predicates), TestContext.Current.CancellationToken);
    }
}
