using System.Runtime.Intrinsics;

namespace Espalier.Rewards.Batches;

/// <summary>
/// Receives what the constraints of a set score on a batch, <see cref="Rows.AtOnce"/> rows at a time: see
/// <see cref="ITermRecorder"/>. Of the last rows some may lie behind the end of the batch, and mean nothing.
/// </summary>
public interface IBatchRecorder
{
    /// <summary>What a constraint scored in some of the rows; 0 where it was silent.</summary>
    /// <param name="term">Its index in <see cref="RewardInfo.Terms"/>.</param>
    /// <param name="row">The first of the rows.</param>
    /// <param name="score">Its scores, before the weight.</param>
    /// <param name="paid">What it adds to the totals.</param>
    void Record(int term, nuint row, Vector256<double> score, Vector256<double> paid);

    /// <summary>Where a constraint was evaluated.</summary>
    /// <param name="term">Its index in <see cref="RewardInfo.Terms"/>.</param>
    /// <param name="row">The first of the rows.</param>
    /// <param name="evaluated">A mask: where it was evaluated; elsewhere it was silent.</param>
    /// <param name="satisfied">A mask: where it was evaluated and is satisfied; nowhere for those that cannot be.</param>
    void Mark(int term, nuint row, Vector256<double> evaluated, Vector256<double> satisfied);

    /// <summary>Said once, before any row: a constraint is evaluated in all of them, and cannot be satisfied.</summary>
    /// <param name="term">Its index in <see cref="RewardInfo.Terms"/>.</param>
    /// <param name="count">The number of rows.</param>
    void MarkAll(int term, int count);

    /// <summary>What a constraint with a budget took in some of the rows, which stays out of the reward; 0 where it was silent.</summary>
    /// <param name="term">Its index in <see cref="RewardInfo.Terms"/>.</param>
    /// <param name="row">The first of the rows.</param>
    /// <param name="cost">The weighted amounts, positive where it takes.</param>
    void RecordCost(int term, nuint row, Vector256<double> cost);
}
