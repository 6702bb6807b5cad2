namespace Espalier.Runtime.Hosting.Progress;

/// <summary>Shows how a study goes until it ends.</summary>
internal interface IStudyDisplay
{
    /// <summary>Shows a study's progress while work goes on, and returns once all of it has been shown.</summary>
    /// <param name="monitor">What is shown.</param>
    /// <param name="work">The work; whether and how it fails is not looked at.</param>
    Task ShowAsync(StudyMonitor monitor, Task work);
}
