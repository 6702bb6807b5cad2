namespace Espalier.Measures.Statistics;

/// <summary>Holm's step-down adjustment of a family of tests (Holm 1979).</summary>
public static class Holm
{
    /// <summary>
    /// Adjusted p: in ascending order the i-th of m is multiplied by m − i (i from 0), is never below the one before, and
    /// never above 1. Rejecting those below α keeps the chance of any false rejection below α.
    /// </summary>
    /// <param name="pValues">The p of every test in the family, in any order.</param>
    /// <returns>The adjusted p, in the same order.</returns>
    public static double[] Adjust(ReadOnlySpan<double> pValues)
    {
        var order = Enumerable.Range(0, pValues.Length).ToArray();
        Array.Sort(pValues.ToArray(), order);
        var adjusted = new double[pValues.Length];
        var least = 0.0;
        for (var i = 0; i < order.Length; i++)
        {
            least = Math.Max(least, Math.Min(1, pValues[order[i]] * (order.Length - i)));
            adjusted[order[i]] = least;
        }

        return adjusted;
    }
}
