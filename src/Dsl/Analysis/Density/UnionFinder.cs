using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Analysis.Spaces;

namespace Espalier.Dsl.Analysis.Density;

/// <summary>
/// The share of the points at which any of some conditions holds, where it cannot be counted: bounds by branch and prune, and
/// between them an estimate, by integration over two reals or else from a sample of what the bounds leave open.
/// </summary>
/// <param name="space">The space.</param>
/// <param name="axes">Finds axes on which conditions can be counted.</param>
/// <param name="work">What may be spent.</param>
internal sealed class UnionFinder(Space space, AxisTable axes, ProfileWork work)
{
    // What is this narrow is as narrow as sums of shares are.
    private const double Narrow = 1e-12;

    // Of what may be spent the bounds take the first part, and the sample a part of the rest.
    private const double PartOfBounds = 0.4;
    private const double PartOfSample = 0.2;

    /// <summary>Whether it can be found for a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="asShares">What is open at a (state, action) pair is drawn.</param>
    public bool Takes(Condition condition, bool asShares) =>
        condition.Tape is not null && (asShares || !condition.IsOpen) && !condition.Positions.Any(space.IsFact);

    /// <summary>The share, and what was proved on the way to it.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <param name="amount">What may be spent on it.</param>
    public (Figure Share, BoxCounter Boxes) Find(IReadOnlyList<Condition> conditions, double amount)
    {
        var boxes = new BoxCounter(space, work, conditions);
        boxes.Refine(amount * PartOfBounds);
        if (boxes.High - boxes.Low <= Narrow)
            return (Figure.Exact(boxes.High == 1 || boxes.Low == 0 ? boxes.High == 1 ? 1 : 0 : boxes.Low), boxes);
        var sample = new BoxSampler(space, work, conditions).Find([.. boxes.Open], amount * PartOfSample);
        var (mean, error) = sample is var (open, missed) ? (boxes.Low + open, missed) : (double.NaN, double.NaN);
        // What an integral misses, a sample need not.
        if (Integrate(conditions, boxes.Region, amount * (1 - PartOfBounds - PartOfSample)) is var (integral, rounding)
            && integral >= boxes.Low - rounding && integral <= boxes.High + rounding
            && !(Math.Abs(integral - mean) > error + rounding) && !(rounding > error))
            (mean, error) = (integral, rounding);
        return (Figures.Bounded(boxes.Low, boxes.High, mean, error), boxes);
    }

    private (double Mean, double Error)? Integrate(IReadOnlyList<Condition> conditions, Box? region, double amount)
    {
        var positions = conditions.SelectMany(condition => condition.Positions).Distinct().OrderBy(position => position).ToList();
        return region is not null && axes.Part(positions, conditions) is var (reals, rest)
            ? PlaneCounter.Find(space, work, conditions, region, reals, rest, amount)
            : null;
    }
}
