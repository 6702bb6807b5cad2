using Espalier.Runtime.Studies;

namespace Espalier.Runtime.Tests.Studies;

public sealed class GitCommitTests : IDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_commit_is_read_from_a_branch_above_the_folder()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write(".git/refs/heads/main", Commit + "\n");
        Write("deep/down/file", "");
        Assert.Equal(Commit, GitCommit.Find(Path.Combine(_folder.Path, "deep", "down")));
    }

    [Fact]
    public void A_commit_is_read_from_packed_references_and_detached_heads()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write(".git/packed-refs", $"# pack-refs with: peeled\n{Commit} refs/heads/main\n");
        Assert.Equal(Commit, GitCommit.Find(_folder.Path));
        Write(".git/HEAD", Commit + "\n");
        Assert.Equal(Commit, GitCommit.Find(_folder.Path));
    }

    [Fact]
    public void A_commit_is_read_in_a_linked_worktree()
    {
        Write("main/.git/refs/heads/other", Commit + "\n");
        Write("main/.git/worktrees/other/HEAD", "ref: refs/heads/other\n");
        Write("main/.git/worktrees/other/commondir", "../..\n");
        Write("other/.git", $"gitdir: {Path.Combine(_folder.Path, "main/.git/worktrees/other")}\n");
        Assert.Equal(Commit, GitCommit.Find(Path.Combine(_folder.Path, "other")));
    }

    [Fact]
    public void A_repository_without_a_commit_has_none()
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Assert.Null(GitCommit.Find(_folder.Path));
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
