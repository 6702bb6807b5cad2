using System.Collections.Immutable;
using Espalier.Rewards;
using Espalier.Runs.Experiments;
using Espalier.Runs.Results;
using Espalier.Runs.Store;
using Espalier.Runtime.Environments;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Studies;

/// <summary>A world and its environment as a study sees them: by names alone.</summary>
internal interface IStudyWorld
{
    /// <summary>Name, horizon and the like.</summary>
    WorldInfo Info { get; }

    /// <summary>The shape of an action.</summary>
    ActionSpace Actions { get; }

    /// <summary>Whether the world has a set of this name.</summary>
    bool HasSet(string name);

    /// <summary>The constraints of a set that have a budget.</summary>
    ImmutableArray<TermInfo> FindLimits(string set);

    /// <summary>Whether the world has a setting of this name, and of as many elements.</summary>
    bool HasSetting(string name, int elements);

    /// <summary>Whether the world has goals of this name.</summary>
    bool HasGoals(string name);

    /// <summary>Draws a probe's levels, to find out whether there are any.</summary>
    /// <exception cref="StudyException">There are hardly any that tell the goals apart.</exception>
    void CheckLevels(string experiment, ProbeDescription probe, string? goals);

    /// <summary>Makes the environment that a run trains in.</summary>
    IRecordedEnvironment CreateEnvironment(RunConfiguration run, ILearnerOptions options, StreamKey key);

    /// <summary>Tries a policy on held-out training levels and on every probe.</summary>
    /// <returns>The result on training levels, then those on the probes.</returns>
    /// <exception cref="TrainingException">A score or a logit is not finite.</exception>
    (ProbeResult Training, ImmutableArray<ProbeResult> Probes) Evaluate(
        RunConfiguration run, double discount, IPolicy policy, CancellationToken cancellation);
}
