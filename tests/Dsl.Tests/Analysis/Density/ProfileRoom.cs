using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Tests.Analysis.Density;

/// <summary>The figures of sets of which a test says only what stands in the braces of their world and of themselves.</summary>
internal static class ProfileRoom
{
    /// <summary>A small finite world: 11 × 11 × 2 × 5 pairs.</summary>
    public const string Yard = """
        state { x, y : int in 0..10; carrying : bool; }
        action { move : Move; }
        enum Move { stay, north, east, south, west }
        horizon 100 steps;
        """;

    /// <summary>The analysis of the last set of a text; a set <c>S</c> for a world <c>W</c> where only its lines are given.</summary>
    public static SetAnalysis Analyze(string members, string lines, AnalysisOptions? options = null)
    {
        var model = Bind(members, lines);
        return model.Sets[^1] is var set
            ? SetAnalyzer.Analyze(model.WorldOf(set), set, options ?? AnalysisOptions.Build, TestContext.Current.CancellationToken)
            : throw new InvalidOperationException();
    }

    /// <summary>The figures of a line.</summary>
    public static TermAnalysis Line(this SetAnalysis analysis, string name) => analysis.Terms.Single(term => term.Name == name);

    /// <summary>What is said of a set, ids and messages, of its assertions and its holes.</summary>
    public static string[] Diagnose(string members, string lines, AnalysisOptions? options = null) =>
    [
        .. Analyze(members, lines, options).Diagnostics
            .Where(found => found.Descriptor.Id.StartsWith("ESP408", StringComparison.Ordinal))
            .OrderBy(found => found.Span.Start)
            .Select(found => $"{found.Descriptor.Id}: {found.Message}"),
    ];

    /// <summary>A model without errors.</summary>
    public static CompilationModel Bind(string members, string lines)
    {
        var sets = lines.Contains("constraints", StringComparison.Ordinal) ? lines : $"constraints S for W {{ {lines} }}";
        var parsed = Parser.Parse(new SourceText("Test.constraints", $"world W {{ precision double; {members} }}\n{sets}"));
        var result = Binder.Bind([parsed], new ExternalSchemas([]), TestContext.Current.CancellationToken);
        Assert.Empty(parsed.Diagnostics.Concat(result.Diagnostics)
            .Where(found => found.Descriptor.Severity == Severity.Error)
            .Select(found => found.Message));
        return result.Model;
    }
}
