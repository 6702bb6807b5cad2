namespace Espalier.Measures.Statistics;

/// <summary>Inverts the distribution function of a continuous variable that is symmetric about 0, by bisection.</summary>
internal static class SymmetricQuantile
{
    internal static double Of(Func<double, double> distribution, double probability)
    {
        if (!(probability is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is in 0..1.");
        if (probability == 0.5)
            return 0;

        // The lower tail is the one that is computed without cancellation.
        var tail = Math.Min(probability, 1 - probability);
        if (tail == 0)
            return probability == 0 ? double.NegativeInfinity : double.PositiveInfinity;
        double near = 0, far = 1;
        while (distribution(-far) > tail)
        {
            near = far;
            far *= 2;
        }

        while (true)
        {
            var middle = near + ((far - near) / 2);
            if (middle <= near || middle >= far)
                return probability < 0.5 ? -middle : middle;
            if (distribution(-middle) > tail)
                near = middle;
            else
                far = middle;
        }
    }
}
