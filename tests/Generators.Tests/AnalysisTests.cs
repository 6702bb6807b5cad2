using Espalier.Generators.Pipeline;
using Espalier.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace Espalier.Generators.Tests;

/// <summary>Which sets are analysed, and when they are analysed again.</summary>
public class AnalysisTests
{
    private const string File =
        """
        world W {
            state { x : int in 0..10; y : int in 0..10; }
            let far = x + y;
            horizon 10 steps;
        }

        constraints First for W { reward a: x; }
        constraints Second for W { reward b: y when far > 2; assert breadth >= 10%; }
        constraints Third for W : Second { reward c: x + y; clip 0..1; }
        constraints Fourth for W = Third | delay 3 steps;

        """;

    [Theory]
    [InlineData("reward a: x;", "reward a: 2 * x;", "First")]
    [InlineData("reward b: y when", "reward b: y + 1 when", "Second Third Fourth")]
    [InlineData("clip 0..1;", "clip 0..2;", "Third Fourth")]
    [InlineData("delay 3 steps", "delay 4 steps", "Fourth")]
    [InlineData("breadth >= 10%", "breadth >= 20%", "Second")]
    [InlineData("far = x + y", "far = x - y", "First Second Third Fourth")]
    [InlineData("world W {", "// A thought.\n\n/// A world.\nworld W {", "")]
    [InlineData("constraints First", "/// Said first.\n\nconstraints   First", "")]
    [InlineData("reward a: x;", "/// How far.\n    reward a: x;\n", "")]
    public void An_edit_analyses_only_what_depends_on_it_again(string old, string other, string again)
    {
        var text = new InMemoryText("/project/Test.constraints", File);
        var project = new Project { Files = [text] };
        var edited = new InMemoryText(text.Path, File.Replace(old, other, StringComparison.Ordinal));
        var second = project.Generate().Then(driver => driver.ReplaceAdditionalText(text, edited), project.ToCompilation());

        string[] sets = ["First", "Second", "Third", "Fourth"];
        var reasons = second.ReasonsOf(TrackingNames.Subjects).ToList();
        Assert.Equal(sets.Length, reasons.Count);
        Assert.Equal(
            again,
            string.Join(' ', sets.Zip(reasons).Where(set => set.Second == IncrementalStepRunReason.Modified).Select(set => set.First)));
        Assert.Equal(
            sets.Length - again.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length,
            second.ReasonsOf(TrackingNames.Analyses).Count(reason => reason == IncrementalStepRunReason.Cached));
    }

    [Fact]
    public void A_project_with_an_error_is_not_analysed()
    {
        Assert.Empty(Project.Of(File + "const a = b;").Generate().ReasonsOf(TrackingNames.Subjects));
    }

    [Theory]
    [InlineData(null, 4)]
    [InlineData("", 4)]
    [InlineData("on", 4)]
    [InlineData("off", 0)]
    [InlineData(" Off ", 0)]
    public void The_property_decides_whether_sets_are_analysed(string? property, int analysed)
    {
        var generation = Project.Of(File).WithProperty("EspalierAnalysis", property).Generate();

        Assert.Equal(analysed, generation.ReasonsOf(TrackingNames.Analyses).Count());
        Assert.Empty(generation.Errors);
    }

    [Theory]
    [InlineData("on", "/project/Test.constraints(11,93): error ESP4040: 'd' is never evaluated, because 'y > 20' never holds: y is in 0..10. Correct the condition or the range, or remove the line.")]
    [InlineData("off")]
    public void A_line_of_a_set_that_needs_arguments_is_judged_where_they_do_not_matter(string property, params string[] errors)
    {
        var generation = Project.Of(File + "constraints Fifth(least : int in 0..9) for W { reward a: x when y > least; reward d: x when y > 20; }")
            .WithProperty("EspalierAnalysis", property).Generate();

        Assert.Equal(errors, generation.Errors.Select(error => error.ToString()));
    }

    [Fact]
    public void A_property_that_is_neither_on_nor_off_is_an_error()
    {
        var generation = Project.Of(File).WithProperty("EspalierAnalysis", "of").Generate();

        Assert.Equal(
            ["/project/Test.constraints(1,1): error ESP5102: The property EspalierAnalysis is 'of'. Set it to 'on', which is also what holds without it, or to 'off'."],
            generation.Errors.Select(error => error.ToString()));
    }
}
