using System.ComponentModel;

namespace Espalier.Rewards.Batches;

/// <summary>
/// Evaluates a compiled set on many transitions at once, in vectors. Scores and totals are, to the last bit, those of
/// <see cref="IReward{TState, TAction, TSettings, TMemory}"/> evaluated row by row, wherever whole numbers lie in their declared
/// ranges; a NaN is a NaN. Implemented by generated types. An evaluation allocates nothing; a batch is no place for two threads.
/// </summary>
/// <typeparam name="TColumns">The world's columns.</typeparam>
public abstract class RewardBatch<TColumns>
{
    /// <summary>How many rows pass through all parts of a large set before the next ones do.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected const int TileSize = 64;

    private readonly ColumnStore _ends;
    private readonly List<SlidingPeaks> _peaks = [];
    private readonly int _remembered;

    /// <summary>Prepares a batch.</summary>
    /// <param name="info">What is known about the set.</param>
    /// <param name="count">The greatest number of rows that are evaluated at once.</param>
    /// <param name="remembered">How many numbers it remembers of a row's episode.</param>
    /// <param name="shared">How many numbers of a row the parts of a large set hand on to one another.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is negative.</exception>
    protected RewardBatch(RewardInfo info, int count, int remembered, int shared)
    {
        Info = info;
        _ends = new ColumnStore(count, 1, sizeof(bool));
        _remembered = remembered;
        Memory = new ColumnStore(count, remembered, sizeof(double) * remembered);
        Shared = new ColumnStore(TileSize, shared, sizeof(double) * shared);
    }

    /// <summary>What is known about the set.</summary>
    public RewardInfo Info { get; }

    /// <summary>The greatest number of rows that are evaluated at once.</summary>
    public int Count => _ends.Count;

    /// <summary>Where, in the last evaluation, a constraint of the set ended the episode with the transition.</summary>
    public ReadOnlySpan<bool> Terminates => _ends.Column<bool>(0, 0);

    /// <summary>The first entry of the column of <see cref="Terminates"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ref bool Ends => ref _ends.At<bool>(0, 0);

    /// <summary>The set remembers the episodes of its rows: what is evaluated next in a row is the next step of its episode.</summary>
    public bool Remembers => _remembered > 0 || _peaks.Count > 0;

    /// <summary>What is remembered.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ColumnStore Memory { get; }

    /// <summary>What the parts of a large set hand on to one another.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ColumnStore Shared { get; }

    /// <summary>Begins new episodes in all rows.</summary>
    public void Reset()
    {
        Memory.Clear();
        for (var row = 0; row < Count; row++)
            ResetPeaks(row);
    }

    /// <summary>Begins a new episode in a row, as <see cref="MomentColumns.First"/> does.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public void Reset(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count, nameof(row));
        for (var i = 0; i < _remembered; i++)
            Memory.Column<double>(i, i * sizeof(double))[row] = 0;
        ResetPeaks(row);
    }

    /// <summary>Evaluates transitions.</summary>
    /// <param name="columns">The transitions.</param>
    /// <param name="totals">Receives what is paid for each of them, and is not changed behind their number.</param>
    /// <exception cref="ArgumentException">
    /// There are more rows than the batch has, or than places for totals; or fewer than the batch has, where the set remembers episodes.
    /// </exception>
    public void Evaluate(TColumns columns, Span<double> totals)
    {
        var count = Check(columns, totals);
        RunAll(columns, totals[..count], default(NoBatchRecorder));
    }

    /// <summary>Evaluates transitions, and tells what each constraint scored.</summary>
    /// <param name="columns">The transitions.</param>
    /// <param name="totals">Receives what is paid for each of them, and is not changed behind their number.</param>
    /// <param name="terms">Receives what each constraint scored.</param>
    /// <exception cref="ArgumentException">
    /// There are more rows than the batch has, or than places for totals or scores, or the places are made for another set; or
    /// there are fewer rows than the batch has, where the set remembers episodes.
    /// </exception>
    public void Evaluate(TColumns columns, Span<double> totals, TermColumns terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var count = Check(columns, totals);
        if (terms.Count < count)
            throw new ArgumentException($"There are {count} rows, and columns for the scores of {terms.Count}.", nameof(terms));
        if (terms.Info.Terms.Length != Info.Terms.Length)
        {
            throw new ArgumentException(
                $"{Info.Name} has {Info.Terms.Length} constraints, and the columns are made for {terms.Info.Name}, which has {terms.Info.Terms.Length}.",
                nameof(terms));
        }

        if (terms.HasScoresAlone)
            RunAll(columns, totals[..count], terms.ScoreRecorder);
        else
            RunAll(columns, totals[..count], terms.Recorder);
        GC.KeepAlive(terms);
    }

    /// <summary>The number of rows of columns.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract int CountOf(TColumns columns);

    /// <summary>Evaluates some rows, and those behind them up to a whole number of vectors.</summary>
    /// <typeparam name="TRecorder">The recorder.</typeparam>
    /// <param name="columns">The transitions.</param>
    /// <param name="start">The first row.</param>
    /// <param name="end">Behind the last row.</param>
    /// <param name="totals">Takes what is paid for them.</param>
    /// <param name="recorder">Hears what each constraint scored.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void Run<TRecorder>(TColumns columns, nuint start, nuint end, TotalRecorder totals, TRecorder recorder)
        where TRecorder : struct, IBatchRecorder;

    // What does not fill a vector is computed with what stands behind it, and put aside.
    private unsafe void RunAll<TRecorder>(TColumns columns, Span<double> totals, TRecorder recorder)
        where TRecorder : struct, IBatchRecorder
    {
        var whole = totals.Length - (totals.Length % Rows.AtOnce);
        fixed (double* first = totals)
        {
            if (whole > 0)
                Run(columns, 0, (nuint)whole, new TotalRecorder(first), recorder);
        }

        if (whole == totals.Length)
            return;
        var last = stackalloc double[Rows.AtOnce];
        Run(columns, (nuint)whole, (nuint)totals.Length, new TotalRecorder(last - whole), recorder);
        new ReadOnlySpan<double>(last, totals.Length - whole).CopyTo(totals[whole..]);
    }

    /// <summary>Remembers the greatest of the last values, in every row.</summary>
    /// <param name="length">How many values.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected SlidingPeaks Remember(int length)
    {
        var peaks = new SlidingPeaks(Count, length);
        _peaks.Add(peaks);
        return peaks;
    }

    private void ResetPeaks(int row)
    {
        foreach (var peaks in _peaks)
            peaks.Reset(row);
    }

    private int Check(TColumns columns, Span<double> totals)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var count = CountOf(columns);
        if (count > Count)
            throw new ArgumentException($"There are {count} rows, and the batch is made for {Count}.", nameof(columns));
        if (count < Count && Remembers)
            throw new ArgumentException($"There are {count} rows, and the batch remembers the episodes of {Count}: all go on together.", nameof(columns));
        if (count > totals.Length)
            throw new ArgumentException($"There are {count} rows, and places for {totals.Length} totals.", nameof(totals));
        return count;
    }
}
