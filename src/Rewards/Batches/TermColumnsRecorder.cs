using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Espalier.Rewards.Batches;

/// <summary>Writes what it hears into <see cref="TermColumns"/>.</summary>
public readonly struct TermColumnsRecorder : IBatchRecorder
{
    private readonly ColumnStore _store;

    internal TermColumnsRecorder(ColumnStore store) => _store = store;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(
        int term, nuint row, Vector256<double> score, Vector256<double> paid, Vector256<double> evaluated, Vector256<double> satisfied)
    {
        var number = TermColumns.ColumnsPerTerm * term;
        var bytes = TermColumns.BytesPerTerm * term;
        Rows.Write(score & evaluated, ref _store.At<double>(number, bytes), row);
        Rows.Write(paid & evaluated, ref _store.At<double>(number + 1, bytes + 8), row);
        Rows.Write(evaluated, ref _store.At<bool>(number + 3, bytes + 24), row);
        Rows.Write(satisfied & evaluated, ref _store.At<bool>(number + 4, bytes + 25), row);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RecordCost(int term, nuint row, Vector256<double> cost, Vector256<double> evaluated) => Rows.Write(
        cost & evaluated,
        ref _store.At<double>((TermColumns.ColumnsPerTerm * term) + 2, (TermColumns.BytesPerTerm * term) + 16),
        row);
}
