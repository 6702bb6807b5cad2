using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Espalier.Rewards.Batches;

/// <summary>Writes what is paid for rows. It knows an address alone, of memory that does not move while rows are evaluated.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct TotalRecorder
{
    private readonly double* _totals;

    // Of row 0, whether or not it has a place: there is one for whole vectors from the first row that is evaluated.
    internal TotalRecorder(double* totals) => _totals = totals;

    /// <summary>Writes what is paid for four rows.</summary>
    /// <param name="row">The first of the rows.</param>
    /// <param name="total">What is paid for them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(nuint row, Vector256<double> total) => total.Store(_totals + row);
}
