using Espalier.Dsl.Analysis;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Tests.Binding;

namespace Espalier.Dsl.Tests.Analysis.Pairs;

/// <summary>What is said of the lines of sets when they are held against each other.</summary>
internal static class PairRoom
{
    /// <summary>The world that tests speak about; <c>Field</c> is there too.</summary>
    public const string World = """

        world Yard {
            settings { wet : bool = false; }
            state {
                x, y     : int in 0..10;
                speed    : real in 0..3;
                level    : real in 0..1;
                free     : real;
                near     : bool;
                mood     : Mood;
                v        : real[3] in 0..1;
                spot     : real[2] {east, north} in -1..1;
                hidden best : Move;
            }
            action {
                move   : Move;
                thrust : real in -1..1;
            }
            enum Move { stay, north, east, south, west }
            enum Mood { calm, glad, sad }
            let distance  = abs(x - 5) + abs(y - 5);
            event arrived = distance > 0 and next.distance == 0;
            step 0.5;
            horizon 100 steps;
        }
        """;

    /// <summary>What is said of two lines of a set <c>T</c>, ids and messages, in the order of the lines.</summary>
    public static string[] Diagnose(string lines) => DiagnoseSets($"constraints T for Yard {{ {lines} }}");

    /// <summary>What is said of sets, each thing once.</summary>
    public static string[] DiagnoseSets(string sets, AnalysisOptions? options = null)
    {
        var bound = Field.Bind(Field.Schemas, sets + World);
        Assert.Empty(bound.Diagnostics.Where(found => found.Descriptor.Severity == Severity.Error).Select(found => found.Message));
        return
        [
            .. ModelAnalyzer.Distinct(ModelAnalyzer.Analyze(bound.Model, options ?? AnalysisOptions.Build, TestContext.Current.CancellationToken))
                .Where(found => found.Descriptor.Id.StartsWith("ESP407", StringComparison.Ordinal))
                .OrderBy(found => found.Span.Start)
                .ThenBy(found => found.Descriptor.Id, StringComparer.Ordinal)
                .Select(found => $"{found.Descriptor.Id}: {found.Message}"),
        ];
    }
}
