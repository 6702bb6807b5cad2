using System.Runtime.CompilerServices;

namespace Espalier.Rewards;

/// <summary>
/// The greatest of the last so many values, in a constant number of operations a value on average (van Herk 1992, in one
/// dimension): the window is filled over and over; what is left of its former content is turned into maxima from the right
/// when it is full.
/// </summary>
public struct SlidingPeak
{
    private int _filled;
    private bool _hasWrapped;
    private double _filledPeak;

    /// <summary>The greatest value of the window; values that are not numbers make it so.</summary>
    public double Value { get; private set; }

    /// <summary>Adds a value, and lets go of the one that leaves the window.</summary>
    /// <param name="window">As many places as the window is long, at least 1, and always the same ones.</param>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Span<double> window, double value)
    {
        window[_filled] = value;
        _filledPeak = _filled == 0 ? value : Math.Max(_filledPeak, value);
        _filled++;
        Value = _hasWrapped && _filled < window.Length ? Math.Max(_filledPeak, window[_filled]) : _filledPeak;
        if (_filled == window.Length)
            Wrap(window);
    }

    private void Wrap(Span<double> window)
    {
        for (var i = window.Length - 2; i >= 0; i--)
            window[i] = Math.Max(window[i], window[i + 1]);
        _filled = 0;
        _hasWrapped = true;
    }
}
