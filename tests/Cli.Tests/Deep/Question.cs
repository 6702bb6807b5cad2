using Espalier.Cli.Files;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Analysis.Ranges;
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
        var project = Bind(predicates, World);
        Assert.Empty(project.Findings.Select(finding => finding.Diagnostic.Message));
        return Of(project);
    }

    /// <summary>The same of another world; null where the predicates mean nothing there.</summary>
    public static TransitionQuestion? TryBind(string[] predicates, string world) =>
        Bind(predicates, world) is { HasErrors: false } project ? Of(project) : null;

    private static TransitionQuestion Of(ConstraintProject project)
    {
        var set = Assert.Single(project.Model.Sets);
        var ranges = new RangeEvaluator(project.Model.WorldOf(set));
        return new TransitionQuestion(
            ranges, ranges.Declared, [.. set.Parts.Cast<TermPart>().Select(part => (((DemandModel)part.Term).Predicate!, true))]);
    }

    private static ConstraintProject Bind(string[] predicates, string world) => ConstraintProject.Bind(
        [
            new SourceText(
                "yard.constraints",
                $"constraints T for Yard {{ {string.Join(' ', predicates.Select((predicate, i) => $"require p{i}: {predicate};"))} }}" + world),
        ],
        options: null,
        TestContext.Current.CancellationToken);
}
