using Espalier.Runtime.Studies;

namespace Espalier.Runtime.Tests.Studies;

/// <summary>Stops the study as soon as a run makes progress.</summary>
internal sealed class StoppingListener(CancellationTokenSource stop) : IStudyListener
{
    public void OnStarted(RunPlan run)
    {
    }

    public void OnProgress(RunPlan run, RunProgress progress) => stop.Cancel();

    public void OnEnded(RunOutcome outcome)
    {
    }
}
