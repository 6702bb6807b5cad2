using CsCheck;
using Espalier.Generators.Tests.Compiling;
using Espalier.Rewards;

namespace Espalier.Generators.Tests.Sets;

/// <summary>A task is worth what its definition says of the states so far, though only a few numbers of them are kept.</summary>
public class TaskTests
{
    private const double Most = 1e6;

    private static readonly WorldProbe s_world = WorldProbe.Compile(
        """
        world W {
            precision double;
            state { a, b, c, d : real in -10..10; p, q : bool; far : real; }
        }
        constraints Simple for W {
            task one:   achieve a > 0;
            task late:  achieve a > 0 weight 3;
            task grow:  achieve a > 0 every step;
            task order: achieve a > 0 then achieve b > 0;
        }
        constraints One      for W { task t: achieve a > 0 every step; }
        constraints Safe     for W { task t: achieve a > 0 ensuring d > 0 every step; }
        constraints Order    for W { task t: achieve a > 0 then achieve b > 0 every step; }
        constraints Three    for W { task t: achieve a > 0 then achieve b > 0 then achieve c > 0 every step; }
        constraints Choice   for W { task t: achieve a > 0 or achieve b > 0 every step; }
        constraints Tour     for W { task t: achieve c > 0 ensuring d > 0 then (achieve a > 0 or achieve b > 0) every step; }
        constraints Guarded  for W { task t: (achieve a > 0 then achieve b > 0) ensuring d > 0 every step; }
        constraints Doubly   for W { task t: ((achieve a > 0 ensuring c > 0) then (achieve b > 0 or achieve a > 0)) ensuring d > 0 every step; }
        constraints Ending   for W { task t: achieve a > 0 then achieve b > 0 at end; }
        constraints Held     for W { task t: achieve p ensuring q; task grow: achieve p ensuring q every step; }
        constraints Far      for W { task t: achieve far > 0; task grow: achieve far > 0 every step; }
        """);

    [Fact]
    public void A_task_is_paid_at_the_end_or_as_it_grows()
    {
        var episode = s_world.Start("Simple");
        var first = episode.Step(new { A = -3, B = 2 }, new { }, new { A = 1, B = -4 });
        Assert.Equal((null, 4), (first.ScoreOf("one"), first.ScoreOf("grow")));
        var second = episode.Step(new { A = 1, B = -4 }, new { }, new { A = 0, B = -1 });
        Assert.Equal((null, 0), (second.ScoreOf("one"), second.ScoreOf("grow")));
        var third = episode.Step(new { A = 0, B = -1 }, new { }, new { A = 2, B = -2 }, truncated: true);

        Assert.Equal((2, 1), (third.ScoreOf("one"), third.ScoreOf("grow")));
        Assert.Equal(new TermScore(2, 6, false), third["late"]);

        // The best split: a at the second state, b at the third.
        Assert.Equal(-1, third.ScoreOf("order"));
        Assert.Equal(DemandKind.Task, s_world.Start("Simple").Info.Terms[0].Kind);

        // Another episode begins anew.
        Assert.Equal(1, episode.Step(new { A = -7, B = -7 }, new { }, new { A = -6, B = -8 }).ScoreOf("grow"));
    }

    [Fact]
    public void What_cannot_be_split_is_worth_as_good_as_nothing()
    {
        // Three parts need three states.
        var episode = s_world.Start("Three");
        Assert.Equal(0, episode.Step(new { A = 1, B = 1, C = 1 }, new { }, new { A = 2, B = 2, C = 2 }).ScoreOf("t"));
        Assert.Equal(1 + Most, episode.Step(new { A = 2, B = 2, C = 2 }, new { }, new { A = 3, B = 3, C = 3 }).ScoreOf("t"));
        Assert.Equal(1, s_world.Start("Ending").Step(new { A = 1 }, new { }, new { B = 2 }, terminated: true).ScoreOf("t"));
    }

    [Theory]
    [InlineData(new[] { false, false, true }, new[] { true, true, true }, Most)]
    [InlineData(new[] { true, false, false }, new[] { true, true, false }, -Most)]
    [InlineData(new[] { false, false, false }, new[] { true, true, true }, -Most)]
    [InlineData(new[] { true, true, true }, new[] { true, true, true }, Most)]
    public void What_has_no_distance_is_worth_a_million(bool[] p, bool[] q, double value)
    {
        var episode = s_world.Start("Held");
        var first = episode.Step(new { P = p[0], Q = q[0] }, new { }, new { P = p[1], Q = q[1] });
        var second = episode.Step(new { P = p[1], Q = q[1] }, new { }, new { P = p[2], Q = q[2] }, truncated: true);

        Assert.Equal(value, second.ScoreOf("t"));
        Assert.Equal(value - (p[0] && q[0] ? Most : -Most), first.ScoreOf("grow") + second.ScoreOf("grow"));
    }

    [Fact]
    public void A_value_beyond_a_million_is_worth_no_more()
    {
        var episode = s_world.Start("Far");
        Assert.Equal(3 + Most, episode.Step(new { Far = -2e7 }, new { }, new { Far = 3 }).ScoreOf("grow"));
        var last = episode.Step(new { Far = 3 }, new { }, new { Far = 2e7 }, truncated: true);
        Assert.Equal((Most, Most - 3), (last.ScoreOf("t"), last.ScoreOf("grow")));
    }

    [Fact]
    public void A_task_is_worth_what_its_definition_says()
    {
        Node a = new Achieve(state => state.A), b = new Achieve(state => state.B), c = new Achieve(state => state.C);
        static double D((double A, double B, double C, double D) state) => state.D;
        (string Set, Node Task)[] tasks =
        [
            ("One", a),
            ("Safe", new Ensuring(a, D)),
            ("Order", new Then(a, b)),
            ("Three", new Then(new Then(a, b), c)),
            ("Choice", new Or(a, b)),
            ("Tour", new Then(new Ensuring(c, D), new Or(a, b))),
            ("Guarded", new Ensuring(new Then(a, b), D)),
            ("Doubly", new Ensuring(new Then(new Ensuring(a, state => state.C), new Or(b, a)), D)),
        ];
        var number = Gen.Int[-9, 9].Select(n => (double)n);
        Gen.Select(Gen.Int[0, tasks.Length - 1], Gen.Select(number, number, number, number).Array[2, 9]).Sample((task, states) =>
        {
            var episode = s_world.Start(tasks[task].Set);
            var value = Worth(tasks[task].Task, states, 0);
            for (var t = 1; t < states.Length; t++)
            {
                var worth = Worth(tasks[task].Task, states, t);
                var step = episode.Step(Members(states[t - 1]), new { }, Members(states[t]));
                Assert.Equal(worth - value, step.ScoreOf("t"));
                value = worth;
            }
        }, iter: 2_000);
    }

    [Fact]
    public void A_task_keeps_a_few_numbers_and_allocates_nothing()
    {
        // Two of each achieve, one of each then, its value before and after, and whether the episode has begun.
        Assert.Equal(8 * (2 + 2 + 1 + 2 + 1), s_world.Start("Order").MemorySize);
        Assert.Equal(0, s_world.Start("Tour").MeasureAllocation(1000));
    }

    private static object Members((double A, double B, double C, double D) state) => new { state.A, state.B, state.C, state.D };

    private static double Worth(Node task, (double A, double B, double C, double D)[] states, int last)
    {
        var value = task.Value(states, 0, last);
        return Math.Clamp(value, -Most, Most);
    }

    /// <summary>The definitions, over the window from i to j of the states.</summary>
    private abstract record Node
    {
        public abstract double Value((double A, double B, double C, double D)[] states, int i, int j);
    }

    private sealed record Achieve(Func<(double A, double B, double C, double D), double> Degree) : Node
    {
        public override double Value((double A, double B, double C, double D)[] states, int i, int j) =>
            states[i..(j + 1)].Max(Degree);
    }

    private sealed record Ensuring(Node Inner, Func<(double A, double B, double C, double D), double> Degree) : Node
    {
        public override double Value((double A, double B, double C, double D)[] states, int i, int j) =>
            Math.Min(Inner.Value(states, i, j), states[i..(j + 1)].Min(Degree));
    }

    private sealed record Or(Node Left, Node Right) : Node
    {
        public override double Value((double A, double B, double C, double D)[] states, int i, int j) =>
            Math.Max(Left.Value(states, i, j), Right.Value(states, i, j));
    }

    private sealed record Then(Node First, Node Second) : Node
    {
        public override double Value((double A, double B, double C, double D)[] states, int i, int j) => Enumerable.Range(i, j - i)
            .Select(k => Math.Min(First.Value(states, i, k), Second.Value(states, k + 1, j)))
            .DefaultIfEmpty(double.NegativeInfinity)
            .Max();
    }
}
