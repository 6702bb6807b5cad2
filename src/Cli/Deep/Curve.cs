using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Deep;

/// <summary>
/// A function of one number that no theory of arithmetic has, such as <c>exp(x)</c>, <c>x^1.5</c> or a gaussian tolerance: what it may be
/// over intervals of its argument is proved by the ranges of expressions.
/// </summary>
/// <param name="value">The function of <see cref="Argument"/>.</param>
internal sealed class Curve(BoundExpression value)
{
    /// <summary>Beyond this, arguments are not cut evenly.</summary>
    public const double Far = 1e6;

    private const string Name = "x";

    // So many pieces tell most functions apart from a line; where that is too coarse, pieces are cut again.
    private const int Pieces = 24;

    private static readonly RealType s_real = new(double.NegativeInfinity, double.PositiveInfinity);

    private static readonly WorldModel s_world = new(
        "", "Curve", default, default, [new VariableModel(Name, s_real, false, null, null, new("", default, default, default))],
        default, default, default, null, null, null, new("", default, default, default))
    { IsDouble = true };

    private readonly RangeEvaluator _ranges = new(s_world);

    /// <summary>The argument.</summary>
    public static BoundExpression Argument { get; } = new BoundVariable(VariableSource.State, Name, s_real, default);

    /// <summary>What the function is of: a scalar that holds <see cref="Argument"/> and constants.</summary>
    public BoundExpression Value => value;

    /// <summary>Of NaN it is NaN. Powers need not be, where 1 is raised or 0 is the exponent, nor the hypotenuse beside an infinity.</summary>
    public bool PropagatesNaN => value is not (BoundPower or BoundCall { Function: Function.Hypot });

    /// <summary>The function that an expression makes of its only operand that is no constant; null where there is no such operand.</summary>
    /// <param name="expression">A call, a power or a tolerance.</param>
    /// <param name="operands">Its operands, an element of each.</param>
    /// <param name="argument">Which of them it is.</param>
    public static Curve? Of(BoundExpression expression, SmtTerm[] operands, out int argument)
    {
        argument = Array.FindIndex(operands, operand => operand.Constant is null);
        if (argument < 0 || Array.FindLastIndex(operands, operand => operand.Constant is null) != argument)
            return null;
        var parts = new BoundExpression[operands.Length];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = i == argument ? Argument : new BoundConstant(operands[i].Constant!.Value, s_real, default);
        return expression switch
        {
            BoundCall
            {
                Function: Function.Exp or Function.Log or Function.Log1P or Function.Sin or Function.Cos or Function.Tan
                or Function.Asin or Function.Acos or Function.Atan2 or Function.Tanh or Function.Hypot
            } call =>
                new Curve(call with { Arguments = [.. parts], Type = s_real, Span = default }),
            BoundPower power => new Curve(power with { Base = parts[0], Exponent = parts[1], Type = s_real, Span = default }),
            BoundTolerance tolerance => new Curve(tolerance with
            {
                Value = parts[0],
                Low = parts[1],
                High = parts[2],
                Margin = parts[3],
                Type = s_real,
                Span = default,
            }),
            _ => null,
        };
    }

    /// <summary>Where to cut the range of the argument into pieces.</summary>
    /// <param name="low">The least value, finite.</param>
    /// <param name="high">The greatest value, finite.</param>
    /// <param name="more">Where else.</param>
    public static IReadOnlyList<double> Cuts(double low, double high, IEnumerable<double> more)
    {
        var (near, far) = (Math.Max(low, -Far), Math.Min(high, Far));
        var step = Math.ScaleB(1, Math.ILogB(Math.Max((far - near) / Pieces, 1e-9)) + 1);
        var even = Enumerable.Range(0, (2 * Pieces) + 2).Select(i => (Math.Floor(near / step) + i) * step);
        var round = Enumerable.Range(0, 8).SelectMany(power => (double[])[Math.Pow(10, power - 1), -Math.Pow(10, power - 1)]);
        return [.. even.Concat(high - low > Far ? round : []).Concat(more).Append(low).Append(high).Where(cut => cut >= low && cut <= high).Distinct().Order()];
    }

    /// <summary>What the function may be over an interval.</summary>
    public ValueRange Over(double low, double high) =>
        _ranges.EvaluateScalar(value, _ranges.Declared.With(VariableSource.State, Name, 0, ValueRange.Between(low, high)));
}
