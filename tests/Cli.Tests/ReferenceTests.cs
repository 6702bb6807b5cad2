using Espalier.Cli.Compilation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Espalier.Cli.Tests;

public sealed class ReferenceTests : IDisposable
{
    private const string Game = """
        namespace MyGame
        {
            public enum Gear { Low, High }

            public struct CarState
            {
                public double Speed { get; set; }
                public Gear Gear;
                public int Laps;
            }

            public struct CarAction
            {
                public bool Brake;
            }
        }
        """;

    private const string Bound = """
        world Car binds MyGame.CarState, MyGame.CarAction {
            state  { laps : int; speed : real; gear : Gear; }
            action { brake : bool; }
            enum Gear { low, high }
            precision double;
            horizon 100 steps;
        }

        constraints Fast for Car {
            reward   quick: next.speed - speed when gear == high;
            penalize braking: laps when brake;
        }
        """;

    private const string Runtime = """
        namespace Espalier.Runtime.Hosting { public static class Study { } }

        namespace Espalier.Runtime.Learners
        {
            public sealed class LearnerAttribute(string name) : System.Attribute { public string Name => name; }

            [Learner("walker")]
            public sealed record WalkerOptions { public long Steps { get; init; } }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Types_that_a_world_binds_are_checked()
    {
        var (file, game) = (_folder.Write("car.constraints", Bound), Compile("MyGame", Game));

        Assert.Equal(0, (await ToolRun.Of("check", file, "--reference", game)).ExitCode);

        _folder.Write("car.constraints", Bound.Replace("speed", "sped", StringComparison.Ordinal));
        var run = await ToolRun.Of("check", file, "--reference", game);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(file + "(2,", run.Output, StringComparison.Ordinal);
        Assert.Contains("Sped", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Rows_are_read_into_the_types_that_a_world_binds()
    {
        const string Rows = """
            {"state":{"laps":3,"speed":0.1,"gear":"high"},"action":{"brake":true},"next":{"laps":3,"speed":0.3,"gear":"low"},"terminated":false,"truncated":false}
            """;
        var (file, game) = (_folder.Write("car.constraints", Bound), Compile("MyGame", Game));

        var run = await ToolRun.With(Rows, null, "score", file, "--set", "Fast", "--input", "-", "--reference", game);

        Assert.Equal(
            new ToolRun(0, """{"total":-2.8,"terms":{"quick":0.19999999999999998,"braking":-3}}""" + "\n", "1 row in 1 episode.\n"), run);
    }

    [Fact]
    public async Task Learners_are_checked()
    {
        var runtime = Compile("Espalier.Runtime", Runtime);
        var file = _folder.Write("study.constraints", """
            world W {
                state { x : int in 0..3; }
                horizon 10 steps;
            }

            constraints A for W {
                reward r: x;
            }

            experiment E {
                world W;
                vary set in [A];
                vary seed in 1..2;
                learner walkr { steps = 100; }
            }
            """);

        var without = await ToolRun.Of("check", file);
        var run = await ToolRun.Of("check", file, "--reference", runtime);

        Assert.DoesNotContain("walkr", without.Output, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'walker'?", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_that_is_none_is_a_usage_error()
    {
        var (file, text) = (_folder.Write("car.constraints", Bound), _folder.Write("MyGame.dll", "text"));

        Assert.Equal(
            new ToolRun(2, "", $"espalier: error: '{text}' is no .NET assembly.\n"), await ToolRun.Of("check", file, "--reference", text));
        Assert.Equal(
            new ToolRun(2, "", "espalier: error: There is no file 'none.dll' to refer to.\n"),
            await ToolRun.Of("check", file, "--reference", "none.dll"));
    }

    private string Compile(string name, string code)
    {
        var path = Path.Combine(_folder.Path, name + ".dll");
        var result = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code, cancellationToken: TestContext.Current.CancellationToken)],
            AssemblyReferences.Create([]),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return path;
    }
}
