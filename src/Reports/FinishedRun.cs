using Espalier.Runs.Results;
using Espalier.Runs.Store;

namespace Espalier.Reports;

/// <summary>A finished run, read from its folder.</summary>
/// <param name="Plan">Its name and entries.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Configuration">How it was configured, where that is known.</param>
/// <param name="Provenance">Where and when it was made, where that is known.</param>
public sealed record FinishedRun(PlannedRun Plan, RunResult Result, RunConfiguration? Configuration, RunProvenance? Provenance);
