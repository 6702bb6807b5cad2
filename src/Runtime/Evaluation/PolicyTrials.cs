using Espalier.Rewards;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Evaluation;

/// <summary>
/// Plays a policy on all levels of a probe, all live episodes in one batch a step. Every draw comes from a stream of
/// the level's own, so that nothing depends on what else is going on.
/// </summary>
/// <param name="levels">The levels.</param>
/// <param name="goals">The goals by which outcomes are told, or null.</param>
/// <param name="discount">γ, for discounted returns.</param>
/// <typeparam name="TWorld">The world.</typeparam>
/// <typeparam name="TEnvironment">Its dynamics.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
/// <typeparam name="TAction">Its action.</typeparam>
/// <typeparam name="TSettings">Its settings.</typeparam>
internal sealed class PolicyTrials<TWorld, TEnvironment, TState, TAction, TSettings>(
    LevelSet<TState, TSettings> levels, GoalSet<TState, TSettings>? goals, double discount)
    where TWorld : struct, IWorld<TState, TAction, TSettings>
    where TEnvironment : struct, IEnvironment<TState, TAction, TSettings>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
{
    private readonly TSettings _settings = levels.Settings;
    private readonly int _horizon = TWorld.Info.Horizon ?? int.MaxValue;
    private readonly ActionSpace _actions = TWorld.Actions;

    /// <summary>Plays every level to its episode's end.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="rule">How actions are taken from it.</param>
    /// <param name="paid">The set whose payments make the return, and whose constraints may end an episode.</param>
    /// <param name="observed">A set that only looks on and ends nothing, or null.</param>
    /// <param name="ranges">Counts states outside their ranges, or null.</param>
    /// <exception cref="TrainingException">A score or a logit is not finite.</exception>
    public LevelOutcome[] Play(
        IPolicy policy,
        ActionRule rule,
        ISetScorer<TState, TAction, TSettings> paid,
        ISetScorer<TState, TAction, TSettings>? observed = null,
        RangeWatch? ranges = null)
    {
        var outcomes = new LevelOutcome[levels.Levels.Length];
        var live = new Trial<TState>[outcomes.Length];
        for (var level = 0; level < live.Length; level++)
        {
            outcomes[level] = new LevelOutcome();
            live[level] = Begin(level);
        }

        var size = TWorld.ObservationSize + paid.ObservationSize;
        var observations = new float[live.Length * size];
        var logits = new float[live.Length * _actions.LogitCount];
        var choices = new int[_actions.Choices.Length];
        for (var count = live.Length; count > 0;)
        {
            for (var row = 0; row < count; row++)
                Observe(in live[row], paid, observations.AsSpan(row * size, size));
            policy.ComputeLogits(observations.AsSpan(0, count * size), count, logits.AsSpan(0, count * _actions.LogitCount));

            var kept = 0;
            for (var row = 0; row < count; row++)
            {
                ref var trial = ref live[row];
                Choose(logits.AsSpan(row * _actions.LogitCount, _actions.LogitCount), rule, ref trial.Draws, choices);
                if (!Step(ref trial, TWorld.Decode(choices, []), ref outcomes[trial.Level], paid, observed, ranges))
                    live[kept++] = trial;
            }

            count = kept;
        }

        return outcomes;
    }

    private Trial<TState> Begin(int level)
    {
        ref readonly var start = ref levels.Levels.ItemRef(level);
        return new Trial<TState>
        {
            Level = level,
            State = start.First,
            Chance = start.Chance,
            Draws = start.Key.Named("actions").Open(),
            DialKey = start.Key.Named("dials").Value,
            Discount = 1,
        };
    }

    private static void Observe(in Trial<TState> trial, ISetScorer<TState, TAction, TSettings> paid, Span<float> observation)
    {
        TWorld.Observe(in trial.State, observation[..TWorld.ObservationSize]);
        if (paid.ObservationSize > 0)
            paid.Observe(trial.Level, trial.Elapsed, observation[TWorld.ObservationSize..]);
    }

    private void Choose(ReadOnlySpan<float> logits, ActionRule rule, ref CounterStream draws, Span<int> choices)
    {
        var offset = 0;
        for (var choice = 0; choice < choices.Length; choice++)
        {
            var options = logits.Slice(offset, _actions.Choices[choice].Options.Length);
            choices[choice] = rule == ActionRule.Greedy
                ? Categorical.Likeliest(options)
                : Categorical.Sample(options, draws.Real());
            offset += options.Length;
        }
    }

    /// <summary>Takes one step, and says whether the episode ends with it.</summary>
    private bool Step(
        ref Trial<TState> trial,
        TAction action,
        ref LevelOutcome outcome,
        ISetScorer<TState, TAction, TSettings> paid,
        ISetScorer<TState, TAction, TSettings>? observed,
        RangeWatch? ranges)
    {
        var before = trial.State;
        var terminated = TEnvironment.Step(ref trial.State, in action, in _settings, ref trial.Chance);
        var truncated = !terminated && trial.Elapsed + 1 >= _horizon;
        var moment = new Moment(trial.Elapsed, terminated, truncated, trial.DialKey);
        var (payment, earned) = paid.Evaluate(trial.Level, in before, in action, in trial.State, in _settings, in moment);
        outcome.Return += payment.Amount;
        outcome.DiscountedPaid += trial.Discount * payment.Amount;
        outcome.DiscountedEarned += trial.Discount * earned;
        trial.Discount *= discount;
        if (payment.Terminates)
            moment = moment with { Terminated = true, Truncated = false };
        observed?.Evaluate(trial.Level, in before, in action, in trial.State, in _settings, in moment);
        ranges?.Note(TWorld.FindOutOfRange(in trial.State));
        outcome.Length = ++trial.Elapsed;

        // An episode goes on after a goal: what is reached first decides the outcome, what is reached at all, success.
        var goal = goals?.FindReached(in trial.State, in _settings) ?? -1;
        if (goal >= 0)
        {
            if (outcome.FirstGoal < 0)
                outcome.FirstGoal = goal;
            outcome.Succeeded |= goals!.Goals[goal].IsIntended;
        }

        return moment.IsLast;
    }
}
