using Espalier.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace Espalier.Generators.Tests;

/// <summary>Whatever a file holds, the generator gives C# for what is whole in it, and nothing of the file breaks out of that.</summary>
public sealed class FuzzTests
{
    private static readonly Project s_empty = Project.Of("").WithRuntime().With(Learners.None);

    private static readonly Compilation s_compilation = s_empty.ToCompilation();

    private static readonly GeneratorDriver s_driver = s_empty.Generate().Driver;

    private static int s_count;

    [Fact]
    public void No_file_breaks_or_delays_the_generator() => FuzzRun.Check(
        new BrokenFiles(Corpus.Texts), usual: 500, TimeSpan.FromMilliseconds(250), Generate);

    private static Action Generate(string text)
    {
        var ran = s_driver.ReplaceAdditionalText(s_empty.Files[0], Project.Of(text).Files[0]).RunGenerators(s_compilation);
        return () => Check(ran);
    }

    private static void Check(GeneratorDriver ran)
    {
        foreach (var result in ran.GetRunResult().Results)
        {
            Assert.Null(result.Exception);
            Assert.All(result.Diagnostics, diagnostic => Assert.NotEmpty(diagnostic.GetMessage(null)));
        }

        var trees = ran.GetRunResult().GeneratedTrees;
        Assert.Empty(trees.SelectMany(tree => tree.GetDiagnostics()).Select(diagnostic => diagnostic.ToString()));

        // The compiler takes longer than everything else: it is asked of some.
        if (s_count++ % 20 == 0)
        {
            var said = s_compilation.AddSyntaxTrees(trees).GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info)
                .Select(diagnostic => diagnostic.ToString());
            Assert.True(!said.Any(), string.Join(Environment.NewLine, said));
        }
    }
}
