using CsCheck;
using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>A file that is being typed never breaks the generator, and what is still whole is generated and compiles.</summary>
public class RobustnessTests
{
    private const string Whole =
        """
        namespace A.B;
        const size = 4;
        enum Mood { calm, glad }
        /// A world.
        world W {
            settings { other : real in 0..1 = 0.5; windy : bool = false; mood : Mood = glad; }
            state { x, y : int in 0..9; speed : real in 0..3; walls : bool[size * size]; steps : int[3] in 0..300; hidden best : Move; }
            action { move : Move; push : real in -1..1; }
            enum Move { stay, north }
            let distance = abs(x - y) + count(walls);
            let masks = [true, windy];
            event moved = next.x != x;
            step 0.1;
            horizon 50 steps;
        }
        constraints S for W {
            reward r: distance - next.distance when speed > 1 weight 0.5;
            require q: next.speed in 1..2 margin 0.5 gaussian at 0.2 every 3 steps from 1;
            forbid b: moved every 2 steps weight 2 per second;
            achieve g: x == 3 and not walls[x] weight 10;
            potential p: -distance / (size + 1);
            imitate m: move == best;
            imitate k: move in masks sampled 10%;
            metric e: min(x, y) + sum(steps) % 7 on terminated;
        }
        constraints D for W : S { reward r: random(2); }
        constraints T for W = D | thin 10% | delay 4 steps | scale 2;
        goals G for W { intended g: x == 3; rival h: y == 3; solvable: x > 0; distinguishing: x != y; }
        experiment E {
            world W;
            train { other = 0; }
            probe far { other = 1; }
            vary set in [S, D | thin {1%, 10%}, S with { discount = 0; } as Shallow];
            vary seed in 1..3;
            learner none { steps = 100; hidden_layers = [8]; }
            goals G;
            observe S;
            preset quick { vary seed in 1..1; learner { steps = 10; } }
            expect rival_share[Shallow] < rival_share[S] on far confidence 90%;
        }
        """;

    private static readonly Gen<string> s_damages =
        from start in Gen.Int[0, Whole.Length - 1]
        from length in Gen.Int[0, 25]
        from debris in Gen.Int[0, s_debris!.Length - 1]
        select Whole.Remove(start, Math.Min(length, Whole.Length - start)).Insert(start, s_debris![debris]);

    private static readonly string[] s_debris =
        ["", ";", "{", "}", "(", "[", "x", "next.", "not ", "..", "-", "1e999", "%", "when", "W", "\"", "//", "inf", "2", " "];

    [Fact]
    public void The_whole_file_is_generated_without_a_word()
    {
        Assert.NotEmpty(Project.Of(Whole).WithRuntime().With(Learners.None).Generate().Load().GetTypes());
    }

    [Fact]
    public void A_damaged_file_never_breaks_the_generator()
    {
        var whole = Project.Of(Whole);
        var compilation = whole.ToCompilation();
        var driver = whole.Generate().Driver;
        s_damages.Sample(
            text =>
            {
                var damaged = driver.ReplaceAdditionalText(whole.Files[0], Project.Of(text).Files[0]).RunGenerators(compilation);
                Assert.All(damaged.GetRunResult().Results, result => Assert.Null(result.Exception));
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public void What_is_left_of_a_damaged_file_compiles()
    {
        s_damages.Sample(text => Assert.Empty(Project.Of(text).Generate().CompilerDiagnostics()), iter: 15, threads: 1);
    }
}
