using Espalier.Rewards;

namespace Espalier.Learning.Rollouts;

/// <summary>Random orders.</summary>
public static class Permutation
{
    /// <summary>Puts numbers into a uniformly random order (Fisher and Yates; Durstenfeld 1964).</summary>
    public static void Shuffle(Span<int> values, ref CounterStream stream)
    {
        for (var last = values.Length - 1; last > 0; last--)
        {
            var other = stream.Next(last + 1);
            (values[last], values[other]) = (values[other], values[last]);
        }
    }
}
