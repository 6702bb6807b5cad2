using System.Globalization;
using CsCheck;
using Espalier.Cli.Deep;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Evaluation;

namespace Espalier.Cli.Tests.Deep;

/// <summary>Whatever a solver is believed, the interpreter finds so too: for random predicates, over all states of a small world or many of a larger one.</summary>
public sealed class SolverLawTests
{
    private const string Small = """

        world Yard {
            state { a, b : int in -2..3; near : bool; mood : Mood; v : int[3] in 0..2; }
            action { push : bool; }
            enum Mood { calm, glad, sad }
            horizon 100 steps;
        }
        """;

    private const string Large = """

        world Yard {
            state { x, y : real in -2..3; free : real; n : int in -2..3; near : bool; }
            precision double;
        }
        """;

    private static readonly double[] s_reals =
        [-2, -1.7, -1, -0.7, -0.5, -0.3, -0.1, -1e-16, 0, 5e-324, 1e-16, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9999999999999999, 1, 1.0000000000000002, 1.1, 1.5, 2, 2.1, 2.9, 3];

    private static int Count => int.Parse(Environment.GetEnvironmentVariable("ESPALIER_SOLVER_LAW") ?? "25", CultureInfo.InvariantCulture);

    [Fact]
    public void Of_small_worlds_all_is_decided_as_trying_every_state_does()
    {
        var open = 0;
        Check(Small, Predicate(Number(["a", "b", "v[1]", "v[a]", "2", "3", "-1"], ["abs({0})", "max({0}, {1})", "clamp({0}, {1}, 2)", "sign({0})", "floor({0} / 2)"], ["+", "-", "*", "% 3 +"]),
            ["near", "mood == glad", "push", "mood != calm or near"]), (question, answer) =>
        {
            open += answer.Reason is null ? 0 : 1;
            return answer is { Transition: null, Reason: null } ? AllOf(question) : [];
        });
        Assert.InRange(open, 0, Count / 4);
    }

    [Fact]
    public void Of_reals_nothing_is_said_not_to_be_that_some_doubles_are() => Check(
        Large,
        Predicate(
            Number(
                ["x", "y", "free", "n", "0.1", "0.3", "1", "3"],
                ["abs({0})", "min({0}, {1})", "sqrt({0})", "floor({0})", "round({0})", "(if near then {0} else {1})", "-{0}", "clamp({0}, 0, {1})", "wrap({0})", "sign({0})", "({0}) ^ 2", "exp({0})", "log({0})",
                    "sin({0})", "tanh({0})", "({0}) ^ 3", "hypot({0}, 0.3)", "tolerance({0}, 0..0.3, 0.5, gaussian, 0.1)"],
                ["+", "-", "*", "/", "%"]),
            ["near", "once(x > 0.3)", "x < 0.3"]),
        (question, answer) => answer is { Transition: null, Reason: null } ? ManyOf(question) : []);

    private static void Check(string world, Gen<string> predicates, Func<TransitionQuestion, OracleAnswer, IEnumerable<double[]>> points)
    {
        using var oracle = new SolverOracle(new SolverOptions(Z3.Path, TimeSpan.FromMinutes(1)) { Steps = 100_000 });
        Gen.Select(predicates, predicates).Sample(
            pair =>
            {
                if (Question.TryBind([pair.Item1, pair.Item2], world) is not { } question)
                    return true;
                var answer = oracle.Answer(question, TestContext.Current.CancellationToken);
                if (answer.Transition is { } shown)
                {
                    var interpreter = new ExpressionInterpreter(question.Box.Layout.World);
                    return question.IsRemembering || question.Demands.All(demand => interpreter.Evaluate(demand.Predicate, shown)[0] != 0 == demand.Holds);
                }

                return points(question, answer).All(values => question.Confirm(values) is null);
            },
            iter: Count, threads: 1, print: pair => $"{pair.Item1}; {pair.Item2}");
    }

    private static Gen<string> Predicate(Gen<string> number, string[] facts) => Gen.OneOf(
        Gen.Select(number, OneOf("<", "<=", ">", ">=", "==", "!="), number, (left, comparison, right) => $"{left} {comparison} {right}"),
        Gen.Select(number, OneOf("<", "<=", ">", ">="), number, OneOf("and", "or", "implies"), OneOf(facts), (left, comparison, right, join, fact) => $"({left} {comparison} {right}) {join} {fact}"),
        Gen.Select(number, number, number, (value, low, high) => $"not ({value} in {low}..{high})"));

    private static Gen<string> Number(string[] leaves, string[] functions, string[] operators)
    {
        var number = OneOf(leaves);
        for (var depth = 0; depth < 2; depth++)
        {
            var part = number;
            number = Gen.OneOf(
                part,
                Gen.Select(part, OneOf(operators), part, (left, operation, right) => $"({left} {operation} {right})"),
                Gen.Select(OneOf(functions), part, part, (function, first, second) => string.Format(CultureInfo.InvariantCulture, function, first, second)));
        }

        return number;
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static IEnumerable<double[]> AllOf(TransitionQuestion question) => Product(question.Positions.Select(position =>
        Enumerable.Range((int)question.Box[position].Low, (int)(question.Box[position].High - question.Box[position].Low) + 1).Select(value => (double)value).ToArray()));

    private static IEnumerable<double[]> ManyOf(TransitionQuestion question) => Product(question.Positions.Select(position => question.Box[position] switch
    {
        { IsIntegral: true } whole => [.. Enumerable.Range((int)whole.Low, (int)(whole.High - whole.Low) + 1)],
        { MayBeNotFinite: true } => [double.NaN, double.NegativeInfinity, -1e308, -0.3, 0, 0.1, 2.9, 1e308, double.PositiveInfinity],
        _ => s_reals,
    }));

    private static IEnumerable<double[]> Product(IEnumerable<double[]> values) => values.Aggregate(
        (IEnumerable<double[]>)[[]], (all, next) => all.SelectMany(start => next.Select(value => (double[])[.. start, value])));
}
