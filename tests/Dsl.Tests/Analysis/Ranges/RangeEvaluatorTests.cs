using Espalier.Dsl.Analysis.Ranges;

namespace Espalier.Dsl.Tests.Analysis.Ranges;

public class RangeEvaluatorTests
{
    private readonly Declared _declared = new(
        """
        settings { level : int in 0..4 = 2; }
        state { x : real in -2..3; n : int in -5..5; free : real; on : bool; mood : Mood; place : real[2] in -1..1; }
        action { push : real in -1..1; }
        enum Mood { calm, glad, wild }
        let sum = x + n;
        """);

    [Theory]
    [InlineData("x", -2, 3)]
    [InlineData("-x", -3, 2)]
    [InlineData("x + n", -7, 8)]
    [InlineData("sum", -7, 8)]
    [InlineData("next.sum", -7, 8)]
    [InlineData("x * n", -15, 15)]
    [InlineData("2 * push - 1", -3, 1)]
    [InlineData("level", 0, 4)]
    public void A_number_lies_between_what_its_parts_allow(string text, double low, double high) =>
        Assert.Equal((low, high, false), Of(text));

    [Theory]
    [InlineData("x > 3", Truth.Never)]
    [InlineData("x <= 3", Truth.Always)]
    [InlineData("x < 3", Truth.Sometimes)]
    [InlineData("free <= 1 or free > 1", Truth.Sometimes)]
    [InlineData("x > 3 or n < 6", Truth.Always)]
    [InlineData("not (x > 3)", Truth.Always)]
    [InlineData("level < 5 and on", Truth.Sometimes)]
    public void A_predicate_is_proved_or_not(string text, Truth truth) =>
        Assert.Equal(truth, _declared.Evaluator.Decide(_declared.Predicate(text), _declared.Evaluator.Declared));

    private (double Low, double High, bool MayBeNotFinite) Of(string text)
    {
        var range = _declared.Evaluator.EvaluateScalar(_declared.Number(text), _declared.Evaluator.Declared);
        return (range.Low, range.High, range.MayBeNotFinite);
    }
}
