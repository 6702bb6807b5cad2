using System.Collections.Immutable;

namespace Espalier.Runs.Experiments;

/// <summary>A learner and the options that differ from its own defaults.</summary>
/// <param name="Name">The learner's name.</param>
/// <param name="Options">The options.</param>
public sealed record LearnerDescription(string Name, ImmutableArray<OptionValue> Options);
