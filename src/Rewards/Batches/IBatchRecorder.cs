using System.Runtime.Intrinsics;

namespace Espalier.Rewards.Batches;

/// <summary>
/// Receives what the constraints of a set score on a batch, <see cref="Rows.AtOnce"/> rows at a time: see
/// <see cref="ITermRecorder"/>. Of the last rows some may lie behind the end of the batch, and mean nothing.
/// </summary>
public interface IBatchRecorder
{
    /// <summary>A constraint was evaluated in some of the rows.</summary>
    /// <param name="term">Its index in <see cref="RewardInfo.Terms"/>.</param>
    /// <param name="row">The first of the rows.</param>
    /// <param name="score">Its scores, before the weight.</param>
    /// <param name="paid">What it adds to the totals.</param>
    /// <param name="evaluated">A mask: where it was evaluated. Where it was silent, the numbers mean nothing.</param>
    /// <param name="satisfied">A mask: where the constraint is satisfied; nowhere for those that cannot be.</param>
    void Record(
        int term, nuint row, Vector256<double> score, Vector256<double> paid, Vector256<double> evaluated, Vector256<double> satisfied);

    /// <summary>A constraint with a budget took something in some of the rows, which stays out of the reward.</summary>
    /// <param name="term">Its index in <see cref="RewardInfo.Terms"/>.</param>
    /// <param name="row">The first of the rows.</param>
    /// <param name="cost">The weighted amounts, positive where it takes.</param>
    /// <param name="evaluated">A mask: where it took.</param>
    void RecordCost(int term, nuint row, Vector256<double> cost, Vector256<double> evaluated);
}
