using System.Collections.Immutable;
using Espalier.Cli.Compilation;
using Espalier.Cli.Files;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Cli.Sets;

/// <summary>The set that a command line means.</summary>
/// <param name="World">Its world.</param>
/// <param name="Set">The set.</param>
internal sealed record SetSelection(WorldModel World, SetModel Set)
{
    /// <summary>Finds the set of a name; or adds one that is said as an expression to the files.</summary>
    /// <param name="project">The files.</param>
    /// <param name="set">The name, or the expression.</param>
    /// <param name="world">The world's name, or null where the set's says enough.</param>
    /// <param name="references">The assemblies that the files refer to.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The files with the set; no set where either has errors.</returns>
    /// <exception cref="ToolException">There is no such set, or there are several.</exception>
    public static (ConstraintProject Project, SetSelection? Set) Select(
        ConstraintProject project, string set, string? world, IReadOnlyCollection<string> references, CancellationToken cancellation)
    {
        if (project.HasErrors)
            return (project, null);
        if (Find(project.Model, set, world) is { } found)
            return (project, found);
        var about = FindWorld(project.Model, set, world);
        var declared = SetExpression.Declare(set, project.Model, about, out var name);
        var extended = ProjectReader.Bind([.. project.Files.Select(file => file.Source), declared], references, analysis: null, cancellation);
        return extended.HasErrors
            ? (extended with { Findings = SetExpression.Relocate(extended.Findings, declared, set) }, null)
            : (extended, Find(extended.Model, name, about.Name));
    }

    /// <summary>Finds the set of a name as <see cref="Select"/> does; without one, all that the files declare.</summary>
    /// <param name="project">The files.</param>
    /// <param name="set">The name, the expression, or null.</param>
    /// <param name="world">The world's name, or null: of any world.</param>
    /// <param name="references">The assemblies that the files refer to.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The files, with the set where it was said as an expression; no sets where there are errors.</returns>
    /// <exception cref="ToolException">There is no such set or world, or there are several.</exception>
    public static (ConstraintProject Project, ImmutableArray<SetSelection> Sets) SelectAll(
        ConstraintProject project, string? set, string? world, IReadOnlyCollection<string> references, CancellationToken cancellation)
    {
        if (set is not null)
        {
            var (extended, selected) = Select(project, set, world, references, cancellation);
            return (extended, selected is null ? [] : [selected]);
        }

        if (project.HasErrors)
            return (project, []);
        if (world is not null)
            WorldNamed(project.Model, world);
        return (
            project,
            [
                .. project.Model.Sets
                    .Where(candidate => candidate.IsDeclared && (world is null || candidate.World == world))
                    .Select(candidate => new SetSelection(project.Model.WorldOf(candidate), candidate)),
            ]);
    }

    /// <summary>Finds a set by its name.</summary>
    /// <param name="model">What the files mean.</param>
    /// <param name="set">The name; or the text of a set that an experiment dials in place.</param>
    /// <param name="world">The world's name, or null where the set's says enough.</param>
    /// <returns>The set, or null where there is none.</returns>
    /// <exception cref="ToolException">There are several, or no such world.</exception>
    private static SetSelection? Find(CompilationModel model, string set, string? world)
    {
        var found = model.Sets
            .Where(candidate => candidate.Name == set && (world is null || candidate.World == world))
            .ToList();
        return found switch
        {
            [] => null,
            [var one] => new(model.WorldOf(one), one),
            _ => throw new ToolException(
                $"Several worlds have a set '{set}': {Listed(found.Select(candidate => candidate.World))}. Say which with --world."),
        };
    }

    /// <summary>The worlds that a set expression may be about: those that declare a set of its first name.</summary>
    private static WorldModel FindWorld(CompilationModel model, string expression, string? world)
    {
        if (world is not null)
            return WorldNamed(model, world);

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
            [var one] => model.WorldOf(one),
            _ => throw new ToolException(
                $"Several worlds have a set '{name}': {Listed(sets.Select(candidate => candidate.World))}. Say which with --world."),
        };
    }

    private static WorldModel WorldNamed(CompilationModel model, string name) =>
        model.Worlds.FirstOrDefault(candidate => candidate.Name == name) ?? throw new ToolException(
            $"There is no world '{name}'.{Suggest(name, model.Worlds.Select(candidate => candidate.Name))}");

    /// <summary>What may have been meant, as a sentence after a space; else what there is.</summary>
    private static string Suggest(string name, IEnumerable<string> candidates)
    {
        ImmutableArray<string> known = [.. candidates];
        return Spelling.FindNearest(name, known) is { } near ? $" Did you mean '{near}'?"
            : known.IsEmpty ? ""
            : $" There {(known.Length == 1 ? "is" : "are")} {Listed(known)}.";
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
