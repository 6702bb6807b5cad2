namespace Espalier.Measures.Statistics;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    /// <summary>P(Z ≤ x).</summary>
    public static double Cdf(double x) => SpecialFunctions.ErrorFunctionComplement(-x / Math.Sqrt(2)) / 2;

    /// <summary>The x with P(Z ≤ x) = p.</summary>
    /// <param name="probability">p, in 0..1; the ends give ∓∞.</param>
    public static double Quantile(double probability) => SymmetricQuantile.Of(Cdf, probability);
}
