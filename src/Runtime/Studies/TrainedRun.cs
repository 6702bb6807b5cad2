using Espalier.Runs.Results;

namespace Espalier.Runtime.Studies;

/// <summary>What training and evaluating gave.</summary>
/// <param name="Result">The result.</param>
/// <param name="StepsPerSecond">Environment steps per second of the whole training loop.</param>
internal sealed record TrainedRun(RunResult Result, double StepsPerSecond);
