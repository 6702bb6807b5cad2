using Espalier.Rewards;

namespace EspalierNamespace;

/// <summary>
/// Adds up what an episode is paid, in all and by constraint. Any compiled set will do: <c>Lander.Sets.Dense(…)</c> makes one,
/// and <c>Lander.Dense.Memory</c> is what it remembers of an episode.
/// </summary>
/// <typeparam name="TReward">The set, a struct: its code is compiled into this class, without any call between them.</typeparam>
/// <typeparam name="TMemory">What the set remembers; <c>default</c> is an episode's beginning.</typeparam>
/// <param name="reward">The set.</param>
public sealed class EpisodeScore<TReward, TMemory>(TReward reward)
    where TReward : struct, IReward<Lander.State, Lander.Action, Lander.Settings, TMemory>
    where TMemory : unmanaged
{
    private readonly double[] _paid = new double[reward.Info.Terms.Length];
    private TMemory _memory;
    private int _elapsed;

    /// <summary>What has been paid so far.</summary>
    public double Total { get; private set; }

    /// <summary>What one constraint has paid so far.</summary>
    /// <param name="constraint">Its name in the file.</param>
    /// <exception cref="ArgumentException">The set has no constraint of that name.</exception>
    public double Of(string constraint)
    {
        for (var i = 0; i < reward.Info.Terms.Length; i++)
        {
            if (reward.Info.Terms[i].Name == constraint)
                return _paid[i];
        }

        throw new ArgumentException($"{reward.Info.Name} has no constraint '{constraint}'.", nameof(constraint));
    }

    /// <summary>Takes the episode's next step.</summary>
    /// <param name="before">The state before it.</param>
    /// <param name="action">What was done.</param>
    /// <param name="after">The state after it.</param>
    /// <param name="terminated">Whether the episode ends with it.</param>
    /// <returns>What the step is paid.</returns>
    public double Add(in Lander.State before, in Lander.Action action, in Lander.State after, bool terminated = false)
    {
        var moment = new Moment(_elapsed++, terminated, Truncated: false, EpisodeKey: 0);
        var recorder = new Recorder(_paid);
        var payment = reward.Evaluate(in before, in action, in after, default, in moment, ref _memory, ref recorder);
        Total += payment.Amount;
        return payment.Amount;
    }

    private readonly struct Recorder(double[] paid) : ITermRecorder
    {
        public void Record(int term, double score, double paidNow, bool satisfied) => paid[term] += paidNow;

        // Nothing here has a limit, so there are no costs beside the reward.
        public void RecordCost(int term, double cost)
        {
        }
    }
}
