using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Experiments;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Tests.Binding;

/// <summary>The examples in docs/language.md are one compilation, a file each.</summary>
public class LanguagePageTests
{
    private const string Fence = "```constraints\n";

    private static string Page { get; } = File.ReadAllText(Path.Combine(Repository.Folder, "docs/language.md"));

    [Fact]
    public void The_examples_of_the_page_compile_without_a_word()
    {
        var files = Page.Split(Fence).Skip(1)
            .Select((rest, i) => Parser.Parse(new SourceText($"Example{i + 1}.constraints", rest.Split("```")[0])))
            .ToList();
        var result = Binder.Bind(files, Field.LearnersOf("learning_rate"), TestContext.Current.CancellationToken);

        var said = ModelAnalyzer.Diagnose(files, result, AnalysisOptions.Build, TestContext.Current.CancellationToken);
        Assert.Empty(said.Select(found => $"{found.Path}: {found.Message}"));
        Assert.Equal(["DensityNarrowsGoals", "HowRareMayItBe", "HowLazyMayItBe"], result.Model.Experiments.Select(experiment => experiment.Name));
    }

    [Fact]
    public void The_page_names_every_function_and_measure()
    {
        Assert.All(FunctionSignature.Names, name => Assert.Contains(name, Page, StringComparison.Ordinal));
        Assert.All(MeasureTable.Names, name => Assert.Contains(name, Page, StringComparison.Ordinal));
    }
}
