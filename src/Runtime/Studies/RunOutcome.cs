using Espalier.Runs.Results;

namespace Espalier.Runtime.Studies;

/// <summary>What came of one run.</summary>
/// <param name="Run">The run.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Result">Its result, where it was trained now.</param>
/// <param name="StepsPerSecond">The throughput of its training; 0 where it was not trained.</param>
/// <param name="Duration">How long training and measuring took.</param>
/// <param name="Message">Why it failed; null where it did not.</param>
internal sealed record RunOutcome(
    RunPlan Run,
    RunState State,
    RunResult? Result = null,
    double StepsPerSecond = 0,
    TimeSpan Duration = default,
    string? Message = null);
