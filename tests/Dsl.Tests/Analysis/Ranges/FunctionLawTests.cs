using CsCheck;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Tests.Analysis.Ranges;

/// <summary>
/// For every operator and function: what the interpreter makes of numbers lies within what is proved of ranges that hold them,
/// and where a bound of it is assumed, those numbers stay. The numbers are also the least, the greatest, the infinite and NaN.
/// </summary>
public class FunctionLawTests
{
    private static readonly Declared s_declared = new("state { a, b, c : real; }");

    private static readonly Gen<double> s_number = Gen.OneOf(
        Const(
            0, -0.0, 1, -1, 0.5, 2, 3, double.Epsilon, -double.Epsilon, 1e-310, 1e-160, -1e160, double.MaxValue, -double.MaxValue,
            Math.PI, Math.PI / 2, -Math.PI, 3 * Math.PI, 709.78, 709.79, -745.2, 1e6, 1e9, double.NaN, double.PositiveInfinity,
            double.NegativeInfinity),
        Gen.Double[-10, 10],
        Gen.Double[-1, 1],
        Gen.Double,
        Gen.Int[-20, 20].Select(whole => (double)whole));

    /// <summary>A range and a number in it.</summary>
    private static readonly Gen<(ValueRange Range, double Number)> s_place =
        Gen.Select(s_number.Array[1, 4], Gen.Double[0, 1], Gen.Int[0, 3], Gen.Bool).Select((numbers, share, way, isNarrow) =>
        {
            var range = numbers.Aggregate(ValueRange.Empty, (all, number) => all.Union(ValueRange.Of(number)));
            var number = numbers[0];
            if (way > 0 && range.Low < range.High && range.Contains((range.Low * (1 - share)) + (range.High * share)))
                number = (range.Low * (1 - share)) + (range.High * share);
            if (way == 2)
                number = Math.Round(number);
            if (!range.Contains(number))
                number = numbers[0];
            if (isNarrow && number != 0)
                range = range.WithoutZero();
            return (isNarrow && Math.Floor(number) == number ? range.OnlyWhole() : range, number);
        });

    [Theory]
    [InlineData("-a")]
    [InlineData("a + b")]
    [InlineData("a - b")]
    [InlineData("a * b")]
    [InlineData("a / b")]
    [InlineData("a % b")]
    [InlineData("a ^ b")]
    [InlineData("a ^ 2")]
    [InlineData("a ^ 3")]
    [InlineData("a ^ -1")]
    [InlineData("a ^ 0.5")]
    [InlineData("abs(a)")]
    [InlineData("min(a, b)")]
    [InlineData("max(a, b, c)")]
    [InlineData("clamp(a, b, c)")]
    [InlineData("floor(a)")]
    [InlineData("ceil(a)")]
    [InlineData("round(a)")]
    [InlineData("sign(a)")]
    [InlineData("sqrt(a)")]
    [InlineData("exp(a)")]
    [InlineData("log(a)")]
    [InlineData("log1p(a)")]
    [InlineData("sin(a)")]
    [InlineData("cos(a)")]
    [InlineData("tan(a)")]
    [InlineData("asin(a)")]
    [InlineData("acos(a)")]
    [InlineData("atan2(a, b)")]
    [InlineData("tanh(a)")]
    [InlineData("hypot(a, b)")]
    [InlineData("wrap(a)")]
    [InlineData("sum([a, b, c])")]
    [InlineData("product([a, b, c])")]
    [InlineData("mean([a, b, c])")]
    [InlineData("min([a, b, c])")]
    [InlineData("max([a, b, c])")]
    [InlineData("norm([a, b, c])")]
    [InlineData("norm1([a, b, c])")]
    [InlineData("dot([a, b, c], [b, c, a])")]
    [InlineData("count([a < b, b < c, c <= a])")]
    [InlineData("[a, b, c][floor(a)]")]
    [InlineData("if a < b then c else a")]
    [InlineData("if a < b or b < c then b / a else a * c")]
    [InlineData("tolerance(a, b..c, 1.5)")]
    [InlineData("tolerance(a, b..1, c, linear)")]
    [InlineData("tolerance(a, -1..b, c, gaussian)")]
    [InlineData("tolerance(a, -1..1, b, quadratic)")]
    [InlineData("tolerance(a, b..1, c, cosine)")]
    [InlineData("tolerance(a, -1..1, b, hyperbolic)")]
    [InlineData("tolerance(a, -1..1, b, long_tail, 0.4)")]
    [InlineData("tolerance(a, -1..1, b, reciprocal)")]
    [InlineData("tolerance(a, -1..1, b, tanh_squared, 0.7)")]
    [InlineData("robustness(a < b and b <= c)")]
    [InlineData("a - a")]
    [InlineData("a / a")]
    [InlineData("a % a")]
    [InlineData("a * a")]
    [InlineData("a / (1 + a)")]
    [InlineData("(a - b) / (a + b)")]
    [InlineData("(a - b) + (b - c)")]
    [InlineData("a - clamp(a, b, c)")]
    [InlineData("a * b - a * c")]
    [InlineData("a ^ 2 - a")]
    [InlineData("sqrt(a) / (sqrt(a) + abs(b))")]
    [InlineData("exp(a) - a")]
    [InlineData("log(a) - a / b")]
    [InlineData("tanh(a) * (1 - tanh(a) / 2)")]
    [InlineData("(a + b) * (a + b + c)")]
    public void A_value_lies_within_its_range_and_bounds_keep_what_comes_to_it(string text)
    {
        var value = s_declared.Number(text);
        var (below, above) = (s_declared.Predicate($"({text}) <= b"), s_declared.Predicate($"c < ({text})"));
        Gen.Select(s_place, s_place, s_place).Sample((a, b, c) => Holds(value, below, above, [a, b, c]), iter: 1500, threads: 1, print: Text);
    }

    [Theory]
    [InlineData("a < b")]
    [InlineData("a <= b < c")]
    [InlineData("a == b")]
    [InlineData("a != b")]
    [InlineData("a in b..c")]
    [InlineData("not (a < b) and b != c")]
    [InlineData("a < b or (b < c and c > 0)")]
    [InlineData("a < b implies b < c")]
    [InlineData("(a < b) == (b < c)")]
    [InlineData("if a < b then a < c else c < b")]
    [InlineData("floor(a) in [false, true, false, true]")]
    [InlineData("any([a, b] < c)")]
    [InlineData("all([a, b] != c)")]
    [InlineData("a - b <= c or a + b > c and a * b < 1")]
    [InlineData("(if a > 0 then 1 / a else 0) <= b")]
    public void A_predicate_is_as_it_is_decided_and_narrowing_to_it_keeps_where_it_is_so(string text)
    {
        var predicate = s_declared.Predicate(text);
        Gen.Select(s_place, s_place, s_place).Sample((a, b, c) => Holds(predicate, predicate, predicate, [a, b, c]), iter: 3000, threads: 1, print: Text);
    }

    private static bool Holds(
        BoundExpression value, BoundExpression below, BoundExpression above, (ValueRange Range, double Number)[] places)
    {
        var box = s_declared.Evaluator.Declared;
        for (var i = 0; i < places.Length; i++)
            box = box.With(VariableSource.State, "abc"[i].ToString(), 0, places[i].Range);
        var state = new Valuation(places.Select((place, i) => new KeyValuePair<string, double[]>("abc"[i].ToString(), [place.Number])));
        var next = new Valuation("abc".Select(name => new KeyValuePair<string, double[]>(name.ToString(), [0])));
        var transition = new Transition(Valuation.Empty, state, Valuation.Empty, next);
        var interpreter = new ExpressionInterpreter(s_declared.World);
        return s_declared.Evaluator.EvaluateScalar(value, box).Contains(interpreter.Evaluate(value, transition)[0])
            && AgreesOn(below)
            && AgreesOn(above);

        bool AgreesOn(BoundExpression predicate)
        {
            var holds = interpreter.Evaluate(predicate, transition)[0] != 0;
            return s_declared.Evaluator.Decide(predicate, box) != (holds ? Truth.Never : Truth.Always)
                && s_declared.Evaluator.Narrow(box, predicate, holds).Contains(transition);
        }
    }

    private static Gen<double> Const(params double[] numbers) => Gen.Int[0, numbers.Length - 1].Select(i => numbers[i]);

    private static string Text(((ValueRange, double) A, (ValueRange, double) B, (ValueRange, double) C) places) =>
        string.Join("\n", new[] { places.A, places.B, places.C }.Select(place => $"{place.Item2:R} of {TightnessTests.Text(place.Item1)}"));
}
