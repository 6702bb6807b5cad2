using System.Collections.Immutable;

namespace Espalier.Runs.Experiments;

/// <summary>A learner option and its value: one number, or several for a list; a bool is 0 or 1.</summary>
/// <param name="Name">The option's name in the file.</param>
/// <param name="Numbers">Its value.</param>
public sealed record OptionValue(string Name, ImmutableArray<double> Numbers);
