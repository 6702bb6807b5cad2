namespace Espalier.Runtime.Studies;

/// <summary>Reads which commit a folder's repository is at, from its files: git itself need not be installed.</summary>
internal static class GitCommit
{
    private const string ReferencePrefix = "ref: ";

    /// <summary>The commit's hash; null outside a repository, and where the repository cannot be read.</summary>
    /// <param name="folder">A folder of the repository.</param>
    public static string? Find(string folder)
    {
        try
        {
            for (var place = new DirectoryInfo(folder); place is not null; place = place.Parent)
            {
                var git = Path.Combine(place.FullName, ".git");
                if (Directory.Exists(git))
                    return Read(git, git);
                if (File.Exists(git))
                    return ReadWorktree(place.FullName, git);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A repository that cannot be read is no reason not to train.
        }

        return null;
    }

    /// <summary>In a linked worktree <c>.git</c> is a file that names a folder, which names the common one.</summary>
    private static string? ReadWorktree(string folder, string file)
    {
        const string label = "gitdir: ";
        var text = File.ReadAllText(file).Trim();
        if (!text.StartsWith(label, StringComparison.Ordinal))
            return null;
        var git = Path.GetFullPath(text[label.Length..], folder);
        var common = Path.Combine(git, "commondir");
        return Read(git, File.Exists(common) ? Path.GetFullPath(File.ReadAllText(common).Trim(), git) : git);
    }

    private static string? Read(string git, string common)
    {
        var head = Path.Combine(git, "HEAD");
        if (!File.Exists(head))
            return null;
        var text = File.ReadAllText(head).Trim();
        if (!text.StartsWith(ReferencePrefix, StringComparison.Ordinal))
            return text;
        var reference = text[ReferencePrefix.Length..];
        var loose = Path.Combine(common, reference);
        if (File.Exists(loose))
            return File.ReadAllText(loose).Trim();
        var packed = Path.Combine(common, "packed-refs");
        return File.Exists(packed)
            ? File.ReadLines(packed).FirstOrDefault(line => line.EndsWith($" {reference}", StringComparison.Ordinal))?.Split(' ')[0]
            : null;
    }
}
