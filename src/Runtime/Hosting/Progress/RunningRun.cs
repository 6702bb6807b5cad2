using Espalier.Runtime.Studies;

namespace Espalier.Runtime.Hosting.Progress;

/// <summary>A run under way.</summary>
/// <param name="Run">The run.</param>
/// <param name="Progress">How far it has come.</param>
internal sealed record RunningRun(RunPlan Run, RunProgress Progress);
