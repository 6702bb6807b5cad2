using Espalier.Rewards;

namespace Espalier.Runtime.Environments;

/// <summary>
/// Many episodes at once, as a learner sees them: one call a batch of steps, and no type of any world. An episode that
/// ends is followed by the next one in the same call.
/// </summary>
public interface IVectorEnvironment
{
    /// <summary>The number of episodes that run side by side.</summary>
    int Count { get; }

    /// <summary>The length of one observation: the world's, and then what the set that pays shows of its memory.</summary>
    int ObservationSize { get; }

    /// <summary>The shape of an action.</summary>
    ActionSpace Actions { get; }

    /// <summary>Starts all episodes.</summary>
    /// <param name="observations">
    /// Receives the first observations: <see cref="Count"/> rows of <see cref="ObservationSize"/>; empty where nobody looks.
    /// </param>
    void Reset(Span<float> observations);

    /// <summary>
    /// Tells that a rollout begins: the weights that change during training stand still until the next one does. A learner
    /// that never tells so has them move at every step.
    /// </summary>
    void BeginRollout();

    /// <summary>Takes one step in every episode, and starts the next episode where one ends.</summary>
    /// <param name="choices">For each episode one index for each of <see cref="ActionSpace.Choices"/>: row-major.</param>
    /// <param name="reals">For each episode one number in −1..1 for each of <see cref="ActionSpace.Reals"/>: row-major.</param>
    /// <param name="result">Receives what came of it.</param>
    void Step(ReadOnlySpan<int> choices, ReadOnlySpan<float> reals, in VectorStep result);
}
