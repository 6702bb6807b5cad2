using Espalier.Runtime.Studies;

namespace Espalier.Runtime.Tests.Studies;

/// <summary>Calls back when a run ends.</summary>
internal sealed class SilentListener(Action<RunOutcome>? ended = null) : IStudyListener
{
    public void OnStarted(RunPlan run)
    {
    }

    public void OnProgress(RunPlan run, RunProgress progress)
    {
    }

    public void OnEnded(RunOutcome outcome) => ended?.Invoke(outcome);
}
