using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Tests.Syntax;

/// <summary>Whole files against baselines.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void A_file_with_everything_becomes_the_tree_of_the_baseline()
    {
        Assert.Empty(Parsed.Diagnostics(SampleText.Everything));
        Assert.Equal(
            File.ReadAllText(Path.Combine(Repository.Folder, "tests/Dsl.Tests/Syntax/Everything.tree.txt")),
            SyntaxTree.Print(Parsed.File(SampleText.Everything).Unit));
    }

    [Theory]
    [InlineData("samples/Corner/Corner.constraints")]
    public void Samples_parse(string path) =>
        Assert.Empty(Parsed.Diagnostics(File.ReadAllText(Path.Combine(Repository.Folder, path))));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void The_kind_of_line_ends_does_not_matter(string lineEnd) => Assert.Equal(
        SyntaxTree.Print(Parsed.File(SampleText.Everything).Unit),
        SyntaxTree.Print(Parsed.File(SampleText.Everything.Replace("\n", lineEnd, StringComparison.Ordinal)).Unit));

    [Fact]
    public void An_empty_file_is_a_file() => Assert.Empty(Parsed.File(string.Empty).Unit.Declarations);

    [Fact]
    public void Documentation_is_kept()
    {
        var world = Assert.IsType<WorldDeclaration>(Assert.Single(Parsed.File("/// One.\n/// Two.\nworld W {\n/// It.\nevent e = x;\n}\n").Unit.Declarations));
        Assert.Equal("One.\nTwo.", world.Documentation);
        Assert.Equal("It.", Assert.IsType<EventMember>(Assert.Single(world.Members)).Documentation);
    }
}
