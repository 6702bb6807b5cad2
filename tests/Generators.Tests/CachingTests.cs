using Espalier.Generators.Pipeline;
using Espalier.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace Espalier.Generators.Tests;

/// <summary>What is typed makes again only what depends on it, and nothing of the compiler is held on to.</summary>
public class CachingTests
{
    private const string World =
        """
        namespace A;
        enum Mood { calm, glad }
        world W {
            state { x : int in 0..10; mood : Mood; }
        }

        """;

    private const string Sets =
        """
        namespace A;
        constraints S for W { reward r: x; }
        goals G for W { intended g: x == 3; }

        """;

    private static readonly Project s_project = new Project
    {
        Files = [new InMemoryText("/project/World.constraints", World), new InMemoryText("/project/Sets.constraints", Sets)],
    }.WithRuntime().With("class A;");

    [Fact]
    public void A_second_run_on_a_copy_of_the_compilation_makes_nothing_again()
    {
        var first = s_project.Generate();
        var second = first.Then(driver => driver, s_project.ToCompilation());

        foreach (var step in TrackingNames.All)
            Assert.All(second.ReasonsOf(step), reason => AssertUnchanged(step, reason));
        AssertOutputsAreCached(second);
    }

    [Fact]
    public void An_edit_of_unrelated_code_makes_nothing_again()
    {
        var first = s_project.Generate();
        var second = first.Then(
            driver => driver, s_project.With("class B;").ToCompilation());

        foreach (var step in TrackingNames.All)
            Assert.All(second.ReasonsOf(step), reason => AssertUnchanged(step, reason));
        Assert.All(second.ReasonsOf(TrackingNames.Files), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(second.ReasonsOf(TrackingNames.Bound), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        AssertOutputsAreCached(second);
    }

    [Fact]
    public void Blank_lines_at_the_end_of_a_file_change_nothing_but_the_texts()
    {
        var second = Edit("/project/Sets.constraints", Sets + "\n\n");

        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], second.ReasonsOf(TrackingNames.Files).Order());
        AssertUnchanged(second, TrackingNames.Enums, TrackingNames.Worlds, TrackingNames.Sets, TrackingNames.Studies, TrackingNames.Errors);
        Assert.Equal([IncrementalStepRunReason.Modified], second.ReasonsOf(TrackingNames.Sources));
    }

    [Fact]
    public void A_comment_at_the_end_of_a_file_changes_nothing_but_the_texts()
    {
        var second = Edit("/project/Sets.constraints", Sets + "// A thought.\n");

        AssertUnchanged(second, TrackingNames.Enums, TrackingNames.Worlds, TrackingNames.Sets, TrackingNames.Studies, TrackingNames.Errors);
    }

    [Fact]
    public void A_changed_constraint_leaves_the_worlds_types_alone()
    {
        var second = Edit("/project/Sets.constraints", Sets.Replace("reward r: x", "reward r: 2 * x", StringComparison.Ordinal));

        AssertUnchanged(second, TrackingNames.Enums, TrackingNames.Worlds, TrackingNames.Studies, TrackingNames.Errors);
        Assert.Equal([IncrementalStepRunReason.Modified], second.ReasonsOf(TrackingNames.Sets));
    }

    [Fact]
    public void The_order_in_which_files_are_given_does_not_matter()
    {
        var reversed = s_project with { Files = [.. s_project.Files.Reverse()] };

        Assert.Equal(s_project.Generate().Sources, reversed.Generate().Sources);
    }

    [Fact]
    public void No_step_hands_on_anything_of_the_compilers()
    {
        var steps = s_project.Generate().Driver.GetRunResult().Results.Single().TrackedSteps;

        foreach (var name in TrackingNames.All)
        {
            foreach (var output in steps.GetValueOrDefault(name, []).SelectMany(run => run.Outputs))
                ObjectGraph.AssertFreeOfTheCompiler(output.Value, name);
        }
    }

    [Fact]
    public void A_compilation_that_is_edited_is_let_go()
    {
        var (driver, compilation) = RunTwice();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(compilation.IsAlive);
        GC.KeepAlive(driver);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference Compilation) RunTwice()
    {
        var compilation = s_project.ToCompilation();
        var driver = Generation.Run(s_project).Driver.RunGenerators(compilation);
        return (driver.RunGenerators(s_project.ToCompilation()), new WeakReference(compilation));
    }

    private static Generation Edit(string path, string text)
    {
        var old = s_project.Files.Single(file => file.Path == path);
        return s_project.Generate().Then(
            driver => driver.ReplaceAdditionalText(old, new InMemoryText(path, text)), s_project.ToCompilation());
    }

    private static void AssertUnchanged(Generation generation, params string[] steps)
    {
        foreach (var step in steps)
            Assert.All(generation.ReasonsOf(step), reason => AssertUnchanged(step, reason));
    }

    private static void AssertUnchanged(string step, IncrementalStepRunReason reason) => Assert.True(
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step} is {reason}.");

    private static void AssertOutputsAreCached(Generation generation) => Assert.All(
        generation.Driver.GetRunResult().Results.Single().TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs),
        output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
}
