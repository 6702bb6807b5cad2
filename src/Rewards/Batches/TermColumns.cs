namespace Espalier.Rewards.Batches;

/// <summary>What the constraints of a set made of a batch of transitions: columns for each of them, a row a transition.</summary>
public sealed class TermColumns
{
    private readonly ColumnStore _scores;
    private readonly ColumnStore _payments;
    private readonly ColumnStore _costs;
    private readonly ColumnStore _evaluated;
    private readonly ColumnStore _satisfied;

    /// <summary>Makes room.</summary>
    /// <param name="info">What is known about the set.</param>
    /// <param name="count">The number of rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of rows is negative, or they take more than 2 GB.</exception>
    public TermColumns(RewardInfo info, int count)
        : this(info, count, scoresAlone: false)
    {
    }

    private TermColumns(RewardInfo info, int count, bool scoresAlone)
    {
        ArgumentNullException.ThrowIfNull(info);
        Info = info;
        HasScoresAlone = scoresAlone;
        var others = scoresAlone ? 0 : count;
        _scores = Columns(count, sizeof(double));
        _payments = Columns(others, sizeof(double));
        _costs = Columns(others, sizeof(double));
        _evaluated = Columns(others, sizeof(bool));
        _satisfied = Columns(others, sizeof(bool));

        ColumnStore Columns(int rows, int size) => new(rows, info.Terms.Length, size * info.Terms.Length);
    }

    /// <summary>Makes room for scores alone, at a fraction of the cost: the other columns have no rows.</summary>
    /// <inheritdoc cref="TermColumns(RewardInfo, int)"/>
    public static TermColumns OfScores(RewardInfo info, int count) => new(info, count, scoresAlone: true);

    /// <summary>What is known about the set.</summary>
    public RewardInfo Info { get; }

    /// <summary>Only <see cref="Scores"/> are told; the other columns have no rows.</summary>
    public bool HasScoresAlone { get; }

    /// <summary>The number of rows.</summary>
    public int Count => _scores.Count;

    /// <summary>The scores of a constraint, before the weight; 0 where it was silent.</summary>
    /// <param name="term">Its index in <see cref="RewardInfo.Terms"/>; so for all columns.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such constraint; so for all columns.</exception>
    public Span<double> Scores(int term) => Column<double>(_scores, term, sizeof(double));

    /// <summary>What a constraint adds to the totals: weighted, scaled by dials, 0 for a metric and where it was silent.</summary>
    /// <inheritdoc cref="Scores"/>
    public Span<double> Payments(int term) => Column<double>(_payments, term, sizeof(double));

    /// <summary>What a constraint with a budget took, which stays out of the reward; 0 for all others.</summary>
    /// <inheritdoc cref="Scores"/>
    public Span<double> Costs(int term) => Column<double>(_costs, term, sizeof(double));

    /// <summary>Where a constraint was evaluated; elsewhere it was silent.</summary>
    /// <inheritdoc cref="Scores"/>
    public Span<bool> Evaluated(int term) => Column<bool>(_evaluated, term, sizeof(bool));

    /// <summary>Where a constraint was evaluated and is satisfied; nowhere for those that cannot be.</summary>
    /// <inheritdoc cref="Scores"/>
    public Span<bool> Satisfied(int term) => Column<bool>(_satisfied, term, sizeof(bool));

    /// <summary>What writes the scores alone.</summary>
    internal ScoreRecorder ScoreRecorder => new(_scores);

    /// <summary>What writes them all.</summary>
    internal TermColumnsRecorder Recorder => new(_scores, _payments, _costs, _evaluated, _satisfied);

    private Span<T> Column<T>(ColumnStore store, int term, int size)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)term, (uint)Info.Terms.Length, nameof(term));
        return store.Column<T>(term, term * size);
    }
}
