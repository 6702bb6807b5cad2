namespace Espalier.Measures.Statistics;

/// <summary>Kendall's rank correlation.</summary>
public static class KendallTau
{
    /// <summary>
    /// τ-b: (concordant − discordant pairs) / √((pairs not tied in x)(pairs not tied in y)) (Kendall 1945). Where all x or
    /// all y are equal there is no order to agree with, and the value is 0.
    /// </summary>
    /// <param name="x">One variable.</param>
    /// <param name="y">The other, of the same length.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static double B(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        if (x.Length != y.Length)
            throw new ArgumentException($"Both variables need equal lengths: {x.Length} and {y.Length}.", nameof(y));
        long agreement = 0, ordered = 0, orderedOther = 0;
        for (var i = 0; i < x.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                int signX = x[i].CompareTo(x[j]), signY = y[i].CompareTo(y[j]);
                agreement += signX * signY;
                ordered += Math.Abs(signX);
                orderedOther += Math.Abs(signY);
            }
        }

        return ordered == 0 || orderedOther == 0 ? 0 : agreement / Math.Sqrt((double)ordered * orderedOther);
    }
}
