using System.Text;

namespace Espalier.Cli.Tests;

public sealed class FormatTests : IDisposable
{
    private const string Ragged = "world W {\nstate { x:int in 0..10; }\n   horizon   100 steps;}\n";
    private const string Canonical = "world W {\n    state { x : int in 0..10; }\n    horizon 100 steps;\n}\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Files_are_laid_out_and_named_once()
    {
        var (ragged, sound) = (_folder.Write("a.constraints", Accented(Ragged)), _folder.Write("b.constraints", Accented(Canonical)));

        Assert.Equal(new ToolRun(0, ragged + "\n", "1 of 2 files changed.\n"), await ToolRun.Of("format", ragged, sound));
        Assert.Equal(Accented(Canonical), await File.ReadAllTextAsync(ragged, TestContext.Current.CancellationToken));
        Assert.Equal(new ToolRun(0, "", "0 of 2 files changed.\n"), await ToolRun.Of("format", ragged, sound));
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public async Task A_check_changes_nothing()
    {
        var ragged = _folder.Write("a.constraints", Accented(Ragged));

        Assert.Equal(new ToolRun(1, ragged + "\n", "1 of 1 file would change.\n"), await ToolRun.Of("format", "--check", ragged));
        Assert.Equal(Accented(Ragged), await File.ReadAllTextAsync(ragged, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_with_syntax_errors_is_left_alone()
    {
        const string Broken = "world W {\nstate { x int; }\n";
        var (broken, ragged) = (_folder.Write("a.constraints", Broken), _folder.Write("b.constraints", Accented(Ragged)));

        var run = await ToolRun.Of("format", _folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(ragged + "\n", run.Output);
        Assert.StartsWith(broken + "(2,", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("1 of 2 files changed, 1 left alone.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(Broken, await File.ReadAllTextAsync(broken, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task A_file_keeps_its_encoding_and_its_mark(string encoding)
    {
        var path = Path.Combine(_folder.Path, "a.constraints");
        await File.WriteAllTextAsync(path, Accented(Ragged), Encoding.GetEncoding(encoding), TestContext.Current.CancellationToken);

        await ToolRun.Of("format", path);

        var expected = Encoding.GetEncoding(encoding).GetPreamble().Concat(Encoding.GetEncoding(encoding).GetBytes(Accented(Canonical)));
        Assert.Equal(expected, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_no_text_is_refused()
    {
        var path = Path.Combine(_folder.Path, "a.constraints");
        await File.WriteAllBytesAsync(path, [0xFF, 0x41, 0xC3], TestContext.Current.CancellationToken);

        var run = await ToolRun.Of("format", path);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal([0xFF, 0x41, 0xC3], await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    // With a letter that every encoding writes in its own way.
    private static string Accented(string text) => "// é\n" + text;
}
