using System.Collections.Immutable;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Cli.Explaining;

/// <summary>What is known of a set before anything runs.</summary>
/// <param name="Name">What the set is called: its name, or what was said on the command line.</param>
/// <param name="World">Its world.</param>
/// <param name="Lines">Its lines, clips included, in the order of evaluation.</param>
/// <param name="Variables">How the lines read the world's variables.</param>
internal sealed record SetExplanation(
    string Name, WorldModel World, ImmutableArray<LineExplanation> Lines, ImmutableArray<VariableReading> Variables)
{
    /// <summary>The state variables and action components that no line reads.</summary>
    public IEnumerable<VariableReading> Unread =>
        Variables.Where(variable => !variable.IsRead && variable.Source != VariableSource.Settings);

    /// <summary>Explains a set.</summary>
    public static SetExplanation Of(string name, WorldModel world, SetModel set)
    {
        var parts = TermParts.LinesOf(set.Parts).ToList();
        return new(name, world, [.. parts.Select((part, i) => LineExplanation.Of(part, i + 1))], ReadingTable.Of(world, parts));
    }
}
