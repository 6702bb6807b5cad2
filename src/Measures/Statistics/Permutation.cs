using Espalier.Rewards;

namespace Espalier.Measures.Statistics;

/// <summary>Permutation tests, by random shuffles.</summary>
internal static class Permutation
{
    /// <summary>The number of shuffles where none is asked for.</summary>
    internal const int DefaultCount = 10_000;

    /// <summary>Statistics that differ by rounding only count as equal.</summary>
    internal const double Rounding = 1e-12;

    /// <summary>Shuffles values in place, every order equally likely (Fisher and Yates).</summary>
    internal static void Shuffle(Span<double> values, ref CounterStream stream)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = stream.Next(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    /// <summary>The p of a test with random shuffles, the observed order counted too (Phipson and Smyth 2010).</summary>
    internal static double PValue(int extreme, int count) => (extreme + 1.0) / (count + 1.0);
}
