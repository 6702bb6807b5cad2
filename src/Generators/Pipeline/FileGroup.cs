using System.Collections.Immutable;
using Espalier.Dsl;

namespace Espalier.Generators.Pipeline;

/// <summary>
/// Files that hang together: what any of them means depends on no file outside. An edit in one of them binds the group anew,
/// and leaves all other groups as they were.
/// </summary>
/// <param name="Files">The files, ordered by path.</param>
/// <param name="Facts">What is known of C#.</param>
internal sealed record FileGroup(EquatableArray<ParsedFile> Files, ProjectFacts Facts)
{
    /// <summary>Divides the files of a project, ordered by the first path of each group.</summary>
    public static ImmutableArray<FileGroup> Divide(ImmutableArray<ParsedFile> files, ProjectFacts facts)
    {
        var ordered = files.OrderBy(file => file.File.Path, StringComparer.Ordinal).ToList();
        if (ordered.Count <= 1)
            return [new FileGroup(ordered.ToEquatable(), facts)];
        var groups = new DisjointSets(ordered.Count);
        Join(groups, [.. ordered.Select(file => file.Names)]);
        return
        [
            .. Enumerable.Range(0, ordered.Count).GroupBy(groups.Find)
                .Select(group => new FileGroup(group.Select(file => ordered[file]).ToEquatable(), facts)),
        ];
    }

    /// <summary>Binds the group.</summary>
    public BoundGroup Bind() => new(this, FrontEnd.Bind(Files.Items, Facts));

    private static void Join(DisjointSets groups, IReadOnlyList<NamesInFile> files)
    {
        var sharers = new Dictionary<string, int>(StringComparer.Ordinal);
        var worlds = new Dictionary<string, int>(StringComparer.Ordinal);
        var sets = new Dictionary<string, int>(StringComparer.Ordinal);
        var consts = new HashSet<string>(files.Where(file => file.HasConsts).Select(file => file.Namespace), StringComparer.Ordinal);
        var hasExamples = files.Any(file => file.HasExamples);
        for (var i = 0; i < files.Count; i++)
        {
            foreach (var name in files[i].Shared)
                JoinFirst(sharers, name, i);
            if (hasExamples)
            {
                foreach (var name in files[i].Sets)
                    JoinFirst(sets, name, i);
            }

            if (consts.Contains(files[i].Namespace) && (files[i].HasWorlds || files[i].HasConsts))
                JoinFirst(worlds, files[i].Namespace, i);
        }

        for (var i = 0; i < files.Count; i++)
        {
            foreach (var name in files[i].Mentioned)
            {
                if (sharers.TryGetValue(name, out var sharer))
                    groups.Join(sharer, i);
                if (files[i].HasExamples && sets.TryGetValue(name, out var declarer))
                    groups.Join(declarer, i);
            }
        }

        void JoinFirst(Dictionary<string, int> first, string name, int file)
        {
            if (first.TryGetValue(name, out var other))
                groups.Join(other, file);
            else
                first.Add(name, file);
        }
    }
}
