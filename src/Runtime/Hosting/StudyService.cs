using Microsoft.Extensions.Hosting;

namespace Espalier.Runtime.Hosting;

/// <summary>Runs studies within a host, and stops the host when they are over.</summary>
/// <param name="session">The studies.</param>
/// <param name="result">Receives the exit code.</param>
/// <param name="lifetime">The host's lifetime.</param>
internal sealed class StudyService(StudySession session, StudyResult result, IHostApplicationLifetime lifetime)
    : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var studies = session.RunAsync(stoppingToken);
        try
        {
            Environment.ExitCode = await studies.ConfigureAwait(false);
        }
        finally
        {
            result.Complete(studies);
            lifetime.StopApplication();
        }
    }
}
