using System.Globalization;
using TorchSharp;

namespace Espalier.Benchmarks.SideBySide;

/// <summary>Compares generated code with what is written by hand, and with tensors, in one process.</summary>
internal static class SideBySideProgram
{
    /// <summary>Prints the ratios.</summary>
    public static void Print()
    {
        torch.set_num_threads(1);
        Console.WriteLine($"Rewards of {RewardCase.Count} transitions, one thread. Ratios of times; the second is the reference.");
        Console.WriteLine("                                               cart pole      legged_gym          corner");
        RewardCase[] cases = [new CartPoleCase(), new LeggedRobotCase(), new CornerCase()];
        foreach (var reward in cases)
            reward.Check();
        Print("generated scalar / by hand", reward => (reward.HandScalar, reward.Scalar));
        Print("generated batch / by hand in vectors", reward => (reward.HandVectors, reward.Batch));
        Print("generated batch / freely by hand", reward => (reward.FreeHandVectors, reward.Batch));
        Print("generated batch / by hand", reward => (reward.HandScalar, reward.Batch));
        Print("generated batch / tensors", reward => (reward.Tensors, reward.Batch));
        Print("batch with every line's scores / without", reward => (reward.Batch, reward.BatchWithScores));
        Print("batch with all of every line / without", reward => (reward.Batch, reward.BatchWithTerms));

        PrintNumpy(cases);

        void Print(string what, Func<RewardCase, (Action Reference, Action Other)> pair)
        {
            Console.Write(what.PadRight(40));
            foreach (var reward in cases)
            {
                var (reference, other) = pair(reward);
                Console.Write(Interleaved.Compare(reference, other) is { } result
                    ? string.Format(CultureInfo.InvariantCulture, "{0,9:0.00} ({1,3:0} ns)", result.Ratio, result.Reference * result.Ratio / RewardCase.Count)
                    : "       no run counts");
            }

            Console.WriteLine();
        }
    }

    // Another process cannot take turns with this one.
    private static void PrintNumpy(RewardCase[] cases)
    {
        if (NumpyRun.FindPython() is not { } python)
        {
            Console.WriteLine("generated batch / numpy                 no python3 that has numpy is on the path");
            return;
        }

        Console.Write("generated batch / numpy".PadRight(40));
        foreach (var reward in cases)
        {
            var own = Interleaved.LeastOf(reward.Batch);
            Console.Write(string.Format(
                CultureInfo.InvariantCulture, "{0,9:0.00} ({1,3:0} ns)", own / reward.MeasureNumpy(python), own / RewardCase.Count));
        }

        Console.WriteLine();
    }
}
