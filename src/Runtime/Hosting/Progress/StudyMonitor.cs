using System.Collections.Immutable;
using Espalier.Runtime.Studies;

namespace Espalier.Runtime.Hosting.Progress;

/// <summary>Gathers what the training threads tell, for the one thread that shows it.</summary>
/// <param name="runs">All runs of the study.</param>
/// <param name="time">The clock.</param>
internal sealed class StudyMonitor(ImmutableArray<RunPlan> runs, TimeProvider time) : IStudyListener
{
    private readonly Lock _gate = new();
    private readonly List<RunningRun> _running = [];
    private readonly Queue<RunOutcome> _unshown = [];
    private readonly long _started = time.GetTimestamp();
    private int _ended;
    private long _pending = runs.Sum(run => run.Options.Steps);
    private long _trained;

    /// <inheritdoc/>
    public void OnStarted(RunPlan run)
    {
        lock (_gate)
            _running.Add(new RunningRun(run, new RunProgress(0, run.Options.Steps, null, null)));
    }

    /// <inheritdoc/>
    public void OnProgress(RunPlan run, RunProgress progress)
    {
        lock (_gate)
            _running[_running.FindIndex(running => running.Run == run)] = new RunningRun(run, progress);
    }

    /// <inheritdoc/>
    public void OnEnded(RunOutcome outcome)
    {
        lock (_gate)
        {
            _running.RemoveAll(running => running.Run == outcome.Run);
            _unshown.Enqueue(outcome);
            _ended++;
            _pending -= outcome.Run.Options.Steps;
            if (outcome.State == RunState.Finished)
                _trained += outcome.Run.Options.Steps;
        }
    }

    /// <summary>The next run that has ended and has not been shown, or null.</summary>
    public (RunOutcome Outcome, int Number)? TakeEnded()
    {
        lock (_gate)
            return _unshown.TryDequeue(out var outcome) ? (outcome, _ended - _unshown.Count) : null;
    }

    /// <summary>How the study stands now.</summary>
    public StudySnapshot Look()
    {
        lock (_gate)
        {
            var elapsed = time.GetElapsedTime(_started);
            var done = _trained + _running.Sum(running => Math.Min(running.Progress.Steps, running.Progress.Budget));
            var left = _pending + _trained - done;
            return new StudySnapshot(
                _ended,
                runs.Length,
                [.. _running],
                done + left == 0 ? 1 : (double)done / (done + left),
                elapsed,
                done == 0 ? null : elapsed * ((double)left / done));
        }
    }
}
