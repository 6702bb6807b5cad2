namespace Espalier.Rewards.Batches;

/// <summary>What the constraints of a set made of a batch of transitions: columns for each of them, a row a transition.</summary>
public sealed class TermColumns
{
    internal const int ColumnsPerTerm = 5;
    internal const int BytesPerTerm = (3 * sizeof(double)) + (2 * sizeof(bool));

    private readonly ColumnStore _store;

    /// <summary>Makes room.</summary>
    /// <param name="info">What is known about the set.</param>
    /// <param name="count">The number of rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is negative, or they take more than 2 GB.</exception>
    public TermColumns(RewardInfo info, int count)
    {
        ArgumentNullException.ThrowIfNull(info);
        Info = info;
        _store = new ColumnStore(count, ColumnsPerTerm * info.Terms.Length, BytesPerTerm * info.Terms.Length);
    }

    /// <summary>What is known about the set.</summary>
    public RewardInfo Info { get; }

    /// <summary>The number of rows.</summary>
    public int Count => _store.Count;

    /// <summary>The scores of a constraint, before the weight; 0 where it was silent.</summary>
    /// <param name="term">Its index in <see cref="RewardInfo.Terms"/>; so for all columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such constraint; so for all columns.</exception>
    public Span<double> Scores(int term) => Column<double>(term, 0, 0);

    /// <summary>What a constraint adds to the totals: weighted, scaled by dials, 0 for a metric and where it was silent.</summary>
    /// <inheritdoc cref="Scores"/>
    public Span<double> Payments(int term) => Column<double>(term, 1, 8);

    /// <summary>What a constraint with a budget took, which stays out of the reward; 0 for all others.</summary>
    /// <inheritdoc cref="Scores"/>
    public Span<double> Costs(int term) => Column<double>(term, 2, 16);

    /// <summary>Where a constraint was evaluated; elsewhere it was silent.</summary>
    /// <inheritdoc cref="Scores"/>
    public Span<bool> Evaluated(int term) => Column<bool>(term, 3, 24);

    /// <summary>Where a constraint was evaluated and is satisfied; nowhere for those that cannot be.</summary>
    /// <inheritdoc cref="Scores"/>
    public Span<bool> Satisfied(int term) => Column<bool>(term, 4, 25);

    /// <summary>What writes them.</summary>
    internal TermColumnsRecorder Recorder => new(_store);

    private Span<T> Column<T>(int term, int number, int bytes)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)term, (uint)Info.Terms.Length, nameof(term));
        return _store.Column<T>((ColumnsPerTerm * term) + number, (BytesPerTerm * term) + bytes);
    }
}
