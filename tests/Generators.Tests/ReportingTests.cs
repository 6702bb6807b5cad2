using System.Collections.Immutable;
using Espalier.Dsl.Diagnostics;
using Espalier.Generators.Reporting;
using Espalier.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace Espalier.Generators.Tests;

/// <summary>Diagnostics appear at their place in the <c>.constraints</c> file, each once.</summary>
public class ReportingTests
{
    private const string Mistakes =
        """
        world W {
            state { x : int in 0..10; }
        }
        constraints S for W {
            reward r: y;
            reward s: 2 when x;
        }
        """;

    [Fact]
    public void An_error_stands_at_file_line_and_column()
    {
        var errors = Project.Of(Mistakes).Generate().Errors.Select(error => error.ToString().Split(": ")[0]);

        Assert.Equal(["/project/Test.constraints(5,15)", "/project/Test.constraints(6,22)"], errors);
    }

    [Fact]
    public void A_file_with_errors_still_has_its_types()
    {
        Assert.Contains("public struct State", Project.Of(Mistakes).Generate().Sources["W.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_error_of_the_catalogue_stops_the_compiler_before_it_repeats_it()
    {
        Assert.All(Descriptors.Errors, error => Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, error.CustomTags));
    }

    [Fact]
    public void The_analyzer_reports_what_is_no_error_and_the_generator_the_rest()
    {
        Assert.Equal(
            DiagnosticCatalogue.All.Where(descriptor => descriptor.Severity != Severity.Error).Select(descriptor => descriptor.Id),
            new ConstraintsAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id));
        Assert.Equal(
            DiagnosticCatalogue.All.Where(descriptor => descriptor.Severity == Severity.Error).Select(descriptor => descriptor.Id),
            Descriptors.Errors.Select(descriptor => descriptor.Id));
    }

    [Fact]
    public async Task A_warning_comes_from_the_analyzer_alone_and_at_its_place()
    {
        const string Suspicious =
            """
            world W { settings { a : real in 0..1 = 0; } state { x : int in 0..10; } }
            constraints S for W { reward r: x; }
            goals G for W { intended g: x == 3; }
            experiment E {
                world W;
                probe same { a = 0; }
                vary set in [S];
                vary seed in 1..2;
                learner none { steps = 1; }
                goals G;
            }
            """;
        var project = Project.Of(Suspicious).WithRuntime().With(Learners.None);

        var found = await AnalyzeAsync(project);

        Assert.Empty(project.Generate().Errors);
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic =>
        {
            Assert.True(diagnostic.Severity < DiagnosticSeverity.Error);
            Assert.StartsWith("/project/Test.constraints(", diagnostic.ToString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Goals_are_held_against_the_declared_ranges()
    {
        var found = await AnalyzeAsync(Project.Of("world W { state { x : int in 0..10; } } goals G for W { intended g: x == 3; rival r: x > 10; }"));

        Assert.Equal("ESP4064", Assert.Single(found).Id);
    }

    [Fact]
    public async Task The_analyzer_is_silent_about_errors()
    {
        Assert.Empty(await AnalyzeAsync(Project.Of(Mistakes)));
    }

    [Fact]
    public void A_project_without_files_generates_nothing()
    {
        Assert.Empty(new Project().Generate().Sources);
    }

    [Fact]
    public void Other_additional_files_are_not_read()
    {
        var project = new Project { Files = [new InMemoryText("/project/notes.txt", "world W {")] };

        Assert.Empty(project.Generate().Errors);
    }

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project) => project.ToCompilation()
        .WithAnalyzers([new ConstraintsAnalyzer()], new AnalyzerOptions([.. project.Files]))
        .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
