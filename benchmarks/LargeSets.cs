using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime;
using System.Text;
using Espalier.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Espalier.Benchmarks;

/// <summary>What a constraint costs in sets of few and of many: compiled in memory, evaluated one by one and as a batch.</summary>
internal static class LargeSets
{
    private const int Samples = 300;
    private static readonly int[] s_sizes = [20, 64, 65, 200, 1000];

    // Loops over transitions, compiled together with the set.
    private const string Loops =
        """
        using Espalier.Rewards;
        namespace Many;
        public static class Loops
        {
            private const int Count = 256;
            private static readonly W0.State[] s_states = new W0.State[Count];
            private static readonly W0.Action[] s_actions = new W0.Action[Count];
            private static readonly W0.State[] s_nexts = new W0.State[Count];
            private static readonly W0.Columns s_columns = new(Count);
            private static readonly W0.S0 s_reward = W0.Sets.S0();
            private static readonly W0.S0.Batch s_batch = new(s_reward, Count);
            private static readonly double[] s_totals = new double[Count];

            static Loops()
            {
                var random = new System.Random(1);
                for (var i = 0; i < Count; i++)
                {
                    Fill(ref s_states[i]);
                    Fill(ref s_nexts[i]);
                    s_actions[i].Push = (float)((random.NextDouble() * 2) - 1);
                }

                s_columns.Gather(s_states, s_actions, s_nexts);

                void Fill(ref W0.State state)
                {
                    state.X = (float)((random.NextDouble() * 20) - 10);
                    state.Speed = (float)(random.NextDouble() * 4);
                    state.Level = random.Next(10);
                    state.Near = random.Next(2) == 0;
                }
            }

            public static void Scalar()
            {
                var (reward, memory, recorder, moment) = (s_reward, default(W0.S0.Memory), default(NoRecorder), default(Moment));
                for (var i = 0; i < Count; i++)
                    s_totals[i] = reward.Evaluate(in s_states[i], in s_actions[i], in s_nexts[i], default, in moment, ref memory, ref recorder).Amount;
            }

            public static void Batch() => s_batch.Evaluate(s_columns, s_totals);
        }
        """;

    /// <summary>Prints the times.</summary>
    public static void Print()
    {
        Console.WriteLine("Nanoseconds for a constraint of a transition, the least of many");
        Console.WriteLine("constraints   one by one       over 20         batch       over 20");
        (double Scalar, double Batch)? first = null;
        foreach (var size in s_sizes)
        {
            var loops = Compile(TextOf(size)).GetType("Many.Loops")!;
            var scalar = Measure(loops.GetMethod("Scalar")!.CreateDelegate<Action>()) / (256 * size);
            var batch = Measure(loops.GetMethod("Batch")!.CreateDelegate<Action>()) / (256 * size);
            first ??= (scalar, batch);
            Console.WriteLine(string.Format(
                CultureInfo.InvariantCulture, "{0,11}{1,13:0.00}{2,14:0.00}{3,14:0.000}{4,14:0.00}",
                size, scalar, scalar / first.Value.Scalar, batch, batch / first.Value.Batch));
        }
    }

    // Lines of a few operations each: what stands around them shows.
    private static string TextOf(int size)
    {
        var text = new StringBuilder(
            """
            namespace Many;
            world W0 {
                state { x : real in -10..10; speed : real in 0..4; level : int in 0..9; near : bool; }
                action { push : real in -1..1; }
            }
            constraints S0 for W0 {

            """);
        for (var i = 0; i < size; i++)
        {
            text.AppendFormat(
                CultureInfo.InvariantCulture,
                (i % 4) switch
                {
                    0 => "    penalize p{0}: (push - {1}) ^ 2;\n",
                    1 => "    reward m{0}: max(x, {1}) * min(speed, 2) - abs(push) weight 0.5;\n",
                    2 => "    reward r{0}: {1} when near;\n",
                    _ => "    require q{0}: next.speed <= 1 + {1} weight 2;\n",
                },
                i,
                (i + 1) / 100.0);
        }

        return text.Append("}\n").ToString();
    }

    // Until the JIT, which does so in the background, has compiled for good all that it had to; then the least of many.
    private static double Measure(Action action)
    {
        var compiled = -1L;
        while (compiled != JitInfo.GetCompiledMethodCount())
        {
            compiled = JitInfo.GetCompiledMethodCount();
            for (var watch = Stopwatch.StartNew(); watch.ElapsedMilliseconds < 400;)
                action();
            Thread.Sleep(400);
        }

        var least = double.MaxValue;
        for (var i = 0; i < Samples; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalNanoseconds);
        }

        return least;
    }

    private static Assembly Compile(string text)
    {
        var compilation = GeneratorTimes.Compile(Loops, OptimizationLevel.Release);
        CSharpGeneratorDriver.Create([new ConstraintsGenerator().AsSourceGenerator()], [new GeneratorTimes.Text("/project/Many.constraints", text)])
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        using var image = new MemoryStream();
        var result = complete.Emit(image);
        return result.Success
            ? Assembly.Load(image.ToArray())
            : throw new InvalidOperationException(result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString());
    }
}
