using Espalier.Cli.Rows;
using Espalier.Rewards;

namespace Espalier.Cli.Scoring;

/// <summary>Scores rows one after another.</summary>
/// <param name="scorer">The set.</param>
/// <param name="seed">The seed of what is drawn.</param>
internal sealed class RowScoring(Scorer scorer, long seed)
{
    // As in a run, whose first environment this could be.
    private readonly StreamKey _draws = StreamKey.FromSeed(seed).Named("dials").At(0);

    /// <summary>Reads, scores and writes all rows.</summary>
    public async Task<ScoreTally> RunAsync(IRowReader reader, IResultWriter writer, RowLayout layout, CancellationToken cancellation)
    {
        var tally = new ScoreTally();
        var row = new Row(layout);
        var score = new RowScore(scorer.Info.Terms.Length);
        var (elapsed, isNew, key) = (0, true, 0UL);
        while (await reader.ReadAsync(row, cancellation).ConfigureAwait(false))
        {
            if (isNew || row.First)
                (elapsed, key) = (0, _draws.At(tally.Episodes++).Value);
            scorer.Score(row, new Moment(elapsed, row.Terminated, row.Truncated, key), score);
            tally.Rows++;
            if (!double.IsFinite(score.Payment.Amount))
                tally.NotFinite.Add(() => reader.Place);
            if (scorer.FindOutOfRange(row) is { } member)
                tally.OutOfRange.Add(() => $"next.{member} in {reader.Place}");
            await writer.WriteAsync(score, cancellation).ConfigureAwait(false);
            elapsed++;
            isNew = row.Terminated || row.Truncated;
        }

        await writer.CompleteAsync(cancellation).ConfigureAwait(false);
        return tally;
    }
}
