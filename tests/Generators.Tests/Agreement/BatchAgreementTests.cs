using System.Globalization;
using CsCheck;
using Espalier.Dsl.Evaluation;
using Espalier.Tests.Common.Programs;

namespace Espalier.Generators.Tests.Agreement;

/// <summary>
/// One arithmetic: random programs give the same, to the last bit, whether transitions are evaluated one by one or as a batch of any
/// length.
/// </summary>
public class BatchAgreementTests
{
    // Fewer where the processor is made to do without some instructions: that is slow.
    private static readonly int s_programsAtOnce = Environment.GetEnvironmentVariable(WidthTests.Probe) is null ? 20 : 4;

    private const int Steps = 9;

    [Fact]
    public void Batches_and_single_transitions_agree()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("ESPALIER_AGREEMENT") ?? "1", CultureInfo.InvariantCulture);
        Gen.Int.Array[s_programsAtOnce].Sample(Compare, iter: rounds, threads: 1);
    }

    // One after another, until there are as many steps as in every row.
    private static IEnumerable<Transition> Episodes(TransitionSource source, Dice dice)
    {
        for (var left = Steps; left > 0;)
        {
            var length = 1 + dice.Below(left);
            foreach (var transition in source.Episode(length))
                yield return transition;
            left -= length;
        }
    }

    private static void Compare(int[] seeds)
    {
        var programs = seeds.Select((seed, i) => RandomProgram.Write(seed, $"P{i}")).ToList();
        var assembly = CompiledWorld.Load(programs);
        foreach (var (program, seed) in programs.Zip(seeds))
            Compare(program, CompiledWorld.Load(assembly, program.Model.Worlds[0]), seed);
    }

    /// <summary>Fails where batches and single transitions differ.</summary>
    internal static void Compare(RandomProgram program, CompiledWorld compiled, int seed)
    {
        var dice = new Dice(seed);
        foreach (var set in program.Model.Sets)
        {
            var count = 1 + dice.Below(11);
            var source = new TransitionSource(program.Model.Worlds[0], dice);
            var trained = dice.Pick(0L, 5L, 50L, 500L, long.MaxValue);
            IReadOnlyList<IReadOnlyList<Transition>> rows = [.. Enumerable.Range(0, count).Select(
                _ => (IReadOnlyList<Transition>)[.. Episodes(source, dice).Select(transition => transition with { TrainedSteps = trained })])];
            var batch = compiled.Batch(set.Name, 0.9, count);
            Assert.True(batch is not null, $"There is no batch of {set.Name}.");
            var difference = batch.FindDifference(rows);
            Assert.True(difference is null, $"{set.Name}: {difference}\n{program.Text}");
        }
    }
}
