using System.Globalization;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Tests.Analysis.Remarks;

/// <summary>What the declared ranges say of the lines of sets.</summary>
internal static class RemarkRoom
{
    /// <summary>The world that tests speak about.</summary>
    private const string World = """
        world Yard {
            precision double;
            settings { wet : bool = false; grip : real in 0.5..1 = 1; }
            state {
                x, y     : int in 0..10;
                speed    : real in 0..4;
                level    : real in 0..1;
                tilt     : real in -1..1;
                height   : real in 1..3;
                free     : real;
                upwards  : real in 0..inf;
                near     : bool;
                mood     : Mood;
                v        : real[3] in 0..1;
                cells    : bool[8];
                gap      : real in 0.02..1;
                spin     : real[2] in -1..1;
            }
            action {
                move   : Move;
                thrust : real in -1..1;
                n      : int in 0..3;
            }
            enum Move { stay, north, east, south, west }
            enum Mood { calm, glad, sad }
            let distance  = abs(x - 5) + abs(y - 5);
            let share     = 1 / speed;
            let root      = sqrt(tilt);
            let steep     = tilt > 2;
            let twice     = 2 * speed;
            event arrived = distance > 0 and next.distance == 0;
            event flown   = speed > 10 and next.speed <= 10;
            step 0.5;
            horizon 100 steps;
        }

        """;

    /// <summary>What is said of lines of a set <c>T</c>.</summary>
    public static string[] Diagnose(string lines) => DiagnoseSets($"constraints T for Yard {{ {lines} }}");

    /// <summary>
    /// What is said of sets, each thing once: the id, the text that it stands at, and the message, in the order of the text.
    /// Lines that are held against each other have tests of their own.
    /// </summary>
    public static string[] DiagnoseSets(string sets, AnalysisOptions? options = null) => DiagnoseFile(World + sets, options);

    /// <summary>All that is said of declarations.</summary>
    public static string[] DiagnoseAll(string declarations)
    {
        var source = new SourceText("Test.constraints", World + declarations);
        var parsed = Parser.Parse(source);
        var bound = Binder.Bind([parsed], new ExternalSchemas([]), TestContext.Current.CancellationToken);
        return
        [
            .. ModelAnalyzer.Diagnose([parsed], bound, AnalysisOptions.Build, TestContext.Current.CancellationToken)
                .Select(found => $"{found.Descriptor.Id} [{source.Slice(found.Span)}] {found.Message}"),
        ];
    }

    /// <summary>The same of a whole file.</summary>
    public static string[] DiagnoseFile(string text, AnalysisOptions? options = null)
    {
        var source = new SourceText("Test.constraints", text);
        var parsed = Parser.Parse(source);
        var bound = Binder.Bind([parsed], new ExternalSchemas([]), TestContext.Current.CancellationToken);
        Assert.Empty(parsed.Diagnostics.Concat(bound.Diagnostics).Where(found => found.Descriptor.Severity == Severity.Error).Select(found => found.Message));
        var found = ModelAnalyzer.Distinct(ModelAnalyzer.Analyze(bound.Model, options ?? AnalysisOptions.Build, TestContext.Current.CancellationToken))
            .Where(diagnostic => IsOfRanges(diagnostic.Descriptor.Id))
            .OrderBy(diagnostic => diagnostic.Span.Start)
            .ThenBy(diagnostic => diagnostic.Descriptor.Id, StringComparer.Ordinal)
            .ToList();

        // What is analysed apart from its file comes to the same, and is placed where it stands.
        var placed = bound.Model.Sets
            .Zip(AnalysisSubject.AllOf(bound.Model, options ?? AnalysisOptions.Build))
            .SelectMany(pair => AnalysisSubject.Place(bound.Model.WorldOf(pair.First), pair.First, pair.Second.Analyze(TestContext.Current.CancellationToken)))
            .Where(diagnostic => IsOfRanges(diagnostic.Descriptor.Id))
            .ToHashSet();
        Assert.Equal(placed, [.. found]);
        return [.. found.Select(diagnostic => string.Create(
            CultureInfo.InvariantCulture, $"{diagnostic.Descriptor.Id} [{source.Slice(diagnostic.Span)}] {diagnostic.Message}"))];
    }

    public static bool IsOfRanges(string id) =>
        string.CompareOrdinal(id, "ESP4040") >= 0 && string.CompareOrdinal(id, "ESP4070") < 0;
}
