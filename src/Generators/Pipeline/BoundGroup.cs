using System.Collections.Immutable;
using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Pipeline;

/// <summary>A group of files that hang together, bound.</summary>
/// <param name="Group">The group.</param>
/// <param name="Project">What binding it as a project of its own gave.</param>
internal sealed record BoundGroup(FileGroup Group, BoundProject Project)
{
    /// <summary>
    /// Brings groups together as what binding all files at once gives. Where one of them has an error, that is done: then it
    /// can matter what stands in the others, such as a name that is near to one that is unknown.
    /// </summary>
    /// <param name="groups">The groups of a project; there is at least one.</param>
    public static BoundProject Join(ImmutableArray<BoundGroup> groups)
    {
        if (groups.Length == 1)
            return groups[0].Project;
        var facts = groups[0].Project.Facts;
        if (groups.Any(group => group.Project.HasErrors))
            return FrontEnd.Bind([.. groups.SelectMany(group => group.Group.Files)], facts);
        var projects = groups.Select(group => group.Project).ToList();
        var worlds = InOrder(project => project.Model.Worlds, world => world.Place);
        var sets = projects.SelectMany(project => project.Model.Sets).ToLookup(set => (set.Namespace, set.World, set.IsDeclared));
        return new BoundProject(
            new CompilationModel(
                projects.SelectMany(project => project.Model.Enums).ToEquatable(),
                worlds,
                SetsOf(isDeclared: true).Concat(SetsOf(isDeclared: false)).ToEquatable(),
                InOrder(project => project.Model.Goals, goals => goals.Place),
                InOrder(project => project.Model.Experiments, experiment => experiment.Place))
            {
                Examples = InOrder(project => project.Model.Examples, example => example.Place),
                Patterns = InOrder(project => project.Model.Patterns, set => set.Place),
            },
            facts,
            projects.SelectMany(project => project.Files).OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatable(),
            projects.SelectMany(project => project.Diagnostics).OrderBy(found => found.Path, StringComparer.Ordinal).ToEquatable())
        {
            Groups = projects.Select(project => project.Files).ToEquatable(),
        };

        IEnumerable<SetModel> SetsOf(bool isDeclared) => worlds.SelectMany(world => sets[(world.Namespace, world.Name, isDeclared)]);

        EquatableArray<T> InOrder<T>(Func<BoundProject, EquatableArray<T>> items, Func<T, SourcePlace> place)
            where T : IEquatable<T> => projects.SelectMany(project => items(project))
            .OrderBy(item => place(item).Path, StringComparer.Ordinal)
            .ThenBy(item => place(item).Span.Start)
            .ToEquatable();
    }
}
