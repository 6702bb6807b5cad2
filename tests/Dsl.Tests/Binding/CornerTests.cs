using Espalier.Dsl.Binding;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Tests.Binding;

public class CornerTests
{
    private const string Corner = """
        namespace Samples.Corner;
        const size = 7;
        const cells = size * size;
        world Corner {
            settings { wall : real in 0..1 = 0.10; other : real in 0..1 = 0; spread : int in 1..size = 1; }
            state {
                walls : bool[cells];
                mouse, cheese : int in 0..cells - 1;
                hidden to_cheese : int[cells] in 0..cells;
                hidden to_corner : int[cells] in 0..cells;
                hidden best_moves : bool[4];
            }
            action { move : Move; }
            enum Move { up, right, down, left }
            let distance = to_cheese[mouse];
            event eaten = next.mouse == cheese;
            horizon 36 steps;
        }
        constraints Sparse for Corner { achieve cheese: next.mouse == cheese; }
        constraints Potential for Corner : Sparse { potential closer: -distance; }
        constraints Teacher for Corner { imitate teacher: move in best_moves; }
        constraints Thinned for Corner = Potential | thin 10%;
        goals Wishes for Corner {
            intended cheese: mouse == cheese;
            rival corner: mouse == 0;
            solvable: to_cheese[mouse] < cells;
            distinguishing: cheese != 0 and not walls[0] and mouse != 0 and to_cheese[mouse] < to_corner[mouse] + to_corner[cheese];
        }
        experiment Corner_density {
            world Corner;
            train { spread = 1; }
            probe anywhere { spread = size; }
            vary set in [Sparse, Potential, Potential | delay to end as Late, Teacher with { discount = 0; } as Shallow];
            vary other in [0, 0.003, 0.01, 0.03, 0.1, 0.3];
            vary seed in 1..10;
            learner ppo { steps = 1_000_000; }
            goals Wishes; observe Teacher;
            preset quick { vary set in [Sparse, Potential]; vary other in [0.03]; vary seed in 1..3; learner { steps = 500_000; } }
            expect rival_share[Potential] < rival_share[Sparse] on anywhere confidence 95%;
            expect half(rival_share, other)[Potential] < half(rival_share, other)[Sparse];
        }
        """;

    [Fact]
    public void The_corner_file_has_a_meaning()
    {
        var result = Bind(Corner);

        Assert.Empty(Field.Describe(result, Corner));
        var model = result.Model;
        Assert.Equal(
            ["Sparse", "Potential", "Teacher", "Thinned", "Potential | delay to end"], model.Sets.Select(set => set.Name));
        Assert.Equal("delay to end (cheese + closer)", Show.Parts(model.Sets[4].Parts));
        var experiment = Assert.Single(model.Experiments);
        Assert.Equal([4, 6, 10], experiment.Axes.Select(axis => axis.Entries.Count));
        Assert.Equal(["anywhere", "anywhere"], experiment.Expectations.Select(expectation => expectation.Probe));
        Assert.Single(model.Goals);
        Assert.Equal(6, experiment.Presets[0].Axes.Sum(axis => axis.Entries.Count));
    }

    [Fact]
    public void Each_mistake_is_said_once_whatever_else_depends_on_it()
    {
        var text = Corner
            .Replace("wall : real in 0..1", "wall : real in 1..0", StringComparison.Ordinal)
            .Replace("let distance = to_cheese[mouse];", "let distance to_cheese[mouse];", StringComparison.Ordinal)
            .Replace("next.mouse == cheese; }", "next.mouse == chese; }", StringComparison.Ordinal)
            .Replace("move in best_moves", "mouse in best_moves", StringComparison.Ordinal)
            .Replace("steps = 1_000_000", "stesp = 1_000_000", StringComparison.Ordinal)
            .Replace("rival corner: mouse == 0", "rival corner: mouse", StringComparison.Ordinal);
        var parsed = Parser.Parse(new SourceText("A.constraints", text));

        Assert.Equal("(15): let", $"({parsed.Source.GetPosition(Assert.Single(parsed.Diagnostics).Span.Start).Line}): let");
        Assert.Equal(
            [
                "(5,31): ESP3006: Nothing lies in the range 1..0, because it starts above its end. Write 0..1.",
                "(19,63): ESP2001: Nothing here is named 'chese'. Did you mean 'cheese'?",
                "(21,60): ESP3010: 'best_moves' has 4 elements, and 'mouse' needs 49 elements. Declare it with that length.",
                "(25,19): ESP3001: The goal 'corner' must be a bool, and this is an int. Compare it with something, as in 'x > 0'.",
                "(36,19): ESP5003: The learner ppo has no option 'stesp'. Did you mean 'steps'?",
            ],
            Field.Describe(Binder.Bind([parsed], Field.Schemas, TestContext.Current.CancellationToken), text));
    }

    private static BindingResult Bind(string text) => Field.Bind(Field.Schemas, text);
}
