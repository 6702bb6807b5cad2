namespace Espalier.Rewards;

/// <summary>
/// A compiled set of constraints. Implemented by generated structs and passed as a type argument, so that the JIT
/// inlines environment, reward and memory into one loop.
/// </summary>
/// <typeparam name="TState">The world's state.</typeparam>
/// <typeparam name="TAction">The world's action.</typeparam>
/// <typeparam name="TSettings">The world's settings.</typeparam>
/// <typeparam name="TMemory">What the set remembers of an episode; <c>default</c> is an episode's beginning.</typeparam>
public interface IReward<TState, TAction, TSettings, TMemory>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
    where TMemory : unmanaged
{
    /// <summary>What is known about the set without running it.</summary>
    RewardInfo Info { get; }

    /// <summary>How many numbers the agent sees beside the world's observation: what is held back, states of machines.</summary>
    static virtual int ObservationSize => 0;

    /// <summary>Writes what the agent sees of an episode's memory beside the world's observation.</summary>
    /// <param name="memory">The episode's memory.</param>
    /// <param name="elapsed">The steps of the episode so far.</param>
    /// <param name="observation">Receives <see cref="ObservationSize"/> numbers.</param>
    static virtual void Observe(in TMemory memory, int elapsed, Span<float> observation)
    {
    }

    /// <summary>Evaluates one transition, advances the memory, and tells the recorder what each constraint scored.</summary>
    /// <param name="state">The state before the step.</param>
    /// <param name="action">The action taken in it.</param>
    /// <param name="next">The state arrived at.</param>
    /// <param name="settings">The settings of the episode.</param>
    /// <param name="moment">The step's place in its episode.</param>
    /// <param name="memory">The episode's memory.</param>
    /// <param name="recorder">Called once for each constraint that is evaluated; <see cref="NoRecorder"/> costs nothing.</param>
    /// <returns>What is paid at this step, and whether the set ends the episode with it.</returns>
    Payment Evaluate<TRecorder>(
        in TState state,
        in TAction action,
        in TState next,
        in TSettings settings,
        in Moment moment,
        ref TMemory memory,
        ref TRecorder recorder)
        where TRecorder : struct, ITermRecorder;
}
