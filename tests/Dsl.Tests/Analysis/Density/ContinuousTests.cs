using CsCheck;
using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Tests.Analysis.Density;

/// <summary>Of reals the bounds are proved, and the estimate lies where a closed form or a fine grid says.</summary>
public sealed class ContinuousTests
{
    private const string Plane = "state { x, y : real in 0..1; z : real in -1..1; k : int in 0..3; b : bool; }";

    [Theory]
    // One real at a time, and what has the sides of a box: exact.
    [InlineData("x <= 0.25", 0.25)]
    [InlineData("abs(z) <= 0.25", 0.25)]
    [InlineData("z^2 > 0.25", 0.5)]
    [InlineData("x in 0.2..0.4 or x > 0.9", 0.3)]
    [InlineData("x > 0.5 and y > 0.25", 0.375)]
    [InlineData("x > 0.5 or y > 0.5 or z > 0.5", 1 - (0.25 * 0.75))]
    [InlineData("x > 0.2 * k", 0.7)]
    [InlineData("x == 0.5", 0.0)]
    [InlineData("min(x, 0.5) == 0.5", 0.5)]
    [InlineData("cos(3 * z) >= 0.5", Math.PI / 9)]
    [InlineData("if b then x > 0.5 else z > 0.5", 0.375)]
    public void What_looks_at_one_real_at_a_time_is_exact(string scope, double share)
    {
        var figure = ProfileRoom.Analyze(Plane, $"reward r: 1 when {scope};").Profile.Breadth;

        Assert.Equal(FigureBasis.Exact, figure.Basis);
        Assert.Equal(share, figure.Estimate, 1e-12);
    }

    [Theory]
    [InlineData("x + y <= 0.5", 0.125)]
    [InlineData("x * y <= 0.25", 0.25 + (0.25 * 1.3862943611198906))]
    [InlineData("hypot(x, y) < 1", Math.PI / 4)]
    [InlineData("x + y <= 0.5 and b", 0.0625)]
    [InlineData("x < y and z > 0.5", 0.125)]
    [InlineData("y <= sin(pi * x)", 2 / Math.PI)]
    public void Two_reals_are_integrated(string scope, double share)
    {
        var figure = ProfileRoom.Analyze(Plane, $"reward r: 1 when {scope};", AnalysisOptions.Explanation).Profile.Breadth;

        Assert.Equal(FigureBasis.Bounded, figure.Basis);
        Assert.Equal(share, figure.Estimate, 1e-9);
        Assert.InRange(share, figure.Low, figure.High);
        Assert.InRange(figure.High - figure.Low, 0, 0.02);
        Assert.InRange(figure.Error, Math.Abs(figure.Estimate - share), 1e-8);
    }

    [Theory]
    [InlineData("norm([x, y, z]) < 1", Math.PI / 6)]
    [InlineData("x + y + z > 1", 0.5)]
    public void Three_reals_are_sampled_between_bounds(string scope, double share)
    {
        var figure = ProfileRoom.Analyze(Plane, $"reward r: 1 when {scope};", AnalysisOptions.Explanation).Profile.Breadth;

        Assert.InRange(share, figure.Low, figure.High);
        Assert.InRange(figure.Error, 0, 0.002);
        Assert.Equal(share, figure.Estimate, figure.Error + 1e-4);
    }

    [Fact]
    public void More_work_makes_bounds_closer_and_loses_nothing()
    {
        var before = new Figure(0, 1, 0.5, 0.5, FigureBasis.Bounded);
        for (var work = 100_000L; work <= 100_000_000; work *= 10)
        {
            var figure = ProfileRoom.Analyze(
                Plane, "reward r: 1 when norm([x, y, z]) < 1; reward s: 1 when x * y > 0.5;", new AnalysisOptions { ProfileWork = work }).Line("r").Scope;
            Assert.True(figure.Low >= before.Low && figure.High <= before.High, $"{before} is not made worse by {figure}.");
            before = figure;
        }

        Assert.InRange(before.High - before.Low, 0, 0.1);
    }

    [Fact]
    public void The_same_set_has_the_same_figures_wherever_it_stands()
    {
        const string Lines = "reward r: x when norm([x, y, z]) < 1; reward s: tolerance(z, 0..0.1, 0.2) when x * y > 0.25;";

        var analysis = ProfileRoom.Analyze(Plane, Lines);

        Assert.Equal(analysis.Profile, ProfileRoom.Analyze(Plane, Lines).Profile);
        Assert.Equal(analysis.Profile, ProfileRoom.Analyze(Plane, $"constraints Other for W {{ reward q: y; }} constraints S for W {{ {Lines} }}").Profile);
    }

    [Theory]
    [InlineData("reward r: x;", 1.0)]
    // What a hundredth of the range of −1..1 reaches: 0.02 on either side of what falls off from 0.3 to 0.5 and from 0.1 to −0.1.
    [InlineData("reward r: tolerance(z, 0.1..0.3, 0.2, linear, 0);", ((0.5 - 0.3) + (0.1 + 0.1) + (4 * 0.02)) / 2)]
    [InlineData("require r: x >= 0.5;", 0.02)]
    [InlineData("require r: x >= 0.5 when x >= 0.4;", 0.02 / 0.6)]
    public void How_often_a_score_of_reals_varies_is_sampled(string line, double share)
    {
        var figure = ProfileRoom.Analyze(Plane, line, AnalysisOptions.Explanation).Profile.InformativeShare;

        Assert.Equal(share, figure.Estimate, figure.Error + 1e-12);
        Assert.InRange(figure.Error, 0, 0.02);
    }

    [Theory]
    [InlineData("reward r: 1 when x + y <= 0.5;", 0.5)]
    [InlineData("reward r: 1 when x * y * z > 0.1; reward s: 1 when z > 0;", 0.5)]
    public void A_hole_is_found_where_nothing_can_be_counted(string lines, double least)
    {
        var hole = ProfileRoom.Analyze(Plane, lines).Profile.Hole;

        Assert.InRange(hole!.Share, least - 1e-9, 1);
    }

    private static readonly Gen<string> Scope = Gen.Select(
        Gen.OneOf("x + y", "x * z", "x - y * z", "hypot(x, z)", "sin(4 * x) + y", "max(x, y) - z", "abs(z - x)", "x + 0.1 * k", "where(b, x, y) + z"),
        Gen.OneOf("<", ">="),
        Gen.OneOf("0", "0.3", "0.75", "1.1"),
        (left, comparison, right) => $"{left} {comparison} {right}");

    private static readonly Gen<string> Scopes = Gen.Frequency(
        (2, Scope),
        (1, Gen.Select(Scope, Scope, (p, q) => $"{p} and {q}")),
        (1, Gen.Select(Scope, Scope, (p, q) => $"({p} or not ({q}))")));

    [Fact]
    public void Bounds_hold_what_a_fine_grid_comes_to() => Gen.Select(Scopes, Scopes).Sample(
        (first, second) =>
        {
            var lines = $"reward r: 1 when {first}; reward s: 1 when {second};";
            var analysis = ProfileRoom.Analyze(Plane, lines);
            var model = ProfileRoom.Bind(Plane, lines);
            var (r, s, any, both) = GridOf(model);

            Near(r, analysis.Line("r").Scope);
            Near(s, analysis.Line("s").Scope);
            Near(any, analysis.Profile.Breadth);
            Near(both, analysis.Profile.Overlaps[0].Share);
            Near(r + s, analysis.Profile.Density);
            if (analysis.Profile.Hole is { } hole)
                Assert.InRange(hole.Share, 0, 1 - any + 0.05);
        },
        iter: 60);

    // A grid of cells of a twentieth is off by what its cells on the borders are.
    private static void Near(double grid, Figure figure)
    {
        Assert.InRange(grid, figure.Low - 0.06, figure.High + 0.06);
        Assert.InRange(figure.Estimate, grid - 0.06 - figure.Error, grid + 0.06 + figure.Error);
        Assert.True(figure.Low <= figure.Estimate && figure.Estimate <= figure.High);
    }

    private static (double First, double Second, double Any, double Both) GridOf(CompilationModel model)
    {
        const int Cells = 16;
        var scopes = model.Sets[^1].Parts.Select(part => ((TermPart)part).Term.Scope!).ToList();
        var lets = new LetTable(model.Worlds[0]);
        var (first, second, any, both, all) = (0, 0, 0, 0, 0);
        for (var cell = 0; cell < Cells * Cells * Cells * 8; cell++)
        {
            var (x, y, z) = ((cell % Cells) + 0.5, (cell / Cells % Cells) + 0.5, (cell / Cells / Cells % Cells) + 0.5);
            var rest = cell / Cells / Cells / Cells;
            var state = new Valuation(
            [
                new("x", [x / Cells]), new("y", [y / Cells]), new("z", [(2 * z / Cells) - 1]), new("k", [rest % 4]), new("b", [rest / 4]),
            ]);
            var step = new StepEvaluation(model.Worlds[0], lets, new Transition(Valuation.Empty, state, Valuation.Empty, state));
            var (r, s) = (step.Holds(scopes[0]), step.Holds(scopes[1]));
            all++;
            first += r ? 1 : 0;
            second += s ? 1 : 0;
            any += r || s ? 1 : 0;
            both += r && s ? 1 : 0;
        }

        return ((double)first / all, (double)second / all, (double)any / all, (double)both / all);
    }
}
