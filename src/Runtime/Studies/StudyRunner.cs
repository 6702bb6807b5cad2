using System.Collections.Concurrent;
using System.Collections.Immutable;
using Espalier.Runs.Store;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Studies;

/// <summary>
/// Trains the runs of a study, several at once, each on a thread of its own. Finished runs are passed over; a run that
/// fails does not stop the others; a run that is cancelled leaves no result.
/// </summary>
/// <param name="trainer">Trains one run.</param>
/// <param name="provenance">Where, when and by what a run is made.</param>
/// <param name="time">The clock.</param>
internal sealed class StudyRunner(RunTrainer trainer, ProvenanceSource provenance, TimeProvider time)
{
    /// <summary>The file of a run's folder that holds the details of a fault that nobody foresaw.</summary>
    internal const string FaultFile = "fault.txt";

    /// <summary>Trains runs.</summary>
    /// <param name="runs">The runs, in the order in which they are started.</param>
    /// <param name="folder">The study's folder.</param>
    /// <param name="parallelism">The number of runs at once, at least 1.</param>
    /// <param name="listener">Told how it goes.</param>
    /// <param name="cancellation">Stops the study; runs under way stop between two updates.</param>
    /// <returns>What came of every run, in the order of <paramref name="runs"/>.</returns>
    /// <exception cref="OperationCanceledException">The study was stopped; what was finished stays finished.</exception>
    public async Task<ImmutableArray<RunOutcome>> RunAsync(
        ImmutableArray<RunPlan> runs,
        StudyFolder folder,
        int parallelism,
        IStudyListener listener,
        CancellationToken cancellation)
    {
        var outcomes = new RunOutcome[runs.Length];
        var queue = new ConcurrentQueue<int>(Enumerable.Range(0, runs.Length));

        // Threads of their own, because a run holds its thread for minutes and a learner may keep state in it.
        var workers = Enumerable.Range(0, Math.Min(parallelism, runs.Length)).Select(_ => Task.Factory.StartNew(
            Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        await Task.WhenAll(workers).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return [.. outcomes];

        void Work()
        {
            while (!cancellation.IsCancellationRequested && queue.TryDequeue(out var index))
            {
                try
                {
                    outcomes[index] = Run(runs[index], folder, listener, cancellation);
                    listener.OnEnded(outcomes[index]);
                }
                catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
                {
                    return;
                }
            }
        }
    }

    private RunOutcome Run(RunPlan run, StudyFolder folder, IStudyListener listener, CancellationToken cancellation)
    {
        var place = folder.GetRun(run.Id);
        try
        {
            if (place.IsFinished)
                return new RunOutcome(run, RunState.AlreadyFinished);
            using var held = place.TryLock();
            if (held is null)
                return new RunOutcome(run, RunState.Elsewhere);

            // Another process may have finished it between the two lines above.
            return place.IsFinished
                ? new RunOutcome(run, RunState.AlreadyFinished)
                : Train(run, place, folder, listener, cancellation);
        }
        catch (Exception error) when (error is TrainingException or StudyException or StoreException)
        {
            return new RunOutcome(run, RunState.Failed, Message: error.Message);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // A fault in somebody's environment or learner: the sentence goes to the screen, the rest to a file.
            var details = Path.Combine(place.Path, FaultFile);
            File.WriteAllText(details, error.ToString());
            return new RunOutcome(
                run, RunState.Failed, Message: $"{error.GetType().Name}: {error.Message} Where it happened: {details}");
        }
    }

    private RunOutcome Train(
        RunPlan run, RunFolder place, StudyFolder folder, IStudyListener listener, CancellationToken cancellation)
    {
        File.Delete(Path.Combine(place.Path, FaultFile));
        listener.OnStarted(run);
        place.WriteStart(run.Configuration, folder.Study.Experiment.Sources);
        var started = time.GetUtcNow();
        var trained = trainer.Train(run, progress => listener.OnProgress(run, progress), cancellation);
        var ended = time.GetUtcNow();
        place.WriteEnd(trained.Result, provenance.Of(started, ended, trained.StepsPerSecond));
        return new RunOutcome(run, RunState.Finished, trained.Result, trained.StepsPerSecond, ended - started);
    }
}
