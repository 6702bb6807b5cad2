using Espalier.Cli.Files;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Cli.Tests.Deep;

/// <summary>Questions for a solver, written in the language.</summary>
internal static class Question
{
    /// <summary>The world that tests speak about.</summary>
    public const string World = """

        world Yard {
            settings { wet : bool = false; }
            state {
                x, y  : real in 0..1;
                n, m  : int in 0..100;
                free  : real;
                near  : bool;
                mood  : Mood;
                v     : real[3] in -1..1;
            }
            action { thrust : real in -1..1; }
            enum Mood { calm, glad, sad }
            let area = x * y;
            horizon 100 steps;
        }
        """;

    /// <summary>Whether there is a transition at which all of some predicates hold.</summary>
    public static TransitionQuestion Of(params string[] predicates)
    {
        var (world, bound) = Bind(predicates);
        var ranges = new RangeEvaluator(world);
        return new TransitionQuestion(ranges, ranges.Declared, [.. bound.Select(predicate => (predicate, true))]);
    }

    /// <summary>Predicates over a world, bound.</summary>
    public static (WorldModel World, IReadOnlyList<BoundExpression> Predicates) Bind(string[] predicates, string? world = null)
    {
        var lines = predicates.Select((predicate, i) => $"require p{i}: {predicate};");
        var project = ConstraintProject.Bind(
            [new SourceText("yard.constraints", $"constraints T for Yard {{ {string.Join(' ', lines)} }}" + (world ?? World))],
            options: null,
            TestContext.Current.CancellationToken);
        Assert.Empty(project.Findings.Select(finding => finding.Diagnostic.Message));
        var set = Assert.Single(project.Model.Sets);
        return (project.Model.WorldOf(set), [.. set.Parts.Cast<TermPart>().Select(part => ((DemandModel)part.Term).Predicate!)]);
    }
}
