using System.Runtime.Intrinsics;

namespace Espalier.Rewards.Batches;

/// <summary>The greatest of the last so many values, in the episode of each row: see <see cref="SlidingPeak"/>.</summary>
public sealed class SlidingPeaks
{
    private readonly SlidingPeak[] _peaks;
    private readonly double[] _windows;
    private readonly int _length;

    /// <summary>Makes room.</summary>
    /// <param name="count">The number of rows.</param>
    /// <param name="length">How many values a window holds, at least 1.</param>
    public SlidingPeaks(int count, int length)
    {
        var capacity = checked((count + Rows.AtOnce - 1) / Rows.AtOnce * Rows.AtOnce);
        _peaks = new SlidingPeak[capacity];
        _windows = new double[checked(capacity * length)];
        _length = length;
    }

    /// <summary>Adds a value to each of four rows.</summary>
    /// <param name="row">The first of the rows.</param>
    /// <param name="values">The values.</param>
    /// <param name="first">A mask: where the step is the first of an episode, and the window is empty.</param>
    /// <returns>The greatest values of the windows.</returns>
    public Vector256<double> Add(nuint row, Vector256<double> values, Vector256<double> first)
    {
        var greatest = Vector256<double>.Zero;
        for (var lane = 0; lane < Rows.AtOnce; lane++)
        {
            var place = (int)row + lane;
            if (first.AsInt64()[lane] != 0)
                _peaks[place] = default;
            _peaks[place].Add(_windows.AsSpan(place * _length, _length), values[lane]);
            greatest = greatest.WithElement(lane, _peaks[place].Value);
        }

        return greatest;
    }

    /// <summary>Forgets what a row's episode was.</summary>
    public void Reset(int row) => _peaks[row] = default;
}
