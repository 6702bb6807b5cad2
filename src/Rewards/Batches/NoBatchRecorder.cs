using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Espalier.Rewards.Batches;

/// <summary>Records nothing, at no cost.</summary>
public readonly struct NoBatchRecorder : IBatchRecorder
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(int term, nuint row, Vector256<double> score, Vector256<double> paid)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Mark(int term, nuint row, Vector256<double> evaluated, Vector256<double> satisfied)
    {
    }

    /// <inheritdoc/>
    public void MarkAll(int term, int count)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RecordCost(int term, nuint row, Vector256<double> cost)
    {
    }
}
