using System.Collections.Immutable;
using Espalier.Runs.Results;
using Espalier.Runtime.Environments;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Studies;

/// <summary>Sums up a training in few points, each of the episodes that ended within one interval of steps.</summary>
/// <param name="environment">The environment that is trained in.</param>
/// <param name="budget">The steps of the whole training.</param>
/// <param name="hasGoals">Whether success can be told.</param>
internal sealed class LearningCurve(IRecordedEnvironment environment, long budget, bool hasGoals)
{
    /// <summary>The greatest number of points.</summary>
    public const int PointLimit = 50;

    private readonly ImmutableArray<CurvePoint>.Builder _points = ImmutableArray.CreateBuilder<CurvePoint>(PointLimit);
    private EpisodeTotals _before;
    private TermTally[] _termsBefore = new TermTally[environment.Terms.Length];
    private TrainingUpdate _latest;
    private int _interval = 1;

    /// <summary>The last point, or null before the first.</summary>
    public CurvePoint? Last => _points.Count == 0 ? null : _points[^1];

    /// <summary>Takes note of an update.</summary>
    public void Add(in TrainingUpdate update)
    {
        _latest = update;

        // The last interval is closed by the training's end, so that its point covers all that is left.
        if (_interval == PointLimit || update.Steps < IntervalEnd(_interval))
            return;
        Close(update.Steps);
        while (_interval < PointLimit && update.Steps >= IntervalEnd(_interval))
            _interval++;
    }

    /// <summary>Closes the last interval, and gives all points.</summary>
    public ImmutableArray<CurvePoint> Finish()
    {
        if (Last is null || Last.Steps < environment.Steps)
            Close(environment.Steps);
        return _points.ToImmutable();
    }

    private long IntervalEnd(int interval) => budget * interval / PointLimit;

    private void Close(long steps)
    {
        var ended = environment.Ended;
        var episodes = ended.Episodes - _before.Episodes;
        _points.Add(new CurvePoint
        {
            Steps = steps,
            Episodes = episodes,
            Return = Mean(ended.Return - _before.Return),
            Success = hasGoals ? Mean(ended.Successes - _before.Successes) : null,
            Length = Mean(ended.Length - _before.Length),
            Entropy = FiniteOrNull(_latest.Entropy),
            ExplainedVariance = FiniteOrNull(_latest.ExplainedVariance),
            Costs = TermSummary.CostsOf(environment.Reward.Terms, _termsBefore, environment.Terms, episodes),
        });
        _before = ended;
        _termsBefore = environment.Terms.ToArray();

        double? Mean(double sum) => episodes == 0 ? null : sum / episodes;
    }

    private static double? FiniteOrNull(double figure) => double.IsFinite(figure) ? figure : null;
}
