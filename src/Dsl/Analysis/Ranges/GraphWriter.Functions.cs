using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Analysis.Ranges;

// Functions, and what picks elements.
internal sealed partial class GraphWriter
{
    private int Call(Function function, int[] operands)
    {
        switch (function)
        {
            case Function.Min:
                return Fold(RangeOperation.Min, operands);
            case Function.Max:
                return Fold(RangeOperation.Max, operands);
            case Function.Clamp:
                return _graph.Of(RangeOperation.Min, _graph.Of(RangeOperation.Max, operands[0], operands[1]), operands[2]);
            default:
                RangeOperation? operation = function switch
                {
                    Function.Abs => RangeOperation.Abs,
                    Function.Floor => RangeOperation.Floor,
                    Function.Ceil => RangeOperation.Ceil,
                    Function.Round => RangeOperation.Round,
                    Function.Sign => RangeOperation.Sign,
                    Function.Sqrt => RangeOperation.Sqrt,
                    Function.Exp => RangeOperation.Exp,
                    Function.Log => RangeOperation.Log,
                    Function.Log1P => RangeOperation.Log1P,
                    Function.Sin => RangeOperation.Sin,
                    Function.Cos => RangeOperation.Cos,
                    Function.Tan => RangeOperation.Tan,
                    Function.Asin => RangeOperation.Asin,
                    Function.Acos => RangeOperation.Acos,
                    Function.Atan2 => RangeOperation.Atan2,
                    Function.Tanh => RangeOperation.Tanh,
                    Function.Hypot => RangeOperation.Hypot,
                    Function.Wrap => RangeOperation.Wrap,
                    _ => null,
                };
                return operation is { } known ? _graph.Of(known, operands) : Unknown(ValueRange.Anything);
        }
    }

    private int Reduce(Function function, int[][] arguments)
    {
        var elements = arguments[0];
        switch (function)
        {
            case Function.Sum:
                return Sum(elements);
            case Function.Product:
                return Fold(RangeOperation.Multiply, elements);
            case Function.Mean:
                return _graph.Of(RangeOperation.Divide, Sum(elements), _graph.Constant(elements.Length));
            case Function.MinOf:
                return Fold(RangeOperation.Min, elements);
            case Function.MaxOf:
                return Fold(RangeOperation.Max, elements);
            case Function.Norm:
                return _graph.Of(RangeOperation.Sqrt, Sum(Map(elements.Length, i => _graph.Of(RangeOperation.Square, elements[i]))));
            case Function.Norm1:
                return Sum(Map(elements.Length, i => _graph.Of(RangeOperation.Abs, elements[i])));
            case Function.Dot:
                return Sum(Map(elements.Length, i => _graph.Of(RangeOperation.Multiply, elements[i], arguments[1][i])));
            case Function.Any:
                return _graph.Of(RangeOperation.Or, elements);
            case Function.All:
                return _graph.Of(RangeOperation.And, elements);
            default:
                return Sum(elements);
        }
    }

    // From the first to the last, as the interpreter adds.
    private int Sum(int[] elements) => Fold(RangeOperation.Add, elements);

    private int Fold(RangeOperation operation, int[] operands)
    {
        var result = operands[0];
        for (var i = 1; i < operands.Length; i++)
            result = _graph.Of(operation, result, operands[i]);
        return result;
    }

    /// <summary>The row at an index, which is clamped; the first where it is NaN.</summary>
    private int[] Pick(int[] elements, int index, int count)
    {
        var rows = elements.Length / count;
        return Map(count, i => Pick(index, rows, row => elements[(row * count) + i]));
    }

    private int[] Column(int[] elements, int index, int width) =>
        Map(elements.Length / width, row => Pick(index, width, column => elements[(row * width) + column]));

    private int Pick(int index, int count, Func<int, int> element)
    {
        if (_graph[index] is { Operation: RangeOperation.Constant, Value: var known })
            return element(Evaluation.Arithmetic.ClampIndex(known, count));
        var picked = element(0);
        for (var i = 1; i < count; i++)
        {
            var isBeyond = _graph.Of(RangeOperation.LessOrEqual, _graph.Constant(i), index);
            picked = _graph.Of(RangeOperation.Choose, isBeyond, element(i), picked);
        }

        work.Take(count);
        return picked;
    }

    private static int[] Columns(int[] elements, int width, int start, int count) =>
        Map(elements.Length / width * count, i => elements[(i / count * width) + start + (i % count)]);

    /// <summary>Whether the mask has a member; false where the place is outside it.</summary>
    private int Mask(int place, int[] mask)
    {
        var parts = new List<int>();
        for (var i = 0; i < mask.Length; i++)
        {
            var member = _graph[mask[i]];
            if (member is { Operation: RangeOperation.Constant, Value: 0 })
                continue;
            var isHere = Equal(place, _graph.Constant(i));
            parts.Add(member.Operation == RangeOperation.Constant ? isHere : _graph.Of(RangeOperation.And, isHere, mask[i]));
        }

        work.Take(mask.Length);
        return parts.Count == 0 ? _graph.Constant(0) : _graph.Of(RangeOperation.Or, [.. parts]);
    }
}
