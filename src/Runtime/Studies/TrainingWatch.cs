using Espalier.Runtime.Environments;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Studies;

/// <summary>Hears of a training's updates, and passes them on to the curve and to whoever watches.</summary>
/// <param name="environment">The environment that is trained in.</param>
/// <param name="curve">The curve.</param>
/// <param name="budget">The steps of the whole training.</param>
/// <param name="hasGoals">Whether success can be told.</param>
/// <param name="competence">The success at which the policy is kept, or null.</param>
/// <param name="report">Told how far the training has come.</param>
internal sealed class TrainingWatch(
    IRecordedEnvironment environment, LearningCurve curve, long budget, bool hasGoals, double? competence, Action<RunProgress> report)
    : ITrainingObserver
{
    private EpisodeTotals _before;
    private double? _return;
    private double? _success;

    /// <summary>The policy after the first interval of the curve that was good enough, and the steps until then; null before.</summary>
    public (long Steps, IPolicy Policy)? Competent { get; private set; }

    /// <inheritdoc/>
    public void OnUpdate(in TrainingUpdate update)
    {
        curve.Add(in update);
        if (Competent is null && competence is { } wanted && curve.Last is { } last && last.IsCompetent(wanted))
            Competent = (last.Steps, update.CopyPolicy());
        var ended = environment.Ended;
        if (ended.Episodes - _before.Episodes is > 0 and var episodes)
        {
            _return = (ended.Return - _before.Return) / episodes;
            _success = hasGoals ? (double)(ended.Successes - _before.Successes) / episodes : null;
            _before = ended;
        }

        report(new RunProgress(update.Steps, budget, _return, _success));
    }

    /// <summary>The training is over: a learner may stop short of the budget by part of an update.</summary>
    public void Finish() => report(new RunProgress(budget, budget, _return, _success));
}
