using Espalier.Rewards;

namespace Espalier.Runtime.Environments;

/// <summary>
/// A world under a set of constraints, many episodes at once. World, environment, set and memory are type arguments
/// that are structs, so that the JIT compiles one loop for each set, with nothing boxed or allocated a step, and nothing
/// virtual but the goals.
/// </summary>
/// <typeparam name="TWorld">The world.</typeparam>
/// <typeparam name="TEnvironment">Its dynamics.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
/// <typeparam name="TAction">Its action.</typeparam>
/// <typeparam name="TSettings">Its settings.</typeparam>
/// <typeparam name="TReward">The set that pays.</typeparam>
/// <typeparam name="TMemory">What the set remembers of an episode.</typeparam>
public sealed class VectorEnvironment<TWorld, TEnvironment, TState, TAction, TSettings, TReward, TMemory>
    : IRecordedEnvironment
    where TWorld : struct, IWorld<TState, TAction, TSettings>
    where TEnvironment : struct, IEnvironment<TState, TAction, TSettings>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
    where TReward : struct, IReward<TState, TAction, TSettings, TMemory>
    where TMemory : unmanaged
{
    private readonly TSettings _settings;
    private readonly TReward _reward;
    private readonly GoalSet<TState, TSettings>? _goals;
    private readonly int _horizon;
    private readonly int _worldSize;
    private readonly int _observationSize;
    private readonly int _choiceCount;
    private readonly int _realCount;
    private readonly StreamKey _chanceKey;
    private readonly StreamKey _dialKey;
    private readonly Episode<TState, TMemory>[] _episodes;
    private readonly long[] _episodeIndices;
    private readonly TermTally[] _tallies;
    private long? _rolloutStart;

    /// <summary>Prepares the episodes; <see cref="Reset"/> starts them.</summary>
    /// <param name="reward">The set that pays.</param>
    /// <param name="settings">The settings of every episode.</param>
    /// <param name="count">The number of episodes that run side by side, at least 1.</param>
    /// <param name="key">
    /// The root of all that is random. The chance of an episode, and the draws of the set's dials in it, are streams
    /// of their own, named by the environment's index and the episode's number.
    /// </param>
    /// <param name="goals">The goals by which success is told, or null.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public VectorEnvironment(
        TReward reward, in TSettings settings, int count, StreamKey key, GoalSet<TState, TSettings>? goals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        _reward = reward;
        _settings = settings;
        _goals = goals;
        _horizon = TWorld.Info.Horizon ?? int.MaxValue;
        Reward = reward.Info;
        Actions = TWorld.Actions;
        _worldSize = TWorld.ObservationSize;
        _observationSize = _worldSize + TReward.ObservationSize;
        _choiceCount = Actions.Choices.Length;
        _realCount = Actions.Reals.Length;
        _chanceKey = key.Named("environment");
        _dialKey = key.Named("dials");
        _episodes = new Episode<TState, TMemory>[count];
        _episodeIndices = new long[count];
        _tallies = new TermTally[Reward.Terms.Length];
    }

    /// <inheritdoc/>
    public int Count => _episodes.Length;

    /// <inheritdoc/>
    public int ObservationSize => _observationSize;

    /// <inheritdoc/>
    public ActionSpace Actions { get; }

    /// <inheritdoc/>
    public RewardInfo Reward { get; }

    /// <inheritdoc/>
    public long Steps { get; private set; }

    /// <inheritdoc/>
    public long EpisodesBegun { get; private set; }

    /// <inheritdoc/>
    public EpisodeTotals Ended { get; private set; }

    /// <inheritdoc/>
    public ReadOnlySpan<TermTally> Terms => _tallies;

    /// <inheritdoc/>
    public void Reset(Span<float> observations)
    {
        for (var index = 0; index < _episodes.Length; index++)
        {
            Begin(index);
            if (!observations.IsEmpty)
                Observe(in _episodes[index], observations.Slice(index * _observationSize, _observationSize));
        }
    }

    /// <inheritdoc/>
    public void BeginRollout() => _rolloutStart = Steps;

    /// <inheritdoc/>
    /// <exception cref="Learners.TrainingException">A score is not finite.</exception>
    public void Step(ReadOnlySpan<int> choices, ReadOnlySpan<float> reals, in VectorStep result)
    {
        // Locals, because a constrained call on a readonly field copies the struct every time.
        var reward = _reward;
        var recorder = new TallyRecorder(_tallies);
        var trained = _rolloutStart ?? Steps;
        var rewards = result.Rewards[.._episodes.Length];
        var ends = result.Ends[.._episodes.Length];
        for (var index = 0; index < _episodes.Length; index++)
        {
            ref var episode = ref _episodes[index];
            var action = TWorld.Decode(
                choices.Slice(index * _choiceCount, _choiceCount), reals.Slice(index * _realCount, _realCount));
            var before = episode.State;
            var terminated = TEnvironment.Step(ref episode.State, in action, in _settings, ref episode.Chance);
            var truncated = !terminated && episode.Elapsed + 1 >= _horizon;
            var moment = new Moment(episode.Elapsed, terminated, truncated, episode.DialKey) { TrainedSteps = trained };
            var payment = reward.Evaluate(
                in before, in action, in episode.State, in _settings, in moment, ref episode.Memory, ref recorder);
            var paid = payment.Amount;
            if (payment.Terminates)
                (terminated, truncated) = (true, false);
            if (recorder.FaultyTerm >= 0 || !double.IsFinite(paid))
            {
                var place = new EpisodePlace($"environment {index}, episode {_episodeIndices[index]}", episode.Elapsed);
                throw ScoreFault.Describe(Reward, recorder, paid, place, in before, in action, in episode.State);
            }

            episode.Elapsed++;
            episode.Return += paid;
            if (_goals is not null && !episode.Succeeded)
                episode.Succeeded = IsIntended(_goals.FindReached(in episode.State, in _settings));

            rewards[index] = (float)paid;
            ends[index] = terminated ? EpisodeEnd.Terminated : truncated ? EpisodeEnd.Truncated : EpisodeEnd.None;
            if (terminated || truncated)
                End(index, truncated ? result.LastObservations : default);
            if (!result.Observations.IsEmpty)
                Observe(in episode, result.Observations.Slice(index * _observationSize, _observationSize));
        }

        Steps += _episodes.Length;
    }

    private void Observe(in Episode<TState, TMemory> episode, Span<float> observation)
    {
        TWorld.Observe(in episode.State, observation[.._worldSize]);
        if (TReward.ObservationSize > 0)
            TReward.Observe(in episode.Memory, episode.Elapsed, observation[_worldSize..]);
    }

    private bool IsIntended(int goal) => goal >= 0 && _goals!.Goals[goal].IsIntended;

    private void End(int index, Span<float> lastObservations)
    {
        ref var episode = ref _episodes[index];
        if (!lastObservations.IsEmpty)
            Observe(in episode, lastObservations.Slice(index * _observationSize, _observationSize));
        Ended = new EpisodeTotals(
            Ended.Episodes + 1,
            Ended.Return + episode.Return,
            Ended.Length + episode.Elapsed,
            Ended.Successes + (episode.Succeeded ? 1 : 0));
        _episodeIndices[index]++;
        Begin(index);
    }

    private void Begin(int index)
    {
        ref var episode = ref _episodes[index];
        var number = _episodeIndices[index];
        episode.Memory = default;
        episode.Chance = _chanceKey.At(index).At(number).Open();
        episode.DialKey = _dialKey.At(index).At(number).Value;
        episode.Return = 0;
        episode.Elapsed = 0;
        episode.Succeeded = false;
        TEnvironment.Reset(out episode.State, in _settings, ref episode.Chance);
        EpisodesBegun++;
    }
}
