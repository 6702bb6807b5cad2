using System.Collections.Immutable;
using Espalier.Runs.Experiments;
using Espalier.Runs.Results;

namespace Espalier.Runs.Store;

/// <summary>Everything that decides a run, resolved: the content of its <c>config.json</c>.</summary>
public sealed record RunConfiguration
{
    /// <summary>The version of this schema.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The experiment's name.</summary>
    public required string Experiment { get; init; }

    /// <summary>The world's name.</summary>
    public required string World { get; init; }

    /// <summary>The entry of every axis.</summary>
    public required ImmutableArray<RunEntry> Entries { get; init; }

    /// <summary>The set that pays the learner.</summary>
    public required string Set { get; init; }

    /// <summary>The seed.</summary>
    public required long Seed { get; init; }

    /// <summary>The settings of training.</summary>
    public required ImmutableArray<SettingValue> Train { get; init; }

    /// <summary>The probes.</summary>
    public required ImmutableArray<ProbeDescription> Probes { get; init; }

    /// <summary>The learner, with the value of every option.</summary>
    public required LearnerDescription Learner { get; init; }

    /// <summary>The success in training at which the policy is measured too, or null: it is measured at its end only.</summary>
    public double? Competence { get; init; }

    /// <summary>The goals, or null.</summary>
    public required string? Goals { get; init; }

    /// <summary>The observed set, or null.</summary>
    public required string? Observe { get; init; }
}
