using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>Batches as their users write them: each test compiles a file and some C# beside it, and runs that.</summary>
public class BatchTests
{
    private const string Walk =
        """
        /// A walk along a line.
        world Walk {
            settings { goal : real in 0..10 = 4; }
            state { x : real in 0..10; height : real[3] {left, middle, right}; grid : int[2, 2] in 0..9; mood : Mood; tired : bool; }
            action { stride : real in -1..1; }
            enum Mood { calm, glad }
            let distance = abs(x - goal);
        }
        constraints Near for Walk {
            reward  nearer: distance - next.distance when not tired;
            require level:  sum(height) < 6 weight 2;
            metric  cells:  grid[1, 0];
            prefer  glad:   next.mood == glad every 2 steps;
        }
        """;

    [Fact]
    public void A_batch_pays_what_each_transition_is_paid_by_itself() => Run(
        """
        var states = new Walk.State[7];
        var nexts = new Walk.State[7];
        for (var i = 0; i < states.Length; i++)
        {
            states[i].X = i;
            states[i].Tired = i == 2;
            states[i].Height.Left = i;
            states[i].Grid[1, 0] = (byte)i;
            nexts[i].X = i + 1;
            nexts[i].Mood = i > 3 ? Walk.Mood.Glad : Walk.Mood.Calm;
        }

        var reward = Walk.Sets.Near();
        var columns = new Walk.Columns(7);
        columns.Gather(states, new Walk.Action[7], nexts);
        columns.Moments.Elapsed[6] = 1;
        var batch = new Walk.Near.Batch(reward, 7);
        var totals = new double[8];
        totals[7] = -9;
        var terms = new TermColumns(batch.Info, 7);
        batch.Evaluate(columns, totals, terms);

        Equal("1 1 0 1 0 0 -3 -9", string.Join(' ', totals));
        Equal("1 1 0 1 -1 -1 -1", string.Join(' ', terms.Scores(0).ToArray()));
        Equal("True True False True True True True", string.Join(' ', terms.Evaluated(0).ToArray()));
        Equal("0 0 0 0 0 0 -2", string.Join(' ', terms.Payments(1).ToArray()));
        Equal("True True True True True True False", string.Join(' ', terms.Satisfied(1).ToArray()));
        Equal("0 1 2 3 4 5 6", string.Join(' ', terms.Scores(2).ToArray()));
        Equal("0 0 0 0 1 1 0", string.Join(' ', terms.Scores(3).ToArray()));
        Equal("False", terms.Evaluated(3)[6].ToString());

        var scores = TermColumns.OfScores(batch.Info, 7);
        batch.Evaluate(columns, totals, scores);
        for (var term = 0; term < 4; term++)
            Equal(string.Join(' ', terms.Scores(term).ToArray()), string.Join(' ', scores.Scores(term).ToArray()));
        Equal("0", scores.Payments(1).Length.ToString());
        Equal("0", scores.Evaluated(1).Length.ToString());
        """);

    [Fact]
    public void Columns_are_spans_that_can_be_written_without_any_struct() => Run(
        """
        var columns = new Walk.Columns(3);
        Equal("4 4 4", string.Join(' ', columns.Settings.Goal.ToArray()));
        new[] { 1f, 2, 3 }.CopyTo(columns.State.X);
        columns.Next.X.Fill(3);
        columns.State.Height(1).Fill(6);
        columns.State.Grid(1, 0)[2] = 8;
        columns.Settings.Goal[1] = 2;
        columns.State.Tired[0] = true;
        columns.Next.Mood[2] = Walk.Mood.Glad;
        var totals = new double[3];
        var terms = new TermColumns(Walk.Sets.Near().Info, 3);
        new Walk.Near.Batch(Walk.Sets.Near(), 3).Evaluate(columns, totals, terms);

        Equal("-2 -3 -1", string.Join(' ', totals));
        Equal("0 0 8", string.Join(' ', terms.Scores(2).ToArray()));
        columns.Fill(new Walk.Settings { Goal = 1 });
        Equal("1 1 1", string.Join(' ', columns.Settings.Goal.ToArray()));
        """);

    [Fact]
    public void What_does_not_fit_is_said() => Run(
        """
        var batch = new Walk.Near.Batch(Walk.Sets.Near(), 3);
        var columns = new Walk.Columns(3);
        Throws("There are 3 rows, and places for 2 totals. (Parameter 'totals')", () => batch.Evaluate(columns, new double[2]));
        Throws("There are 4 rows, and the batch is made for 3. (Parameter 'columns')", () => batch.Evaluate(new Walk.Columns(4), new double[4]));
        Throws("There are 3 rows, and columns for the scores of 2. (Parameter 'terms')",
            () => batch.Evaluate(columns, new double[3], new TermColumns(batch.Info, 2)));
        Throws("Near has 4 constraints, and the columns are made for Other, which has 1. (Parameter 'terms')",
            () => batch.Evaluate(columns, new double[3], new TermColumns(Walk.Sets.Other().Info, 3)));
        Throws("There are 4 states, and columns of 3 rows. (Parameter 'states')",
            () => columns.Gather(new Walk.State[4], new Walk.Action[4], new Walk.State[4]));
        Throws("There are 3 states, and 2 actions. (Parameter 'actions')",
            () => columns.Gather(new Walk.State[3], new Walk.Action[2], new Walk.State[3]));
        Throws("There are 3 states, and 1 states arrived at. (Parameter 'nexts')",
            () => columns.Gather(new Walk.State[3], new Walk.Action[3], new Walk.State[1]));
        Throws("index", () => columns.State.Height(3));
        Throws("column", () => columns.State.Grid(0, 2));
        Throws("term", () => new TermColumns(batch.Info, 3).Scores(4));
        Throws("row", () => columns.Gather(3, default, default, default, default, default));
        Throws("count", () => new Walk.Columns(-1));
        Throws("count", () => new Walk.Columns(int.MaxValue));
        Throws("count", () => new Walk.Near.Batch(Walk.Sets.Near(), -1));
        """,
        "constraints Other for Walk { reward one: 1; }");

    [Fact]
    public void Fewer_rows_than_the_batch_is_made_for_are_evaluated_too_and_none_at_all() => Run(
        """
        var batch = new Walk.Near.Batch(Walk.Sets.Near(), 100);
        for (var count = 0; count <= 20; count++)
        {
            var columns = new Walk.Columns(count);
            columns.Next.X.Fill(1);
            var totals = new double[21];
            batch.Evaluate(columns, totals);
            Equal((double)count, totals.Sum());
        }
        """);

    [Fact]
    public void An_evaluation_allocates_nothing() => Run(
        """
        var columns = new Walk.Columns(100);
        var batch = new Walk.Near.Batch(Walk.Sets.Near(), 100);
        var totals = new double[100];
        var terms = new TermColumns(batch.Info, 100);
        batch.Evaluate(columns, totals);
        batch.Evaluate(columns, totals, terms);
        var before = GC.GetAllocatedBytesForCurrentThread();
        batch.Evaluate(columns, totals);
        batch.Evaluate(columns, totals, terms);
        Equal(0L, GC.GetAllocatedBytesForCurrentThread() - before);
        """);

    [Fact]
    public void What_ends_the_episode_is_told_apart() => Run(
        """
        var columns = new Walk.Columns(5);
        columns.State.X[3] = 9;
        columns.Moments.Truncated.Fill(true);
        var batch = new Walk.Ending.Batch(Walk.Sets.Ending(), 5);
        var totals = new double[5];
        batch.Evaluate(columns, totals);

        Equal("False False False True False", string.Join(' ', batch.Terminates.ToArray()));
        Equal("2 2 2 0 2", string.Join(' ', totals));
        """,
        "constraints Ending for Walk { require near: x < 8 terminate; reward late: if truncated then 2 else 1; }");

    [Fact]
    public void A_set_of_very_many_lines_is_computed_in_parts() => Run(
        """
        var columns = new Walk.Columns(150);
        for (var i = 0; i < 150; i++)
            columns.State.X[i] = i;
        var batch = new Walk.Many.Batch(Walk.Sets.Many(), 150);
        var totals = new double[150];
        var terms = new TermColumns(batch.Info, 150);
        batch.Evaluate(columns, totals, terms);
        var reward = Walk.Sets.Many();
        for (var i = 0; i < 150; i++)
        {
            var memory = default(Walk.Many.Memory);
            var recorder = default(NoRecorder);
            var state = new Walk.State { X = i };
            var settings = Walk.World.DefaultSettings;
            var payment = reward.Evaluate(in state, default, default, in settings, default, ref memory, ref recorder);
            Equal(payment.Amount, totals[i]);
            Equal(Math.Abs(i - 4.0) * 299, terms.Scores(299)[i]);
        }
        """,
        $"constraints Many for Walk {{ {string.Concat(Enumerable.Range(0, 300).Select(i => $"reward r{i}: distance * {i};\n"))} }}");

    [Fact]
    public void Long_vectors_are_reduced_element_by_element_and_very_long_ones_by_no_batch()
    {
        var types = Project.Of(
            """
            world W { state { v : real[300]; long : bool[1025]; } }
            constraints Short for W { reward r: sum(v * v) + norm(v); }
            constraints Long  for W { reward r: count(long); }
            """).Generate().Load();

        Assert.NotNull(types.GetType("W+Short")!.GetNestedType("Batch"));
        Assert.Null(types.GetType("W+Long")!.GetNestedType("Batch"));
    }

    [Fact]
    public void Names_that_generated_code_uses_itself_are_no_conflict()
    {
        string[] names =
        [
            "columns", "totals", "recorder", "start", "end", "row", "store", "ends", "stride4", "create", "abs", "read", "write", "table0",
            "set", "state_columns", "count", "part0", "weight0", "total", "next_x", "x", "t0", "moments", "state", "var", "ref",
        ];
        var state = string.Concat(names.Select(name => $"{name} : real;\n"));
        var sum = string.Join(" + ", names);
        var sets = string.Concat(new[] { "batch", "columns", "abs", "create", "read", "vector256", "rows", "state" }.Select(
            name => $"constraints {name} for W {{ reward r: {sum} + next.x + [1.5, 2, 3][elapsed] weight 1 -> 2 over 9 steps; }}\n"));

        Assert.NotEmpty(Project.Of($"world W {{ state {{ {state} }} }} {sets}").Generate().Load().GetTypes());
    }

    [Fact]
    public void What_is_remembered_belongs_to_the_episode_of_a_row() => Run(
        """
        var columns = new Walk.Columns(3);
        var batch = new Walk.Long.Batch(Walk.Sets.Long(), 3);
        var totals = new double[3];
        columns.State.X[1] = 5;
        Equal("1 0 1", Step());
        Equal("2 0 2", Step());
        columns.Moments.First[2] = true;
        Equal("3 0 1", Step());
        columns.Moments.First.Clear();
        batch.Reset(0);
        Equal("1 0 2", Step());
        batch.Reset();
        Equal("1 0 1", Step());
        Equal(true, batch.Remembers);
        Equal(false, new Walk.Near.Batch(Walk.Sets.Near(), 3).Remembers);
        Throws("There are 2 rows, and the batch remembers the episodes of 3: all go on together. (Parameter 'columns')",
            () => batch.Evaluate(new Walk.Columns(2), new double[2]));
        Throws("row", () => batch.Reset(3));

        string Step()
        {
            batch.Evaluate(columns, totals);
            return string.Join(' ', totals);
        }
        """,
        "constraints Long for Walk { reward often: times(x < 3); }");

    [Fact]
    public void A_window_of_distances_is_remembered_for_each_row() => Run(
        """
        var columns = new Walk.Columns(5);
        var batch = new Walk.Window.Batch(Walk.Sets.Window(), 5);
        var totals = new double[5];
        Equal("2 2 2 2 2", Step(2));
        Equal("3 3 3 3 3", Step(3));
        columns.Moments.First[1] = true;
        Equal("3 1 3 3 3", Step(1));
        columns.Moments.First.Clear();
        batch.Reset(4);
        Equal("1 1 1 1 0", Step(0));

        string Step(float x)
        {
            columns.State.X.Fill(x);
            batch.Evaluate(columns, totals);
            return string.Join(' ', totals);
        }
        """,
        "constraints Window for Walk { reward best: robustness(within(x > 0, 2 steps)); }");

    [Fact]
    public void A_comparison_of_numbers_is_made_while_compiling()
    {
        var code = Project.Of(
            """
            world W { state { x : int in -5..5; on : bool; } }
            constraints S for W { override never: 7 when 5 in x..4 and on; reward some: 1 when 5 in x..6 and on; }
            """).WithProperty("EspalierAnalysis", "off").Generate().Sources;

        var batch = code.Single(file => file.Value.Contains("override never: 7", StringComparison.Ordinal)
            && file.Value.Contains("class Batch", StringComparison.Ordinal)).Value;
        Assert.DoesNotContain("Equal(Create(5.0), Create(", batch, StringComparison.Ordinal);
    }

    private static void Run(string code, string more = "")
    {
        var assembly = Project.Of(Walk + "\n" + more).With(
            $$"""
            using System;
            using System.Linq;
            using Espalier.Rewards;
            using Espalier.Rewards.Batches;

            public static class Use
            {
                public static void Run()
                {
                    {{code}}
                }

                private static void Equal<T>(T expected, T actual)
                {
                    if (!System.Collections.Generic.EqualityComparer<T>.Default.Equals(expected, actual))
                        throw new InvalidOperationException($"Expected {expected}, and got {actual}.");
                }

                internal static void Throws(string message, Action action)
                {
                    try
                    {
                        action();
                    }
                    catch (ArgumentException thrown)
                    {
                        if (thrown.Message != message && thrown.ParamName != message)
                            throw new InvalidOperationException($"Expected {message}, and got {thrown.Message}");
                        return;
                    }

                    throw new InvalidOperationException($"Expected {message}, and nothing was thrown.");
                }
            }
            """).Generate().Load();
        assembly.GetType("Use")!.GetMethod("Run")!.CreateDelegate<Action>()();
    }
}
