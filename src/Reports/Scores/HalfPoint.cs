namespace Espalier.Reports.Scores;

/// <summary>Where along an axis a measure falls to half of its first value.</summary>
internal static class HalfPoint
{
    /// <summary>
    /// Finds the first fall to half, linear in the logarithm of the axis between its values.
    /// </summary>
    /// <param name="axis">The axis's values, ascending, the first not negative.</param>
    /// <param name="measured">The measure at them.</param>
    /// <returns>
    /// The place; −∞ where the fall lies between 0 and the next value, where there is no logarithm; +∞ where the measure
    /// does not fall so far; null where the first value is not above 0, so that it has no half to fall to.
    /// </returns>
    internal static double? Find(ReadOnlySpan<double> axis, ReadOnlySpan<double> measured)
    {
        if (measured[0] <= 0)
            return null;
        var half = measured[0] / 2;
        for (var i = 1; i < axis.Length; i++)
        {
            if (measured[i] > half)
                continue;
            if (axis[i - 1] <= 0)
                return double.NegativeInfinity;
            var share = (measured[i - 1] - half) / (measured[i - 1] - measured[i]);
            return axis[i - 1] * Math.Pow(axis[i] / axis[i - 1], share);
        }

        return double.PositiveInfinity;
    }
}
