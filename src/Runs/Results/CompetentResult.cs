using System.Collections.Immutable;

namespace Espalier.Runs.Results;

/// <summary>The policy as it was where the run became competent.</summary>
/// <param name="Steps">Environment steps at the end of the interval of training that first was good enough.</param>
/// <param name="Training">The policy, sampled, on held-out levels drawn as in training.</param>
/// <param name="Probes">The policy on each probe.</param>
public sealed record CompetentResult(long Steps, ProbeResult Training, ImmutableArray<ProbeResult> Probes);
