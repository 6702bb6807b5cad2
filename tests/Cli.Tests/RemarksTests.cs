namespace Espalier.Cli.Tests;

/// <summary>What is not known of a set is said to be so, with the reason and what to do.</summary>
public sealed class RemarksTests : IDisposable
{
    private const string World = """
        world Track {
            state { x : real in 0..1; free : real; far : real in 0..inf; lit : bool; }
            action { push : int in -1..1; }
        }

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("reward a: push;")]
    [InlineData(
        "reward a: free;",
        "? free has no finite range, and so it is unknown how much a tells and between which bounds a stays. Declare one, as in 'free : real in LOW..HIGH'.")]
    [InlineData(
        "reward a: free when free > far; reward b: 2 when far > 1;",
        "? free and far have no finite range, and so it is unknown where a and b speak, how much a tells and between which bounds a stays. Declare one, as in 'free : real in LOW..HIGH'.")]
    [InlineData(
        "reward a: push when once(lit);",
        "? Where a speaks and how much a tells depends on the past of an episode.")]
    [InlineData(
        "reward a: push at end;",
        "? How often a speaks depends on how long an episode lasts. Say it where Track is declared, as in 'horizon 100 steps;'.")]
    [InlineData("reward a: prev(push);", "? How much a tells depends on the past of an episode.")]
    [InlineData("reward a: 1 / push;", "No bounds are proved of a, though all that is read has a range: what is computed may grow without end there.")]
    public async Task A_reason_is_given_for_what_is_unknown(string lines, params string[] remarks)
    {
        var run = await ToolRun.Of("explain", _folder.Write("track.constraints", World + $"constraints S for Track {{ {lines} }}"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(remarks, ParagraphsOf(run.Output));
    }

    // Remarks are what stands after the last table, one after another.
    private static string[] ParagraphsOf(string output)
    {
        var after = output.Split("\n\n").SkipWhile(part => !part.Contains("variable ", StringComparison.Ordinal)).Skip(1).FirstOrDefault();
        if (after is null || after.TrimStart().StartsWith('*'))
            return [];
        var text = string.Join(' ', after.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return text.Replace(" ? ", "\n? ", StringComparison.Ordinal).Replace(" No bounds", "\nNo bounds", StringComparison.Ordinal).Split('\n');
    }
}
