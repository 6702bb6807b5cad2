namespace Espalier.Measures.Statistics;

/// <summary>Student's t distribution.</summary>
public static class StudentT
{
    /// <summary>P(T ≤ t): by the incomplete beta function (DLMF 8.17, Student 1908).</summary>
    /// <param name="t">The value.</param>
    /// <param name="freedom">The degrees of freedom, above 0; need not be whole.</param>
    public static double Cdf(double t, double freedom)
    {
        RequireFreedom(freedom);
        if (double.IsInfinity(t))
            return t < 0 ? 0 : 1;

        // Near 0 the argument freedom / (freedom + t²) would lose t²: the symmetric form keeps it.
        var square = t * t;
        var tail = square < freedom
            ? 0.5 - (SpecialFunctions.RegularizedBeta(square / (freedom + square), 0.5, freedom / 2) / 2)
            : SpecialFunctions.RegularizedBeta(freedom / (freedom + square), freedom / 2, 0.5) / 2;
        return t <= 0 ? tail : 1 - tail;
    }

    /// <summary>The t with P(T ≤ t) = p.</summary>
    /// <param name="probability">p, in 0..1; the ends give ∓∞.</param>
    /// <param name="freedom">The degrees of freedom, above 0.</param>
    public static double Quantile(double probability, double freedom)
    {
        RequireFreedom(freedom);
        return SymmetricQuantile.Of(t => Cdf(t, freedom), probability);
    }

    /// <summary>P(|T| ≥ |t|).</summary>
    /// <param name="t">The value.</param>
    /// <param name="freedom">The degrees of freedom, above 0.</param>
    public static double TwoSided(double t, double freedom) => 2 * Cdf(-Math.Abs(t), freedom);

    private static void RequireFreedom(double freedom) => ArgumentOutOfRangeException.ThrowIfNegativeOrZero(freedom);
}
