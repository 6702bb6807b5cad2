using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Tests.Analysis.Ranges;

/// <summary>What ranges cost is counted in numbers computed, and bounded whatever a file says.</summary>
public class RangeWorkTests
{
    private const long MostOfQuestion = 40_000;

    [Fact]
    public void Quantities_that_double_thirty_times_are_computed_once_each()
    {
        var lets = string.Concat(Enumerable.Range(1, 30).Select(i => $"let a{i} = (a{i - 1} + a{i - 1}) * 0.75; "));
        var declared = new Declared($"state {{ x : real in 0..0.001; }} let a0 = x; {lets}");

        var range = declared.Evaluator.EvaluateScalar(declared.Number("a30"), declared.Evaluator.Declared);

        Assert.Equal(0, range.Low);
        Assert.Equal(191.75, range.High, 0.01);
        Assert.InRange(declared.Evaluator.Spent, 60, 5_000);
    }

    [Fact]
    public void What_is_written_twice_is_computed_once()
    {
        var declared = new Declared("state { x, y : real in 0..60; } let sum = x + y;");
        var box = declared.Evaluator.Declared;

        declared.Evaluator.Decide(declared.Predicate("x + y > 3 and x * y < 2"), box);
        var first = declared.Evaluator.Spent;
        declared.Evaluator.Decide(declared.Predicate("sum > 3 and x * y < 2"), box);

        Assert.InRange(declared.Evaluator.Spent - first, 1, 12);
        Assert.Equal(declared.Evaluator.NumberOf(declared.Predicate("sum > 3")), declared.Evaluator.NumberOf(declared.Predicate("x + y > 3")));
        Assert.NotEqual(declared.Evaluator.NumberOf(declared.Predicate("sum > 3")), declared.Evaluator.NumberOf(declared.Predicate("sum >= 3")));
    }

    [Fact]
    public void Choices_in_choices_are_followed_up_as_far_as_the_work_goes()
    {
        var lets = string.Concat(Enumerable.Range(1, 60).Select(i =>
            $"let a{i} = if x > {i} or y < a{i - 1} then a{i - 1} + x * a{i - 1} else a{i - 1} - y; "));
        var declared = new Declared($"state {{ x, y : real in 0..60; }} let a0 = x - y; {lets}");

        declared.Evaluator.EvaluateScalar(declared.Number("a60"), declared.Evaluator.Declared);
        var first = declared.Evaluator.Spent;
        declared.Evaluator.Narrow(declared.Evaluator.Declared, declared.Predicate("a60 > 0 or a59 > 0 or (a58 < 0 and a57 < 0)"), true);

        Assert.InRange(first, 1_000, MostOfQuestion);
        Assert.InRange(declared.Evaluator.Spent - first, 1_000, MostOfQuestion);
    }

    [Fact]
    public void Vectors_of_thousands_are_computed_and_larger_ones_may_be_anything()
    {
        var declared = new Declared("state { v : real[2000] in 0..1; w : real[40000] in 0..1; }");

        Assert.Equal("0..2000", TightnessTests.Text(declared.Evaluator.EvaluateScalar(declared.Number("sum(v)"), declared.Evaluator.Declared)));
        Assert.InRange(declared.Evaluator.Spent, 2_000, MostOfQuestion);
        var before = declared.Evaluator.Spent;
        Assert.Equal(ValueRange.Anything, declared.Evaluator.EvaluateScalar(declared.Number("sum(w)"), declared.Evaluator.Declared));
        Assert.Equal(40_000, declared.Evaluator.Evaluate(declared.Number("w[0]") is BoundIndex index ? index.Vector : null!, declared.Evaluator.Declared).Length);
        Assert.Equal(Truth.Never, declared.Evaluator.Decide(declared.Predicate("norm(w * w) > 3 and v[7] > 1"), declared.Evaluator.Declared));
        Assert.InRange(declared.Evaluator.Spent - before, 0, 10 * MostOfQuestion);
    }

    [Fact]
    public void What_one_choice_takes_is_not_taken_from_the_next()
    {
        var declared = new Declared(
            "state { place : int in 0..48; steps : int[49] in 0..49; } let far = if steps[place] < 49 then steps[place] else 0;");

        Assert.Equal("-48..48 whole", TightnessTests.Text(declared.Evaluator.EvaluateScalar(declared.Number("far - next.far"), declared.Evaluator.Declared)));
    }

    [Fact]
    public void A_long_chain_takes_work_in_proportion()
    {
        var declared = new Declared("state { x, y : real in 0..1; }");
        var chain = string.Join(" + ", Enumerable.Range(0, 2_000).Select(i => i % 2 == 0 ? "x" : $"y * {i}"));
        var alternatives = string.Join(" or ", Enumerable.Range(0, 500).Select(i => $"x + y > {i}.5"));

        declared.Evaluator.EvaluateScalar(declared.Number(chain), declared.Evaluator.Declared);
        declared.Evaluator.Narrow(declared.Evaluator.Declared, declared.Predicate(alternatives), true);

        Assert.InRange(declared.Evaluator.Spent, 4_000, 3 * MostOfQuestion);
    }

    [Fact]
    public void Where_nothing_is_left_less_is_said_and_nothing_wrong()
    {
        var declared = new Declared("state { x : real in -2..3; y : real in 1..4; }");
        var box = declared.Evaluator.Declared;
        var poor = new RangeEvaluator(declared.World, 1);
        var predicate = declared.Predicate("x + y > 6 and (x < 1 or y > 2)");

        Assert.Equal("-2..3", TightnessTests.Text(poor.EvaluateScalar(declared.Number("min(x, y)"), box)));
        Assert.Equal("-3..4", TightnessTests.Text(poor.EvaluateScalar(declared.Number("x - clamp(x, -1, 1)"), box)));
        Assert.Equal(box, poor.Narrow(box, predicate, true));
        Assert.NotEqual(box, declared.Evaluator.Narrow(box, predicate, true));
    }

    [Fact]
    public async Task Deep_expressions_need_little_stack()
    {
        var text = string.Concat(Enumerable.Repeat("(if x > 0 then abs(", 20)) + "x" + string.Concat(Enumerable.Repeat(") else x)", 20));
        var declared = new Declared("state { x : real in -2..3; }");
        var number = declared.Number(text);
        var predicate = declared.Predicate($"{text} > 1");

        var (range, box) = await SmallStack.Run(() => (
            declared.Evaluator.EvaluateScalar(number, declared.Evaluator.Declared),
            declared.Evaluator.Narrow(declared.Evaluator.Declared, predicate, true)));

        Assert.Equal("-2..3", TightnessTests.Text(range));
        Assert.False(box.IsEmpty);
    }
}
