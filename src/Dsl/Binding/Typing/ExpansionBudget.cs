namespace Espalier.Dsl.Binding.Typing;

/// <summary>
/// How much calls of functions may stand for: one call, and all files together. Functions that call functions can make a
/// short file exponentially large; the longer the files, the more there is.
/// </summary>
/// <param name="characters">The length of all files.</param>
internal sealed class ExpansionBudget(long characters)
{
    private const int OfOneCall = 10_000;

    private long _left = 100_000 + (8 * characters);
    private int _leftOfCall;
    private bool _isReported;

    /// <summary>A call begins that stands in no function.</summary>
    public void Begin() => _leftOfCall = OfOneCall;

    /// <summary>Takes a number of parts, if there are as many left.</summary>
    public bool TryTake(int parts)
    {
        if (_left < parts || _leftOfCall < parts)
        {
            // A call that has gone too far goes no further.
            _leftOfCall = 0;
            return false;
        }

        _left -= parts;
        _leftOfCall -= parts;
        return true;
    }

    /// <summary>Whether it is to be said that a call is too large: where nothing is left for any, once is enough.</summary>
    public bool ShallReport()
    {
        if (_left > OfOneCall)
            return true;
        var isFirst = !_isReported;
        _isReported = true;
        return isFirst;
    }
}
