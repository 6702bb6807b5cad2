namespace Espalier.Rewards.Batches;

/// <summary>When, within which episode, the transitions of a batch happen: see <see cref="Moment"/>.</summary>
/// <param name="store">The memory of the columns, of which these are the first.</param>
public sealed class MomentColumns(ColumnStore store)
{
    /// <summary>The number of these columns.</summary>
    public const int Columns = 5;

    /// <summary>The sizes of an entry of each of them, in bytes, added up.</summary>
    public const int BytesPerRow = sizeof(int) + (3 * sizeof(bool)) + sizeof(ulong);

    /// <summary>Steps of the episode before this one: 0 at the first.</summary>
    public Span<int> Elapsed => store.Column<int>(0, 0);

    /// <summary>The episode ends with this step, because the world says so.</summary>
    public Span<bool> Terminated => store.Column<bool>(1, 4);

    /// <summary>The episode ends with this step, because the horizon is reached.</summary>
    public Span<bool> Truncated => store.Column<bool>(2, 5);

    /// <summary>The step is the first of an episode: whatever is remembered of the row's last one is forgotten before it.</summary>
    public Span<bool> First => store.Column<bool>(3, 6);

    /// <summary>The key of the episode's pseudo-random draws, from which dials take theirs.</summary>
    public Span<ulong> EpisodeKey => store.Column<ulong>(4, 7);

    /// <summary>Writes a row; its step is the first of an episode where none has elapsed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public void Set(int row, in Moment moment)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)store.Count, nameof(row));
        Elapsed[row] = moment.Elapsed;
        Terminated[row] = moment.Terminated;
        Truncated[row] = moment.Truncated;
        First[row] = moment.Elapsed == 0;
        EpisodeKey[row] = moment.EpisodeKey;
    }
}
