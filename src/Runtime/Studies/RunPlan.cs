using Espalier.Runs.Store;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Studies;

/// <summary>A run with everything resolved that decides it.</summary>
/// <param name="Id">The name of its folder.</param>
/// <param name="Label">What tells it from the study's other runs, short enough for a line of progress.</param>
/// <param name="Configuration">What is trained and measured.</param>
/// <param name="Options">The learner's options.</param>
internal sealed record RunPlan(string Id, string Label, RunConfiguration Configuration, ILearnerOptions Options);
