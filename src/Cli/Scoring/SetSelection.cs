using System.Collections.Immutable;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Cli.Scoring;

/// <summary>The set that a command line means.</summary>
/// <param name="World">Its world.</param>
/// <param name="Set">The set.</param>
internal sealed record SetSelection(WorldModel World, SetModel Set)
{
    /// <summary>Finds a set by its name.</summary>
    /// <param name="model">What the files mean.</param>
    /// <param name="set">The name; or the text of a set that an experiment dials in place.</param>
    /// <param name="world">The world's name, or null where the set's says enough.</param>
    /// <returns>The set, or null where there is none.</returns>
    /// <exception cref="ToolException">There are several, or no such world.</exception>
    public static SetSelection? Find(CompilationModel model, string set, string? world)
    {
        var found = model.Sets
            .Where(candidate => candidate.Name == set && (world is null || candidate.World == world))
            .ToList();
        return found switch
        {
            [] => null,
            [var one] => new(WorldOf(model, one), one),
            _ => throw new ToolException(
                $"Several worlds have a set '{set}': {Listed(found.Select(candidate => candidate.World))}. Say which with --world."),
        };
    }

    /// <summary>The worlds that a set expression may be about: those that declare a set of its first name.</summary>
    public static WorldModel FindWorld(CompilationModel model, string expression, string? world)
    {
        if (world is not null)
        {
            return model.Worlds.FirstOrDefault(candidate => candidate.Name == world) ?? throw new ToolException(
                $"There is no world '{world}'.{Suggest(world, model.Worlds.Select(candidate => candidate.Name))}");
        }

        var start = expression.AsSpan().TrimStart(" (");
        var length = 0;
        while (length < start.Length && (char.IsLetterOrDigit(start[length]) || start[length] == '_'))
            length++;
        var name = start[..length].ToString();
        var sets = model.Sets.Where(candidate => candidate.Name == name).ToList();
        return sets switch
        {
            [] => throw new ToolException(
                $"There is no set '{name}'.{Suggest(name, model.Sets.Where(candidate => candidate.IsDeclared).Select(candidate => candidate.Name))}"),
            [var one] => WorldOf(model, one),
            _ => throw new ToolException(
                $"Several worlds have a set '{name}': {Listed(sets.Select(candidate => candidate.World))}. Say which with --world."),
        };
    }

    /// <summary>What may have been meant, as a sentence after a space; else what there is.</summary>
    public static string Suggest(string name, IEnumerable<string> candidates)
    {
        ImmutableArray<string> known = [.. candidates];
        return Spelling.FindNearest(name, known) is { } near ? $" Did you mean '{near}'?"
            : known.IsEmpty ? ""
            : $" There {(known.Length == 1 ? "is" : "are")} {Listed(known)}.";
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private static WorldModel WorldOf(CompilationModel model, SetModel set) =>
        model.Worlds.First(world => world.Name == set.World && world.Namespace == set.Namespace);
}
