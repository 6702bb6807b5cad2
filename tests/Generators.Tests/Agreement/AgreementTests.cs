using System.Globalization;
using System.Text;
using CsCheck;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;
using Espalier.Tests.Common.Programs;

namespace Espalier.Generators.Tests.Agreement;

/// <summary>
/// One arithmetic: random programs on random episodes give the same, bit by bit, in the interpreter and in compiled code.
/// Many programs are compiled at once, and each is played for some episodes.
/// </summary>
public class AgreementTests
{
    private const int ProgramsAtOnce = 20;
    private const int Episodes = 12;
    private const int Steps = 7;

    [Fact]
    public void Interpreter_and_compiled_code_agree()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("ESPALIER_AGREEMENT") ?? "1", CultureInfo.InvariantCulture);
        Gen.Int.Array[ProgramsAtOnce].Sample(Compare, iter: rounds, threads: 1);
    }

    private static void Compare(int[] seeds)
    {
        var programs = seeds.Select((seed, i) => RandomProgram.Write(seed, $"P{i}")).ToList();
        var assembly = CompiledWorld.Load(programs);
        foreach (var (program, seed) in programs.Zip(seeds))
            Compare(program, CompiledWorld.Load(assembly, program.Model.Worlds[0]), seed);
    }

    /// <summary>Fails where interpreter and compiled code differ.</summary>
    internal static void Compare(RandomProgram program, CompiledWorld compiled, int seed)
    {
        foreach (var set in program.Model.Sets)
            Play(program.Model.Worlds[0], set, compiled, new Dice(seed), program.Text);
    }

    // Goes on where a set would end the episode, as logs and examples may.
    private static void Play(WorldModel world, SetModel set, CompiledWorld compiled, Dice dice, string text)
    {
        const double Discount = 0.9;
        var interpreter = new SetInterpreter(world, set, Discount);
        var source = new TransitionSource(world, dice);
        for (var episode = 0; episode < Episodes; episode++)
        {
            var interpreted = interpreter.Start();
            var played = compiled.Start(set.Name, Discount);
            foreach (var transition in source.Episode(Steps))
            {
                var (expected, actual) = (interpreted.Step(transition), played.Step(transition));
                Assert.True(Describe(expected) == Describe(actual), Explain(set, transition, expected, actual, text));
            }
        }
    }

    private static string Describe(Dsl.Evaluation.StepResult step) => string.Join('\n', DescribeParts(step));

    // Zeros of either sign are the same number. Every NaN is.
    private static IEnumerable<string> DescribeParts(Dsl.Evaluation.StepResult step) =>
    [
        string.Create(CultureInfo.InvariantCulture, $"total {step.Total + 0.0:R}{(step.Terminates ? " and ends" : "")}"),
        .. step.Terms.Select(term => string.Create(
            CultureInfo.InvariantCulture,
            $"{term.Name} {term.Score + 0.0:R} paid {term.Paid + 0.0:R} {term.IsSatisfied} cost {term.Cost + 0.0:R}")),
    ];

    private static string Explain(
        SetModel set, Transition transition, Dsl.Evaluation.StepResult expected, Dsl.Evaluation.StepResult actual, string text)
    {
        var report = new StringBuilder($"Set {set.Name} at step {transition.Elapsed}:\n");
        foreach (var (interpreted, compiled) in DescribeParts(expected).Zip(DescribeParts(actual)).Where(pair => pair.First != pair.Second))
            report.AppendLine(CultureInfo.InvariantCulture, $"  interpreted: {interpreted}\n  compiled:    {compiled}");
        return report.AppendLine(text).ToString();
    }
}
