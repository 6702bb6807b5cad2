using System.Collections.Immutable;

namespace Espalier.Reports.Html;

/// <summary>From values to places on paper.</summary>
internal sealed class Scale
{
    private readonly Func<double, double> _place;

    private Scale(Func<double, double> place, ImmutableArray<double> ticks, double? gap)
    {
        _place = place;
        Ticks = ticks;
        Gap = gap;
    }

    /// <summary>The values that are marked.</summary>
    internal ImmutableArray<double> Ticks { get; }

    /// <summary>Where the axis jumps from 0 to a logarithm; null where it does not.</summary>
    internal double? Gap { get; }

    internal double At(double value) => _place(value);

    /// <summary>A linear scale over a range, with about <paramref name="count"/> round ticks.</summary>
    internal static Scale Linear(double low, double high, double from, double to, int count = 4)
    {
        if (!(high > low))
            (low, high) = (low - 0.5, high + 0.5);
        var raw = (high - low) / count;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = power * (raw / power) switch { <= 1 => 1, <= 2 => 2, <= 2.5 => 2.5, <= 5 => 5, _ => 10 };
        var ticks = ImmutableArray.CreateBuilder<double>();
        for (var tick = Math.Ceiling(low / step); tick * step <= high + (step * 1e-9); tick++)
            ticks.Add(tick * step);
        return new(value => from + ((value - low) / (high - low) * (to - from)), ticks.ToImmutable(), null);
    }

    /// <summary>
    /// A scale for the values of an axis: linear where they are close together or negative, else logarithmic, with 0 set
    /// apart at the left.
    /// </summary>
    internal static Scale ForValues(IEnumerable<double> axis, double from, double to)
    {
        var values = axis.Distinct().Order().ToImmutableArray();
        double[] positive = [.. values.Where(value => value > 0)];
        if (values[0] < 0 || positive.Length < 2 || positive[^1] / positive[0] < 8)
            return new(Linear(values[0], values[^1], from, to).At, values, null);

        const double zeroWidth = 0.16;
        var hasZero = values[0] == 0;
        var start = hasZero ? from + (zeroWidth * (to - from)) : from;
        var (low, high) = (Math.Log(positive[0]), Math.Log(positive[^1]));
        return new(
            value => value <= 0 ? from : start + ((Math.Log(value) - low) / (high - low) * (to - start)),
            values,
            hasZero ? (from + start) / 2 : null);
    }
}
