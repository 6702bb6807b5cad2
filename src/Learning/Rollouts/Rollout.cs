using Espalier.Rewards;
using Espalier.Runtime.Environments;

namespace Espalier.Learning.Rollouts;

/// <summary>
/// What a policy did in a number of steps of many episodes side by side, and what it was worth. Rows are ordered by
/// step, then by episode.
/// </summary>
public sealed class Rollout
{
    /// <summary>Makes room.</summary>
    /// <param name="steps">The number of steps in each episode.</param>
    /// <param name="count">The number of episodes side by side.</param>
    /// <param name="observationSize">The length of one observation.</param>
    /// <param name="actions">The shape of an action.</param>
    public Rollout(int steps, int count, int observationSize, ActionSpace actions)
    {
        Count = count;
        Rows = checked(steps * count);
        ObservationSize = observationSize;
        ChoiceCount = actions.Choices.Length;
        Observations = new float[checked((Rows + count) * observationSize)];
        Choices = new int[checked(Rows * ChoiceCount)];
        LogProbabilities = new float[Rows];
        Rewards = new float[Rows];
        Ends = new EpisodeEnd[Rows];
        Values = new float[Rows + count];
        SuccessorValues = new float[Rows];
        Advantages = new float[Rows];
        Returns = new float[Rows];
    }

    /// <summary>The number of episodes side by side.</summary>
    public int Count { get; }

    /// <summary>The number of steps of all episodes together.</summary>
    public int Rows { get; }

    /// <summary>The length of one observation.</summary>
    public int ObservationSize { get; }

    /// <summary>The number of choices in one action.</summary>
    public int ChoiceCount { get; }

    /// <summary>What was seen: (<see cref="Rows"/> + <see cref="Count"/>) × <see cref="ObservationSize"/>; the last rows are where the next rollout begins.</summary>
    public float[] Observations { get; }

    /// <summary>What was chosen: <see cref="Rows"/> × <see cref="ChoiceCount"/>.</summary>
    public int[] Choices { get; }

    /// <summary>The log-probability of every action under the policy that took it.</summary>
    public float[] LogProbabilities { get; }

    /// <summary>What was paid.</summary>
    public float[] Rewards { get; }

    /// <summary>Whether and how the episode ended with the step.</summary>
    public EpisodeEnd[] Ends { get; }

    /// <summary>The critic's value of what was seen: <see cref="Rows"/> + <see cref="Count"/>.</summary>
    public float[] Values { get; }

    /// <summary>The critic's value of what each step arrived at: at a truncation that of the last observation, at a termination 0.</summary>
    public float[] SuccessorValues { get; }

    /// <summary>How much better each action was than the critic expected, estimated.</summary>
    public float[] Advantages { get; }

    /// <summary>What the critic ought to have said: the advantage plus the value.</summary>
    public float[] Returns { get; }

    /// <summary>The mean entropy of the policy over the rows, in nats.</summary>
    public double MeanEntropy { get; internal set; }
}
