using System.Text.RegularExpressions;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Tests;

/// <summary>The README's example is what the language says, in the world of the sample that it quotes.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void The_example_compiles()
    {
        var sample = File.ReadAllText(Path.Combine(Repository.Folder, "samples/Corner/Corner.constraints"));
        var world = sample[..sample.IndexOf("constraints Sparse", StringComparison.Ordinal)];
        var example = Assert.Single(Blocks().Matches(File.ReadAllText(Path.Combine(Repository.Folder, "README.md")))).Groups[1].Value;

        var file = Parser.Parse(new SourceText("README.md", world + example));
        Assert.Empty(file.Diagnostics);
        var bound = Binder.Bind([file], ExternalSchemas.None, TestContext.Current.CancellationToken);
        Assert.Empty(bound.Diagnostics);
        Assert.Equal("Density", Assert.Single(bound.Model.Experiments).Name);
    }

    [GeneratedRegex("```constraints\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
