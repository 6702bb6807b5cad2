using System.Collections.Immutable;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Tests.Binding;

namespace Espalier.Dsl.Tests;

/// <summary>Every diagnostic has a page, whose failing example gives that diagnostic alone and whose mended one none.</summary>
public sealed class DiagnosticPagesTests
{
    private const string Fence = "```constraints\n";

    private static readonly string Folder = Path.Combine(Repository.Folder, "docs/diagnostics");

    public static TheoryData<string> Pages =>
        [.. Directory.EnumerateFiles(Folder, "ESP*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Fact]
    public void Ids_are_unique_and_their_phases_are_known()
    {
        var ids = DiagnosticCatalogue.All.Select(descriptor => descriptor.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.Matches("^ESP[0-5][0-9]{3}$", id));
    }

    [Fact]
    public void Every_diagnostic_has_a_page_and_every_page_a_diagnostic() =>
        Assert.Equal(DiagnosticCatalogue.All.Select(descriptor => descriptor.Id), Pages.Select(page => page.Data));

    /// <summary>The pages on mistakes in .constraints files; ids from ESP5100 are about C#, which no parser of ours reads.</summary>
    public static TheoryData<string> PagesOnFiles =>
        [.. Pages.Select(page => page.Data).Where(id => string.CompareOrdinal(id, "ESP5100") < 0)];

    [Theory]
    [MemberData(nameof(PagesOnFiles))]
    public void The_page_shows_its_diagnostic_and_how_to_mend_it(string id)
    {
        var page = File.ReadAllText(Path.Combine(Folder, $"{id}.md"));
        var descriptor = DiagnosticCatalogue.All.Single(descriptor => descriptor.Id == id);
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);

        var examples = page.Split(Fence).Skip(1).Select(rest => rest.Split("```")[0]).ToArray();
        Assert.Equal(2, examples.Length);
        // What only a solver leads to is so with one that knows nothing.
        var options = string.CompareOrdinal(id, "ESP4090") >= 0 && string.CompareOrdinal(id, "ESP4100") < 0
            ? AnalysisOptions.Deep(new Ignorance())
            : AnalysisOptions.Build;
        Assert.Equal([id], Diagnose(examples[0], options).Select(diagnostic => diagnostic.Descriptor.Id).Distinct());
        Assert.Empty(Diagnose(examples[1], options).Select(diagnostic => diagnostic.Message));
    }

    private static ImmutableArray<Diagnostic> Diagnose(string text, AnalysisOptions options)
    {
        var parsed = Parser.Parse(new SourceText("Example.constraints", text));
        return ModelAnalyzer.Diagnose([parsed], Binder.Bind([parsed], Field.Schemas), options);
    }

    private sealed class Ignorance : ITransitionOracle
    {
        public OracleAnswer Answer(TransitionQuestion question, CancellationToken cancellation) => OracleAnswer.Open("the solver does not know");
    }
}
