using System.Collections.Immutable;
using Espalier.Rewards;
using Espalier.Runs.Results;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Evaluation;

/// <summary>Tries a policy on the levels of a probe: as it is, at its likeliest, and beside a random one.</summary>
/// <param name="set">The set that the learner was paid by.</param>
/// <param name="observe">The set whose obedience is measured, or null.</param>
/// <param name="discount">γ, for potentials and for what a delay costs.</param>
/// <param name="goals">The goals by which outcomes are told, or null.</param>
/// <typeparam name="TWorld">The world.</typeparam>
/// <typeparam name="TEnvironment">Its dynamics.</typeparam>
/// <typeparam name="TState">Its state.</typeparam>
/// <typeparam name="TAction">Its action.</typeparam>
/// <typeparam name="TSettings">Its settings.</typeparam>
internal sealed class Evaluator<TWorld, TEnvironment, TState, TAction, TSettings>(
    string set, string? observe, double discount, GoalSet<TState, TSettings>? goals)
    where TWorld : struct, IWorld<TState, TAction, TSettings>
    where TEnvironment : struct, IEnvironment<TState, TAction, TSettings>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
{
    private static readonly UniformPolicy Random = new();

    /// <summary>Tries the policy.</summary>
    /// <exception cref="TrainingException">A score or a logit is not finite.</exception>
    public ProbeResult Evaluate(LevelSet<TState, TSettings> levels, IPolicy policy)
    {
        var trials = new PolicyTrials<TWorld, TEnvironment, TState, TAction, TSettings>(levels, goals, discount);
        var observed = observe is null ? null : CreateScorer(observe, levels);
        var ranges = new RangeWatch();
        var paid = CreateScorer(set, levels);
        var sampled = trials.Play(policy, ActionRule.Sampled, paid, observed, ranges);
        var greedy = trials.Play(policy, ActionRule.Greedy, CreateScorer(set, levels));
        var random = trials.Play(Random, ActionRule.Sampled, CreateScorer(set, levels));
        var solvable = FindSolvable(levels);
        return new ProbeResult
        {
            Name = levels.Name,
            Levels = levels.Levels.Length,
            Drawn = levels.Drawn,
            DistinguishingOnly = levels.DistinguishingOnly,
            Sampled = Share(sampled, solvable),
            Greedy = Share(greedy, solvable),
            Random = Share(random, solvable),
            Observed = observed?.Summarize() ?? [],
            Costs = paid.SummarizeCosts(),
            Delayed = paid.Delays
                ? new DelayedReturn(discount, sampled.Average(outcome => outcome.DiscountedPaid), sampled.Average(outcome => outcome.DiscountedEarned))
                : null,
            OutOfRangeSteps = ranges.Steps,
            FirstOutOfRange = ranges.First,
        };
    }

    private ISetScorer<TState, TAction, TSettings> CreateScorer(string name, LevelSet<TState, TSettings> levels)
    {
        var factory = new SetScorerFactory<TState, TAction, TSettings>(levels.Name, levels.Levels.Length);
        return TWorld.TryVisit<SetScorerFactory<TState, TAction, TSettings>, ISetScorer<TState, TAction, TSettings>>(
            name, discount, ref factory, out var scorer)
            ? scorer
            : throw new TrainingException($"World '{TWorld.Info.Name}' has no set '{name}'.");
    }

    private bool[] FindSolvable(LevelSet<TState, TSettings> levels)
    {
        var settings = levels.Settings;
        return [.. levels.Levels.Select(level => goals?.IsSolvable(level.First, in settings) ?? true)];
    }

    private OutcomeShares Share(LevelOutcome[] outcomes, bool[] solvable)
    {
        var names = goals?.Goals ?? [];
        return new OutcomeShares
        {
            Intended = goals is null ? null : ShareOf(outcome => outcome.FirstGoal >= 0 && names[outcome.FirstGoal].IsIntended),
            Rival = goals is null ? null : ShareOf(outcome => outcome.FirstGoal >= 0 && !names[outcome.FirstGoal].IsIntended),
            Nonsense = goals is null ? null : ShareOf(outcome => outcome.FirstGoal < 0),
            Goals = [.. names.Select((goal, index) => new GoalShare(goal.Name, ShareOf(outcome => outcome.FirstGoal == index)))],
            Return = outcomes.Average(outcome => outcome.Return),
            Length = outcomes.Average(outcome => outcome.Length),
            Success = goals is null || !solvable.Contains(true)
                ? null
                : outcomes.Where((_, level) => solvable[level]).Average(outcome => outcome.Succeeded ? 1.0 : 0.0),
        };

        double ShareOf(Func<LevelOutcome, bool> holds) => (double)outcomes.Count(holds) / outcomes.Length;
    }
}
