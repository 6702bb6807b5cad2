namespace Espalier.Runtime.Hosting;

/// <summary>Carries what came of the studies from the service that runs them to whoever started the host.</summary>
internal sealed class StudyResult
{
    private readonly TaskCompletionSource<int> _exitCode = new();

    /// <summary>The exit code; that of a stop where the studies never began. Throws what the service threw.</summary>
    public int ExitCode => _exitCode.Task.IsCompleted ? _exitCode.Task.GetAwaiter().GetResult() : Hosting.ExitCode.Stopped;

    /// <summary>Takes the result of the service.</summary>
    public void Complete(Task<int> session) => _exitCode.SetFromTask(session);
}
