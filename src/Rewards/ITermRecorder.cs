namespace Espalier.Rewards;

/// <summary>Receives what the constraints of a set score. A constraint of which it hears nothing at a step was silent.</summary>
public interface ITermRecorder
{
    /// <summary>A constraint was evaluated.</summary>
    /// <param name="term">Its index in <see cref="RewardInfo.Terms"/>.</param>
    /// <param name="score">Its score, before the weight.</param>
    /// <param name="paid">
    /// What it adds to the episode's total: weighted, scaled by dials, 0 for a metric. What a <c>delay</c> holds back is
    /// recorded at the step that earns it.
    /// </param>
    /// <param name="satisfied">Whether the constraint is satisfied; false for those that cannot be.</param>
    void Record(int term, double score, double paid, bool satisfied);

    /// <summary>
    /// A constraint with a budget took something, which stays out of the reward. Called beside <see cref="Record"/>, whose
    /// <c>paid</c> is then 0.
    /// </summary>
    /// <param name="term">Its index in <see cref="RewardInfo.Terms"/>.</param>
    /// <param name="cost">The weighted amount, positive where it takes.</param>
    void RecordCost(int term, double cost);
}
