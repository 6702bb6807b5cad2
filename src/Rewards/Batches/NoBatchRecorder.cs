using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Espalier.Rewards.Batches;

/// <summary>Records nothing, at no cost.</summary>
public readonly struct NoBatchRecorder : IBatchRecorder
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(
        int term, nuint row, Vector256<double> score, Vector256<double> paid, Vector256<double> evaluated, Vector256<double> satisfied)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RecordCost(int term, nuint row, Vector256<double> cost, Vector256<double> evaluated)
    {
    }
}
