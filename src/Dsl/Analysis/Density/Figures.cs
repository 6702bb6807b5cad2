namespace Espalier.Dsl.Analysis.Density;

/// <summary>Arithmetic with figures that are not negative. What is made of exact figures is exact.</summary>
internal static class Figures
{
    /// <summary>A figure that is 1 whatever happens.</summary>
    public static Figure One { get; } = Figure.Exact(1);

    /// <summary>A figure that is 0 whatever happens.</summary>
    public static Figure Zero { get; } = Figure.Exact(0);

    /// <summary>The figure between proved bounds of which a sample tells the rest.</summary>
    public static Figure Bounded(double low, double high, double estimate, double error)
    {
        if (low >= high)
            return Figure.Exact(low);
        if (double.IsNaN(estimate))
            (estimate, error) = (low + ((high - low) / 2), (high - low) / 2);
        estimate = Math.Max(low, Math.Min(high, estimate));
        return new Figure(low, high, estimate, Math.Min(error, Math.Max(estimate - low, high - estimate)), FigureBasis.Bounded);
    }

    /// <summary>The sum.</summary>
    public static Figure Sum(IEnumerable<Figure> figures)
    {
        var sum = Zero;
        foreach (var figure in figures)
        {
            sum = new Figure(
                sum.Low + figure.Low, sum.High + figure.High, sum.Estimate + figure.Estimate, sum.Error + figure.Error, Worse(sum, figure))
            {
                IsNominal = sum.IsNominal || figure.IsNominal,
            };
        }

        return sum;
    }

    /// <summary>The product of two figures of what does not depend on each other.</summary>
    public static Figure Times(this Figure a, Figure b) => a is { High: 0 } || b is { High: 0 }
        ? Zero
        : new Figure(a.Low * b.Low, a.High * b.High, a.Estimate * b.Estimate, (a.Error * b.Estimate) + (b.Error * a.Estimate), Worse(a, b))
        {
            IsNominal = a.IsNominal || b.IsNominal,
        };

    /// <summary>What is missing to 1.</summary>
    public static Figure Complement(this Figure share) => share with { Low = 1 - share.High, High = 1 - share.Low, Estimate = 1 - share.Estimate };

    /// <summary>The same, marked.</summary>
    public static Figure AsNominal(this Figure figure, bool isNominal = true) => isNominal ? figure with { IsNominal = true } : figure;

    /// <summary>
    /// The mean of figures, each weighted by another: between the bounds that any weights between theirs can give.
    /// </summary>
    /// <param name="parts">The figures and their weights.</param>
    /// <param name="nothing">What it is where there are no weights.</param>
    public static Figure Mean(IReadOnlyList<(Figure Value, Figure Weight)> parts, double nothing)
    {
        var heard = parts.Where(part => part.Weight.High > 0).ToList();
        if (heard.Count == 0)
            return Figure.Exact(nothing);
        if (heard.All(part => part.Value.Low == part.Value.High && part.Value.Low == heard[0].Value.Low))
            return heard[0].Value with { IsNominal = heard.Any(part => part.Value.IsNominal) };
        var isNominal = heard.Any(part => part.Value.IsNominal || part.Weight.IsNominal);
        var low = Extreme(heard.Select(part => (part.Value.Low, part.Weight)).OrderBy(part => part.Low));
        var high = Extreme(heard.Select(part => (part.Value.High, part.Weight)).OrderByDescending(part => part.High));
        var all = heard.Sum(part => part.Weight.Estimate);
        var estimate = heard.Sum(part => part.Value.Estimate * part.Weight.Estimate) / all;
        if (double.IsNaN(estimate))
            return Figure.Unknown(low, high) with { IsNominal = isNominal };
        var error = heard.Sum(part => (part.Value.Error * part.Weight.Estimate) + (part.Weight.Error * Math.Abs(part.Value.Estimate - estimate))) / all;
        var basis = heard.Aggregate(FigureBasis.Exact, (basis, part) => Worse(basis, Worse(part.Value, part.Weight)));
        return (basis == FigureBasis.Exact ? Figure.Exact(estimate) : Bounded(low, high, estimate, error)) with { IsNominal = isNominal };
    }

    // The first get all that they may have, the others as little as they must; how many are first is tried out.
    private static double Extreme(IEnumerable<(double Value, Figure Weight)> ordered)
    {
        var parts = ordered.ToList();
        if (double.IsInfinity(parts[0].Value) || parts.Exists(part => double.IsInfinity(part.Weight.Low) || double.IsInfinity(part.Weight.High)))
            return parts[0].Value;
        var others = new (double Sum, double Weight)[parts.Count + 1];
        for (var i = parts.Count - 1; i >= 0; i--)
            others[i] = Add(others[i + 1], parts[i].Value, parts[i].Weight.Low);
        var best = double.NaN;
        var first = (Sum: 0.0, Weight: 0.0);
        for (var i = 0; i < parts.Count; i++)
        {
            first = Add(first, parts[i].Value, parts[i].Weight.High);
            var weight = first.Weight + others[i + 1].Weight;
            if (weight == 0)
                continue;
            var mean = (first.Sum + others[i + 1].Sum) / weight;
            var isFurther = parts[0].Value <= parts[parts.Count - 1].Value ? mean < best : mean > best;
            if (double.IsNaN(best) || isFurther)
                best = mean;
        }

        return best;
    }

    private static (double Sum, double Weight) Add((double Sum, double Weight) sums, double value, double weight) =>
        weight == 0 ? sums : (sums.Sum + (weight * value), sums.Weight + weight);

    private static FigureBasis Worse(Figure a, Figure b) => Worse(a.Basis, b.Basis);

    private static FigureBasis Worse(FigureBasis a, FigureBasis b) => a > b ? a : b;
}
