using System.Globalization;
using Espalier.Dsl.Analysis.Ranges;

namespace Espalier.Dsl.Tests.Analysis.Ranges;

/// <summary>How close ranges come to what is possible: tables for reading.</summary>
public class TightnessTests
{
    private static readonly Declared s_declared = new(
        """
        settings { level : int in 0..4 = 2; }
        state {
            x : real in -2..3; y : real in 1..4; u : real in 0..1; angle : real in 0..3.14; free : real; n : int in -5..5;
            on : bool; mood : Mood; place : real[3] in -1..1; grid : real[2, 2] in 0..2; mask : bool[3];
        }
        action { push : real in -1..1; }
        enum Mood { calm, glad, wild }
        let distance = norm(place);
        let speed    = abs(x) + 1;
        horizon 10 steps;
        """);

    [Theory]
    [InlineData("x / y", "-2..3")]
    [InlineData("y / x", "-1.7976931348623157E+308..1.7976931348623157E+308 not 0, ∞, −∞")]
    [InlineData("x / free", "-1.7976931348623157E+308..1.7976931348623157E+308, NaN, ∞, −∞")]
    [InlineData("1 / (1 + u)", "0.5..1")]
    [InlineData("x ^ 2", "0..9")]
    [InlineData("n ^ 2", "0..25 whole")]
    [InlineData("y ^ 3", "0.9999999999999989..64.00000000000014")]
    [InlineData("n % 3", "0..2 whole")]
    [InlineData("level % 5", "0..4 whole")]
    [InlineData("u % 0.5", "0..0.49999999999999994")]
    [InlineData("n % -4", "-3..0 whole")]
    [InlineData("abs(x)", "0..3")]
    [InlineData("min(x, y)", "-2..3")]
    [InlineData("max(x, y, 2)", "2..4")]
    [InlineData("clamp(x, -1, 1)", "-1..1 ")]
    [InlineData("clamp(free, -1, 1)", "-1..1, NaN")]
    [InlineData("floor(x)", "-2..3 whole")]
    [InlineData("round(u)", "0..1 whole")]
    [InlineData("sign(x)", "-1..1 whole")]
    [InlineData("sign(y)", "1 whole")]
    [InlineData("sqrt(y)", "1..2")]
    [InlineData("sqrt(x)", "0..1.7320508075688772, NaN")]
    [InlineData("exp(-free ^ 2)", "0..1, NaN")]
    [InlineData("exp(-1000 - u)", "0..5E-323")]
    [InlineData("log(u)", "-744.4400719213824..0, −∞")]
    [InlineData("sin(angle)", "0..1")]
    [InlineData("cos(angle)", "-0.9999987317275406..1")]
    [InlineData("tanh(free)", "-1..1, NaN")]
    [InlineData("hypot(3, 4 * u)", "3..5")]
    [InlineData("wrap(x)", "-2..3")]
    [InlineData("atan2(x, y)", "-1.1071487177940926..1.2490457723982566")]
    [InlineData("norm(place)", "0..1.7320508075688772")]
    [InlineData("dot(place, place)", "0..3")]
    [InlineData("sum(place)", "-3..3")]
    [InlineData("mean(place)", "-1..1")]
    [InlineData("max(place)", "-1..1")]
    [InlineData("count(mask)", "0..3 whole")]
    [InlineData("grid[0, 1] - place[n]", "-1..3")]
    [InlineData("[10, 20, 30][level]", "10..30 whole")]
    [InlineData("[10, 20, 30][level - 3]", "10..20 whole")]
    [InlineData("tolerance(x, -1..1, 1)", "9.999999999999977E-05..1")]
    [InlineData("tolerance(x, -1..1, 2, linear)", "0.09999999999999998..1")]
    [InlineData("tolerance(x, -1..1, 1, cosine)", "0..1")]
    [InlineData("tolerance(y, 0..10)", "1 whole")]
    [InlineData("robustness(x > 1)", "-3..2")]
    [InlineData("robustness(on)", "∞, −∞")]
    [InlineData("if on then x else y", "-2..4")]
    [InlineData("if x > 1 then x else 1", "1..3")]
    [InlineData("if x > 0 then 1 / x else 0", "0..1.7976931348623157E+308, ∞")]
    [InlineData("if speed > 2 then x ^ 2 else 1", "0..9")]
    [InlineData("if distance > 0.5 then 1 / distance else 2", "0.5773502691896258..2")]
    [InlineData("if x > 1 then (if x < 2 then x else 2) else 1", "1..2")]
    [InlineData("random(1)", "-1..1")]
    [InlineData("elapsed", "0..9 whole")]
    [InlineData("x - prev(x)", "-5..5")]
    [InlineData("total(u)", "0..10")]
    [InlineData("peak(y)", "1..4")]
    [InlineData("since(on)", "0..10 whole")]
    [InlineData("times(x > 4)", "0 whole")]
    [InlineData("times(on)", "0..10 whole")]
    [InlineData("x - x", "0 whole")]
    [InlineData("free - free", "0 whole, NaN")]
    [InlineData("free / free", "1 whole, NaN")]
    [InlineData("x * x", "0..9")]
    [InlineData("x * x - x * x", "0 whole")]
    [InlineData("u / (1 + u)", "0..0.5000000000000008")]
    [InlineData("y / (1 + y)", "0.4999999999999984..0.8000000000000017")]
    [InlineData("(1 - u) / (1 + u)", "0..1")]
    [InlineData("(y - u) / (y + u)", "0..1.0000000000000064")]
    [InlineData("x - clamp(x, -1, 1)", "-1..2")]
    [InlineData("abs(x - clamp(x, -1, 1))", "0..2")]
    [InlineData("(x - y) + (y - push)", "-3.0000000000000044..4.000000000000005")]
    [InlineData("2 * x - x", "-2..3")]
    [InlineData("x + y - x", "0.9999999999999963..4.000000000000004")]
    [InlineData("speed / (1 + speed)", "0.4999999999999984..0.8000000000000009")]
    [InlineData("speed - next.speed", "-3..3")]
    [InlineData("exp(u) - u", "0.9999999999999956..1.7182818284590502")]
    [InlineData("n * n - n", "-1..30 whole")]
    [InlineData("u - u ^ 2", "-3.885780594514722E-16..0.25000000000000044")]
    public void A_number(string text, string range) =>
        Assert.Equal(range.Trim(), Text(s_declared.Evaluator.EvaluateScalar(s_declared.Number(text), s_declared.Evaluator.Declared)));

    [Theory]
    [InlineData("x > 3", Truth.Never)]
    [InlineData("x ^ 2 >= 0", Truth.Always)]
    [InlineData("free == free", Truth.Sometimes)]
    [InlineData("x == x", Truth.Always)]
    [InlineData("x > 1 and x < 1", Truth.Never)]
    [InlineData("x > 1 or x <= 1", Truth.Always)]
    [InlineData("free > 1 or free <= 1", Truth.Sometimes)]
    [InlineData("x > 2 implies abs(x) > 2", Truth.Always)]
    [InlineData("mood == calm or mood == glad or mood == wild", Truth.Always)]
    [InlineData("mood in [true, true, true]", Truth.Always)]
    [InlineData("distance <= 0.5 and place[1] > 0.5", Truth.Never)]
    [InlineData("once(x > 3)", Truth.Never)]
    [InlineData("always(x <= 3)", Truth.Always)]
    [InlineData("within(x > 3, 4 steps)", Truth.Never)]
    [InlineData("elapsed == 0 and since(on) > 1", Truth.Never)]
    [InlineData("elapsed == 0 and prev(x) != x", Truth.Never)]
    [InlineData("since(on) > 10", Truth.Never)]
    [InlineData("level in [false, true, false, true, false] and level % 2 == 0", Truth.Never)]
    public void A_predicate(string text, Truth truth) =>
        Assert.Equal(truth, s_declared.Evaluator.Decide(s_declared.Predicate(text), s_declared.Evaluator.Declared));

    [Theory]
    [InlineData("x > 1", "x", "1.0000000000000002..3")]
    [InlineData("not (x > 1)", "x", "-2..1")]
    [InlineData("free > 1", "free", "1.0000000000000002..1.7976931348623157E+308, ∞")]
    [InlineData("not (free > 1)", "free", "-1.7976931348623157E+308..1, NaN, −∞")]
    [InlineData("x != 0", "x", "-2..3 not 0")]
    [InlineData("n != 5", "n", "-5..4 whole")]
    [InlineData("2 * x + 1 <= 3", "x", "-2..1")]
    [InlineData("x + y <= 0", "y", "1..2")]
    [InlineData("x / y >= 1", "y", "1..3")]
    [InlineData("abs(x) <= 1", "x", "-1..1")]
    [InlineData("x ^ 2 <= 4 and x > 0", "x", "5E-324..2")]
    [InlineData("sqrt(y) >= 1.5", "y", "2.25..4")]
    [InlineData("exp(x) <= 1", "x", "-2..1E-13")]
    [InlineData("x in 0..1", "x", "0..1")]
    [InlineData("x < 0 or x > 2", "x", "-2..3 not 0")]
    [InlineData("(x > 1 and y > 2) or (x > 2 and y > 3)", "y", "2.0000000000000004..4")]
    [InlineData("max(x, y) <= 2", "y", "1..2")]
    [InlineData("min(x, y) >= 2", "x", "2..3")]
    [InlineData("on implies x > 1", "x", "-2..3")]
    [InlineData("on and (on implies x > 1)", "x", "1.0000000000000002..3")]
    [InlineData("mood in [false, true, true]", "mood", "1..2 whole")]
    [InlineData("speed <= 1.5", "x", "-0.5000000000000002..0.5000000000000002")]
    [InlineData("distance <= 0.5", "place", "-0.5000000000000001..0.5000000000000001")]
    [InlineData("(if on then x else y) > 3", "y", "3.0000000000000004..4")]
    [InlineData("(if on then x else y) > 3", "on", "0 whole")]
    [InlineData("floor(x) == 1", "x", "1..1.9999999999999998")]
    [InlineData("always(x > 0)", "x", "5E-324..3")]
    public void Where_it_holds_a_variable_is_narrowed(string text, string variable, string range)
    {
        var predicate = s_declared.Predicate(text);
        var box = s_declared.Evaluator.Narrow(s_declared.Evaluator.Declared, predicate, true);
        Assert.Equal(range, Text(s_declared.Evaluator.Evaluate(s_declared.Variable(variable), box)[0]));
    }

    internal static string Text(ValueRange range)
    {
        var parts = new List<string>();
        if (range.MayBeFinite)
        {
            var ends = range.Low == range.High ? $"{Number(range.Low)}" : $"{Number(range.Low)}..{Number(range.High)}";
            parts.Add(ends
                + (range.IsIntegral ? " whole" : "")
                + (range is { Low: < 0, High: > 0, MayBeZero: false } ? " not 0" : ""));
        }

        if (range.MayBeNaN)
            parts.Add("NaN");
        if (range.MayBePositiveInfinity)
            parts.Add("∞");
        if (range.MayBeNegativeInfinity)
            parts.Add("−∞");
        return string.Join(", ", parts);
    }

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
