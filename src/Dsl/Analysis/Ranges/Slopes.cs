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
    private readonly Interval[] _real;
    private readonly double[] _errors;

    // Of each node as many as there are shared numbers.
    private readonly Interval[] _slopes;

    // Of a sum with constant factors what does not come from the shared numbers; else null.
    private readonly Interval?[] _rest;

    /// <summary>Prepares to go through a part.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="part">The part.</param>
    public Slopes(Formula formula, Correlation part)
    {
        _formula = formula;
        _part = part;
        var count = part.Nodes.Length;
        _real = new Interval[count];
        _errors = new double[count];
        _slopes = new Interval[count * part.Shared.Length];
        _rest = new Interval?[count];
    }

    /// <summary>How far the result may be from the real number, without its last rounding and with it.</summary>
    public (double Before, double After) Error { get; private set; }

    /// <summary>How the result grows with one of the shared numbers.</summary>
    public Interval OfResult(int shared) => SlopeOf(_part.Nodes.Length - 1, shared);

    /// <summary>Goes through the part.</summary>
    /// <param name="ranges">What each of its nodes may be, as it is computed; all of them finite.</param>
    public void Follow(ValueRange[] ranges)
    {
        Error = default;
        Span<ValueRange> computed = stackalloc ValueRange[2];
        Span<double> errors = stackalloc double[2];
        for (var i = 0; i < ranges.Length; i++)
        {
            _real[i] = new Interval(ranges[i].Low, ranges[i].High);
            var operands = _part.Operands[i];
            if (operands.Length == 0)
            {
                Begin(i);
                continue;
            }

            for (var k = 0; k < operands.Length; k++)
                (computed[k], errors[k]) = (ranges[operands[k]], _errors[operands[k]]);
            Error = SmoothRanges.ErrorOf(
                _formula.Nodes[_part.Nodes[i]].Operation, ranges[i], computed[..operands.Length], errors[..operands.Length]);
            _errors[i] = Error.After;
            _real[i] = _real[i].Widen(_errors[i]);
            Follow(i, operands);
        }
    }

    private Interval SlopeOf(int place, int shared) => _slopes[(place * _part.Shared.Length) + shared];

    private void Begin(int place)
    {
        var own = _part.SharedAt[place];
        _errors[place] = 0;
        _rest[place] = own < 0 ? _real[place] : Interval.Zero;
        for (var k = 0; k < _part.Shared.Length; k++)
            _slopes[(place * _part.Shared.Length) + k] = k == own ? Interval.One : Interval.Zero;
    }

    private void Follow(int place, int[] operands)
    {
        var operation = _formula.Nodes[_part.Nodes[place]].Operation;
        var isOfSums = operation is RangeOperation.Multiply or RangeOperation.Divide && AreSums(operands);
        Span<Interval> real = stackalloc Interval[2];
        Span<Interval> slopes = stackalloc Interval[2];
        for (var i = 0; i < operands.Length; i++)
            real[i] = _real[operands[i]];
        for (var k = 0; k < _part.Shared.Length; k++)
        {
            for (var i = 0; i < operands.Length; i++)
                slopes[i] = SlopeOf(operands[i], k);
            _slopes[(place * _part.Shared.Length) + k] = operation switch
            {
                RangeOperation.Multiply when isOfSums => Combine(operands[0], operands[1], k, isQuotient: false),
                RangeOperation.Divide when isOfSums => Combine(operands[0], operands[1], k, isQuotient: true) / (real[1] * real[1]),
                _ => SmoothRanges.SlopeOf(operation, _real[place], real[..operands.Length], slopes[..operands.Length]),
            };
        }

        _rest[place] = RestOf(operation, place, operands);
    }

    private bool AreSums(int[] operands)
    {
        foreach (var operand in operands)
        {
            if (_rest[operand] is null)
                return false;
        }

        return true;
    }

    private bool IsFlat(int place)
    {
        for (var k = 0; k < _part.Shared.Length; k++)
        {
            if (SlopeOf(place, k) != Interval.Zero)
                return false;
        }

        return true;
    }

    /// <summary>
    /// p'q + q'p, or p'q − q'p, of two sums with constant factors: a sum of the shared numbers again, in which each stands once.
    /// </summary>
    private Interval Combine(int p, int q, int shared, bool isQuotient)
    {
        var (ofP, ofQ) = (SlopeOf(p, shared), isQuotient ? -SlopeOf(q, shared) : SlopeOf(q, shared));
        var sum = (ofP * _rest[q]!.Value) + (ofQ * _rest[p]!.Value);
        for (var i = 0; i < _part.Shared.Length; i++)
        {
            // Of a quotient what comes from the number itself is p'q' − q'p'.
            if (i != shared || !isQuotient)
                sum += ((ofP * SlopeOf(q, i)) + (ofQ * SlopeOf(p, i))) * _real[_part.SharedPlaces[i]];
        }

        return sum;
    }

    private Interval? RestOf(RangeOperation operation, int place, int[] operands)
    {
        if (IsFlat(place))
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
