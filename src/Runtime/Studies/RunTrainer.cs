using Espalier.Rewards;
using Espalier.Runs.Results;
using Espalier.Runtime.Environments;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Studies;

/// <summary>Trains and measures one run, on the calling thread.</summary>
/// <param name="world">The world.</param>
/// <param name="time">Tells how long the training takes; nothing else depends on it.</param>
internal sealed class RunTrainer(IStudyWorld world, TimeProvider time)
{
    /// <summary>Trains and measures.</summary>
    /// <param name="run">The run.</param>
    /// <param name="report">Told how far it has come.</param>
    /// <param name="cancellation">Stops it between two updates.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="TrainingException">It cannot go on.</exception>
    public TrainedRun Train(RunPlan run, Action<RunProgress> report, CancellationToken cancellation)
    {
        var key = StreamKey.FromSeed(run.Configuration.Seed);
        var options = run.Options;
        var hasGoals = run.Configuration.Goals is not null;
        var environment = world.CreateEnvironment(run.Configuration, options, key);
        var learner = options.CreateLearner(world.Actions);
        var curve = new LearningCurve(environment, options.Steps, hasGoals);
        var watch = new TrainingWatch(environment, curve, options.Steps, hasGoals, run.Configuration.Competence, report);

        var started = time.GetTimestamp();
        var policy = learner.Train(environment, key.Named("learner"), watch, cancellation);
        var elapsed = time.GetElapsedTime(started);
        watch.Finish();
        try
        {
            var (training, probes) = world.Evaluate(run.Configuration, options.Discount, policy, cancellation);
            var competent = watch.Competent is var (steps, early) ? Evaluate(steps, early) : null;
            var result = new RunResult
            {
                Experiment = run.Configuration.Experiment,
                Entries = run.Configuration.Entries,
                Set = run.Configuration.Set,
                Seed = run.Configuration.Seed,
                Steps = environment.Steps,
                Curve = curve.Finish(),
                Training = training,
                Probes = probes,
                Competent = competent,
                Terms = TermSummary.Of(
                    environment.Reward.Terms, environment.Terms, environment.Steps, environment.EpisodesBegun),
            };
            return new TrainedRun(result, elapsed > TimeSpan.Zero ? environment.Steps / elapsed.TotalSeconds : 0);
        }
        finally
        {
            (policy as IDisposable)?.Dispose();
            (watch.Competent?.Policy as IDisposable)?.Dispose();
        }

        CompetentResult Evaluate(long steps, IPolicy early)
        {
            var (training, probes) = world.Evaluate(run.Configuration, options.Discount, early, cancellation);
            return new CompetentResult(steps, training, probes);
        }
    }
}
