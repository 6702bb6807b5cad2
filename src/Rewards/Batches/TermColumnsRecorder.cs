using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Espalier.Rewards.Batches;

/// <summary>
/// Writes what it hears into <see cref="TermColumns"/>. It knows addresses alone, of memory that does not move, so that nothing that
/// it writes could change where it writes next: whoever uses it keeps the columns alive.
/// </summary>
public readonly unsafe struct TermColumnsRecorder : IBatchRecorder
{
    private readonly double* _scores;
    private readonly double* _payments;
    private readonly double* _costs;
    private readonly bool* _evaluated;
    private readonly bool* _satisfied;
    private readonly nuint _stride;
    private readonly nuint _flagStride;

    internal TermColumnsRecorder(ColumnStore scores, ColumnStore payments, ColumnStore costs, ColumnStore evaluated, ColumnStore satisfied)
    {
        _scores = AddressOf<double>(scores);
        _payments = AddressOf<double>(payments);
        _costs = AddressOf<double>(costs);
        _evaluated = AddressOf<bool>(evaluated);
        _satisfied = AddressOf<bool>(satisfied);
        _stride = scores.StrideOf<double>();
        _flagStride = evaluated.StrideOf<bool>();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(int term, nuint row, Vector256<double> score, Vector256<double> paid)
    {
        var place = ((nuint)(uint)term * _stride) + row;
        score.StoreAligned(_scores + place);
        paid.StoreAligned(_payments + place);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Mark(int term, nuint row, Vector256<double> evaluated, Vector256<double> satisfied)
    {
        var place = ((nuint)(uint)term * _flagStride) + row;
        Rows.Write(evaluated, ref *_evaluated, place);
        Rows.Write(satisfied, ref *_satisfied, place);
    }

    /// <inheritdoc/>
    public void MarkAll(int term, int count)
    {
        var place = (nuint)(uint)term * _flagStride;
        new Span<bool>(_evaluated + place, count).Fill(true);
        new Span<bool>(_satisfied + place, count).Clear();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RecordCost(int term, nuint row, Vector256<double> cost) =>
        cost.StoreAligned(_costs + ((nuint)(uint)term * _stride) + row);

    private static T* AddressOf<T>(ColumnStore store)
        where T : unmanaged => (T*)Unsafe.AsPointer(ref store.First<T>());
}
