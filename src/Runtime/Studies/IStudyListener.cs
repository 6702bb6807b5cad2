namespace Espalier.Runtime.Studies;

/// <summary>Hears how a study goes. Called from the threads that train.</summary>
internal interface IStudyListener
{
    /// <summary>A run begins.</summary>
    void OnStarted(RunPlan run);

    /// <summary>A run has come further.</summary>
    void OnProgress(RunPlan run, RunProgress progress);

    /// <summary>A run has ended, or was found finished.</summary>
    void OnEnded(RunOutcome outcome);
}
