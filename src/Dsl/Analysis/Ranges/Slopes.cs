namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// How the real numbers that a part of a formula stands for grow with those that are used in several places, and how far what
/// is computed may be from them. Sums with constant factors are known as such: in a product or quotient of two of them what
/// is common to both is counted once.
/// </summary>
internal sealed class Slopes
{
    private readonly Formula _formula;
    private readonly Correlation _part;
    private readonly Dictionary<int, int> _places;
    private readonly Interval[] _real;
    private readonly Interval[][] _slopes;

    // Of a sum with constant factors what does not come from the shared numbers; else null.
    private readonly Interval?[] _rest;

    /// <summary>Goes through a part.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="part">The part.</param>
    /// <param name="places">Where its nodes stand in it.</param>
    /// <param name="ranges">What each of them may be, as it is computed; all of them finite.</param>
    public Slopes(Formula formula, Correlation part, Dictionary<int, int> places, ValueRange[] ranges)
    {
        _formula = formula;
        _part = part;
        _places = places;
        var count = part.Nodes.Length;
        _real = new Interval[count];
        _slopes = new Interval[count][];
        _rest = new Interval?[count];
        var errors = new double[count];
        for (var i = 0; i < count; i++)
        {
            if (part.IsInner[i])
            {
                var operands = formula.Operands[part.Nodes[i]].Select(operand => places[operand]).ToArray();
                Error = SmoothRanges.ErrorOf(
                    formula.Nodes[part.Nodes[i]].Operation,
                    ranges[i],
                    operands.Select(operand => ranges[operand]).ToArray(),
                    operands.Select(operand => errors[operand]).ToArray());
                errors[i] = Error.After;
                _real[i] = new Interval(ranges[i].Low, ranges[i].High).Widen(errors[i]);
                Follow(i, operands);
            }
            else
            {
                var place = Array.IndexOf(part.Shared, part.Nodes[i]);
                _real[i] = new Interval(ranges[i].Low, ranges[i].High);
                _rest[i] = place < 0 ? _real[i] : Interval.Zero;
                _slopes[i] = [.. part.Shared.Select((_, k) => k == place ? Interval.One : Interval.Zero)];
            }
        }
    }

    /// <summary>How far the result may be from the real number, without its last rounding and with it.</summary>
    public (double Before, double After) Error { get; private set; }

    /// <summary>How the result grows with one of the shared numbers.</summary>
    public Interval OfResult(int shared) => _slopes[^1][shared];

    private void Follow(int place, int[] operands)
    {
        var operation = _formula.Nodes[_part.Nodes[place]].Operation;
        var real = operands.Select(operand => _real[operand]).ToArray();
        var slopes = new Interval[_part.Shared.Length];
        for (var k = 0; k < slopes.Length; k++)
        {
            slopes[k] = operation switch
            {
                RangeOperation.Multiply when AreSums(operands) => Combine(operands[0], operands[1], k, isQuotient: false),
                RangeOperation.Divide when AreSums(operands) =>
                    Combine(operands[0], operands[1], k, isQuotient: true) / (real[1] * real[1]),
                _ => SmoothRanges.SlopeOf(operation, _real[place], real, operands.Select(operand => _slopes[operand][k]).ToArray()),
            };
        }

        _slopes[place] = slopes;
        _rest[place] = RestOf(operation, place, operands);
    }

    private bool AreSums(int[] operands) => Array.TrueForAll(operands, operand => _rest[operand] is not null);

    /// <summary>
    /// p'q + q'p, or p'q − q'p, of two sums with constant factors: a sum of the shared numbers again, in which each stands once.
    /// </summary>
    private Interval Combine(int p, int q, int shared, bool isQuotient)
    {
        var (ofP, ofQ) = (_slopes[p][shared], isQuotient ? -_slopes[q][shared] : _slopes[q][shared]);
        var sum = (ofP * _rest[q]!.Value) + (ofQ * _rest[p]!.Value);
        for (var i = 0; i < _part.Shared.Length; i++)
        {
            // Of a quotient what comes from the number itself is p'q' − q'p'.
            if (i != shared || !isQuotient)
                sum += ((ofP * _slopes[q][i]) + (ofQ * _slopes[p][i])) * _real[_places[_part.Shared[i]]];
        }

        return sum;
    }

    private Interval? RestOf(RangeOperation operation, int place, int[] operands)
    {
        if (Array.TrueForAll(_slopes[place], slope => slope == Interval.Zero))
            return _real[place];
        if (!AreSums(operands))
            return null;
        var rest = _rest[operands[0]]!.Value;
        return operation switch
        {
            RangeOperation.Negate => -rest,
            RangeOperation.Add => rest + _rest[operands[1]]!.Value,
            RangeOperation.Subtract => rest - _rest[operands[1]]!.Value,
            RangeOperation.Multiply when IsConstant(operands[0]) || IsConstant(operands[1]) => rest * _rest[operands[1]]!.Value,
            RangeOperation.Divide when IsConstant(operands[1]) => rest / _rest[operands[1]]!.Value,
            _ => null,
        };
    }

    private bool IsConstant(int place) => _formula.Nodes[_part.Nodes[place]].Operation == RangeOperation.Constant;
}
