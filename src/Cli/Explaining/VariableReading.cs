using System.Collections.Immutable;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Explaining;

/// <summary>How the lines of a set read a variable.</summary>
/// <param name="Source">Settings, state or action; the state after the step is told in the readings.</param>
/// <param name="Variable">The variable.</param>
/// <param name="ByLine">How each line reads it, in the order of evaluation.</param>
internal sealed record VariableReading(VariableSource Source, VariableModel Variable, ImmutableArray<Reading> ByLine)
{
    /// <summary>Some line reads it.</summary>
    public bool IsRead => Reads(Reading.Any);

    /// <summary>Some line reads it in one of some ways.</summary>
    public bool Reads(Reading ways) => ByLine.Any(reading => (reading & ways) != 0);
}
