using Espalier.Cli.Rows;
using Espalier.Rewards;

namespace Espalier.Cli.Scoring;

/// <summary>A compiled set, whose types the tool does not know.</summary>
internal abstract class Scorer
{
    /// <summary>The set.</summary>
    public abstract RewardInfo Info { get; }

    /// <summary>Evaluates a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="moment">Its place in its episode; at an episode's first row the set's memory begins anew.</param>
    /// <param name="score">Receives what comes of it.</param>
    public abstract void Score(Row row, in Moment moment, RowScore score);

    /// <summary>The first member of the state arrived at that is outside its declared range, or null.</summary>
    public abstract string? FindOutOfRange(Row row);
}
