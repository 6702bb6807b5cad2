using System.Collections.Immutable;
using System.Reflection;
using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Cli.Scoring;

/// <summary>Finds a world among what was compiled.</summary>
internal static class CompiledWorld
{
    /// <summary>What makes scorers for a world.</summary>
    public static ScorerFactory Find(Assembly assembly, WorldModel world)
    {
        var names = new WorldNames(world);
        var space = world.Namespace.Length == 0 ? "" : world.Namespace + ".";
        var type = assembly.GetType($"{space}{Bare(names.ClassName)}+{Bare(names.Interface)}", throwOnError: true)!;
        return ScorerFactory.Of(type, new(
            [.. Members(world.State, names.StateMembers)],
            [.. Members(world.Action, names.ActionMembers)],
            [.. Members(world.Settings, names.SettingMembers)]));
    }

    private static IEnumerable<WorldMember> Members(EquatableArray<VariableModel> variables, ImmutableDictionary<string, string> names) =>
        variables.Select(variable => new WorldMember(variable, variable.Member ?? Bare(names[variable.Name])));

    // As source may write it, and metadata does not.
    private static string Bare(string name) => name.TrimStart('@');
}
