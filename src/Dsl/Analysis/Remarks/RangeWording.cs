using System.Globalization;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Remarks;

/// <summary>What ranges are in messages: <c>speed is in 0..4</c>.</summary>
internal static class RangeWording
{
    // What single precision does to a bound is nothing that a message should show.
    private const double Indistinct = 1e-6;

    /// <summary>What an expression is in a box, or null where that is not worth saying.</summary>
    /// <param name="tools">What expressions may be.</param>
    /// <param name="expression">A single number, bool or member of an enum.</param>
    /// <param name="box">The transitions.</param>
    public static string? Of(RemarkTools tools, BoundExpression expression, Box box)
    {
        if (expression is BoundConstant || tools.IsFixed(expression))
            return null;
        var range = tools.RangeOf(expression, box);
        var here = range == tools.RangeOf(expression, tools.Declared) ? "" : " here";
        return Of(range, expression.Type.Scalar) is { } text ? $"{BoundText.Of(expression)} is {text}{here}" : null;
    }

    /// <summary>A range as what something is: <c>in 0..4</c>, <c>always 3</c>; null where it may be anything.</summary>
    public static string? Of(ValueRange range, DslType scalar)
    {
        if (range.IsEmpty || scalar is BoolType)
            return range.IsPoint ? (range.Low == 0 ? "always false" : "always true") : null;
        if (scalar is EnumType)
            return range.IsPoint ? "always " + Witness.Format(scalar, range.Low) : null;
        var (low, high) = (range.Least, range.Greatest);
        var isOpenBelow = low <= -double.MaxValue;
        var isOpenAbove = high >= double.MaxValue;
        return isOpenBelow && isOpenAbove ? null
            : low == high ? "always " + Number(low, scalar)
            : isOpenBelow ? "at most " + Number(high, scalar)
            : isOpenAbove ? "at least " + Number(low, scalar)
            : $"in {Number(low, scalar)}..{Number(high, scalar)}";
    }

    /// <summary>What the two sides of tests are, as far as that says something.</summary>
    public static string? OfOperands(RemarkTools tools, BoundExpression predicate, Box box)
    {
        var sides = predicate switch
        {
            BoundChain { Kind: ChainKind.Comparison } chain => chain.Operands,
            BoundRangeTest test => [test.Value, test.Low, test.High],
            BoundMaskTest test => [test.Value],
            _ => [predicate],
        };
        if (sides.Any(side => !Shape.Of(side.Type).IsScalar))
            return null;
        var texts = sides.Select(side => Of(tools, side, box)).OfType<string>().Distinct().ToList();
        return texts.Count == 0 ? null : string.Join(" and ", texts);
    }

    /// <summary>A number of an analysis, without what only rounding has made of it.</summary>
    public static string Number(double value, DslType? scalar = null)
    {
        if (double.IsInfinity(value))
            return Numbers.Format(value);
        var rounded = double.Parse(value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return BoundText.Quantity(
            Math.Abs(rounded - value) <= Indistinct * Math.Abs(value) ? rounded : value, scalar is RealType real ? real.Unit : Unit.None);
    }
}
