using CsCheck;
using Espalier.Dsl.Analysis;

namespace Espalier.Dsl.Tests.Analysis.Density;

/// <summary>Of a small finite world all figures are exact, and what going through it step by step comes to.</summary>
public sealed class FiniteLawTests
{
    private const string World = """
        settings { wet : bool = false; }
        state { a : int in 0..2; f : bool; }
        action { move : Move; }
        enum Move { stay, left, right }
        let far = a + where(move == stay, 1, 0);
        event gone = f and not next.f;
        horizon 3 steps;
        """;

    private static readonly Gen<string> Atom = Gen.OneOf(
        "a >= 1", "a == 2", "f", "move == left", "move != stay", "wet", "far > 1", "a % 2 == 0", "next.a > a", "not next.f", "elapsed < 2", "gone",
        "true", "a > 5");

    private static readonly Gen<string> Predicate = Gen.Frequency(
        (3, Atom),
        (2, Gen.Select(Atom, Atom, (p, q) => $"{p} and {q}")),
        (2, Gen.Select(Atom, Atom, (p, q) => $"({p} or {q})")),
        (1, Gen.Select(Atom, Atom, Atom, (p, q, r) => $"({p} implies (if {q} then {r} else {p}))")));

    private static readonly Gen<string> Demand = Gen.OneOf(
        Predicate.Select(predicate => $"require NAME: {predicate}"),
        Gen.OneOf("reward NAME: a", "penalize NAME: min(a, 1) * next.a", "reward NAME: 2", "reward NAME: where(wet, a, 1)", "require NAME: a >= 1 margin 2", "prefer NAME: next.a <= 1 margin 1", "reward NAME: elapsed"));

    private static readonly Gen<string> Cadence = Gen.Frequency(
        (4, Gen.Const("")),
        (1, Gen.OneOf("every 2 steps", "every 2 steps from 1", "at start", "at end", "sampled 25%")),
        (1, Predicate.Select(p => $"on {p}")));

    private static readonly Gen<string> Line = Gen.Select(
        Demand, Gen.Frequency((1, Gen.Const("")), (5, Predicate.Select(p => $"when {p}"))), Cadence, (demand, scope, cadence) => $"{demand} {scope} {cadence};");

    private static readonly Gen<string> Dials = Gen.OneOf("", "| thin 25%", "| cover 50%", "| cover 50% | thin 50% unscaled", "| keep 1");

    [Fact]
    public void Figures_are_what_going_through_the_world_comes_to() => Gen.Select(Line.Array[1, 3], Dials).Sample(
        (lines, dials) =>
        {
            var text = $"constraints B for W {{ {string.Join(' ', lines.Select((line, i) => line.Replace("NAME", $"n{i}", StringComparison.Ordinal)))} }}";
            text += dials.Length == 0 ? "" : $" constraints S for W = B {dials};";
            var analysis = ProfileRoom.Analyze(World, text);
            var model = ProfileRoom.Bind(World, text);
            var naive = new NaiveProfile(model.Worlds[0], model.Sets[^1]);

            Same(naive.Breadth, analysis.Profile.Breadth);
            Same(naive.Densities.Sum(), analysis.Profile.Density);
            for (var i = 0; i < analysis.Terms.Count; i++)
            {
                Same(naive.Scopes[i], analysis.Terms[i].Scope);
                Same(naive.Densities[i], analysis.Terms[i].Density);
                Same(naive.Informative[i], analysis.Terms[i].Informative);
            }

            var weight = naive.Densities.Sum();
            Same(weight == 0 ? 0 : naive.Densities.Zip(naive.Informative, (density, share) => density * share).Sum() / weight, analysis.Profile.InformativeShare);
            foreach (var overlap in analysis.Profile.Overlaps)
                Same(naive.Overlaps[PlaceOf(analysis, overlap)], overlap.Share);
            if (analysis.Profile.Hole is { } hole)
                Assert.InRange(hole.Share, 0, 1 - naive.Breadth + 1e-12);
            else
                Same(1, analysis.Profile.Breadth);
        },
        iter: 300);

    private static void Same(double expected, Figure figure)
    {
        Assert.Equal(FigureBasis.Exact, figure.Basis);
        Assert.Equal(expected, figure.Estimate, 1e-12);
        Assert.True(figure.Low == figure.Estimate && figure.High == figure.Estimate);
    }

    // Silenced lines have no overlaps; the naive list has all pairs.
    private static int PlaceOf(SetAnalysis analysis, Overlap overlap)
    {
        var (first, second) = (IndexOf(overlap.First), IndexOf(overlap.Second));
        return Enumerable.Range(0, first).Sum(i => analysis.Terms.Count - 1 - i) + second - first - 1;

        int IndexOf(string name) => Enumerable.Range(0, analysis.Terms.Count).First(i => analysis.Terms[i].Name == name);
    }
}
