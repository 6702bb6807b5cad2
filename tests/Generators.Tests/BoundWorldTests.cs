using Espalier.Generators.Pipeline;
using Espalier.Generators.Tests.Compiling;
using Microsoft.CodeAnalysis;

namespace Espalier.Generators.Tests;

/// <summary>A file that binds types of the project's C#, from its text to what the compiler says.</summary>
public class BoundWorldTests
{
    private const string Types =
        """
        namespace Game;
        public enum Heading { North, East }
        public struct CartState { public float X; public double BatteryLevel; public Heading Heading; public System.Numerics.Vector3 Position; public int Mine; }
        public struct CartAction { public float Push; }
        """;

    private const string World =
        """
        world Cart binds Game.CartState, Game.CartAction {
            state {
                x             : real in 0..10;
                battery_level : real in 0..1;
                heading       : Heading;
                position      : real[3] {x, y, z};
            }
            action { push : real in -1..1; }
            enum Heading { north, east }
            horizon 100 steps;
        }
        constraints S for Cart {
            reward near: -norm(next.position) + next.battery_level when heading == east;
            penalize push: push ^ 2;
        }
        """;

    private static readonly Project s_project = Project.Of(World).With(Types);

    [Fact]
    public void It_compiles()
    {
        var generation = s_project.Generate();

        Assert.Empty(generation.Errors);
        Assert.Empty(generation.Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [InlineData("public float X;", "public string X;", "/project/Test.constraints(1,18): error ESP5111")]
    [InlineData("public float X;", "private float X;", "/project/Test.constraints(3,9): error ESP5112")]
    [InlineData("public float X;", "public int X;", "/project/Test.constraints(3,9): error ESP5113")]
    [InlineData("North, East }", "North = 1, East }", "/project/Test.constraints(5,9): error ESP5113")]
    [InlineData("struct CartAction", "struct CartActions", "/project/Test.constraints(1,34): error ESP5110")]
    [InlineData("public struct CartAction", "internal struct CartAction", null)]
    public void What_differs_is_told_at_its_place(string old, string other, string? said)
    {
        var errors = Project.Of(World).With(Types.Replace(old, other, StringComparison.Ordinal)).Generate().Errors;

        Assert.Equal(said is null ? [] : new[] { said }, errors.Select(error => string.Join(": ", error.ToString().Split(": ")[..2])));
    }

    [Fact]
    public void Only_an_edit_of_what_is_bound_makes_the_world_again()
    {
        var first = s_project.Generate();
        var unrelated = first.Then(driver => driver, s_project.With("class B;").ToCompilation());
        var related = first.Then(
            driver => driver, Project.Of(World).With(Types.Replace("public int Mine;", "public long Mine;", StringComparison.Ordinal)).ToCompilation());

        Assert.All(unrelated.ReasonsOf(TrackingNames.Bound), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(related.ReasonsOf(TrackingNames.Types), reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
    }
}
