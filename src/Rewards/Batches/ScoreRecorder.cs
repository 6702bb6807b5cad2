using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Espalier.Rewards.Batches;

/// <summary>Writes the scores that it hears into <see cref="TermColumns"/>, and nothing else: see <see cref="TermColumnsRecorder"/>.</summary>
public readonly unsafe struct ScoreRecorder : IBatchRecorder
{
    private readonly double* _scores;
    private readonly nuint _stride;

    internal ScoreRecorder(ColumnStore scores)
    {
        _scores = (double*)Unsafe.AsPointer(ref scores.First<double>());
        _stride = scores.StrideOf<double>();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(int term, nuint row, Vector256<double> score, Vector256<double> paid) =>
        score.StoreAligned(_scores + ((nuint)(uint)term * _stride) + row);

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
