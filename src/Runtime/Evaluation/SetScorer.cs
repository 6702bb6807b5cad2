using System.Collections.Immutable;
using Espalier.Rewards;
using Espalier.Runs.Results;
using Espalier.Runtime.Environments;

namespace Espalier.Runtime.Evaluation;

/// <summary>A compiled set with a memory for each level.</summary>
/// <param name="reward">The set.</param>
/// <param name="probe">The name of the levels.</param>
/// <param name="levels">The number of levels.</param>
/// <typeparam name="TState">The world's state.</typeparam>
/// <typeparam name="TAction">The world's action.</typeparam>
/// <typeparam name="TSettings">The world's settings.</typeparam>
/// <typeparam name="TReward">The set's type.</typeparam>
/// <typeparam name="TMemory">What it remembers of an episode.</typeparam>
internal sealed class SetScorer<TState, TAction, TSettings, TReward, TMemory>(TReward reward, string probe, int levels)
    : ISetScorer<TState, TAction, TSettings>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
    where TReward : struct, IReward<TState, TAction, TSettings, TMemory>
    where TMemory : unmanaged
{
    private readonly RewardInfo _info = reward.Info;
    private readonly TMemory[] _memories = new TMemory[levels];
    private readonly TermTally[] _tallies = new TermTally[reward.Info.Terms.Length];
    private long _steps;

    /// <inheritdoc/>
    public bool Delays => _info.Delays;

    /// <inheritdoc/>
    public int ObservationSize => TReward.ObservationSize;

    /// <inheritdoc/>
    public void Observe(int level, int elapsed, Span<float> observation) =>
        TReward.Observe(in _memories[level], elapsed, observation);

    /// <inheritdoc/>
    public ScoredStep Evaluate(
        int level, in TState state, in TAction action, in TState next, in TSettings settings, in Moment moment)
    {
        var recorder = new TallyRecorder(_tallies);
        var payment = reward.Evaluate(
            in state, in action, in next, in settings, in moment, ref _memories[level], ref recorder);
        _steps++;
        return recorder.FaultyTerm < 0 && double.IsFinite(payment.Amount)
            ? new ScoredStep(payment, recorder.Earned)
            : throw ScoreFault.Describe(
                _info, recorder, payment.Amount, new EpisodePlace($"level {level} of '{probe}'", moment.Elapsed), in state, in action, in next);
    }

    /// <inheritdoc/>
    public ImmutableArray<TermResult> Summarize() => TermSummary.Of(_info.Terms, _tallies, _steps, levels);

    /// <inheritdoc/>
    public ImmutableArray<TermCost> SummarizeCosts() =>
        TermSummary.CostsOf(_info.Terms, new TermTally[_tallies.Length], _tallies, levels);
}
