using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>The facts of the step as axes: where in an episode it is, and whether it ends it.</summary>
internal static class Moments
{
    // How many steps of an episode may be told apart.
    private const int MostSteps = 1 << 18;

    /// <summary>
    /// The axes of facts that are read; null where that takes a horizon and the world has none, or one too long to be written down. As shares, an episode lasts to
    /// its horizon, and its end counts as what is asked for: a termination, a truncation, or half of each.
    /// </summary>
    /// <param name="space">The space.</param>
    /// <param name="facts">The positions of the facts.</param>
    /// <param name="asShares">The facts count as often as they come; else each of them once.</param>
    public static IReadOnlyList<Axis>? AxesOf(Space space, IReadOnlyCollection<int> facts, bool asShares)
    {
        if (facts.Count == 0)
            return [];
        int[] ends = [.. facts.Where(fact => fact != space.Layout.PositionOf(MomentFact.Elapsed))];
        var readsElapsed = facts.Count > ends.Length;
        var steps = space[space.Layout.PositionOf(MomentFact.Elapsed)];
        if ((readsElapsed && !(steps.Count <= MostSteps)) || (asShares && !(steps.Count <= int.MaxValue)))
            return null;
        if (asShares)
            return [AxisOf(steps, readsElapsed, ends)];
        var axes = new List<Axis>();
        if (readsElapsed)
            axes.Add(Axis.Of(steps.Position, steps.Low, (int)steps.Count));
        if (ends.Length > 0)
            axes.Add(new Axis(ends, [.. ends.Select((_, i) => (double[])[0, .. ends.Select((_, k) => i == k ? 1.0 : 0.0)])], null));
        return axes;
    }

    private static Axis AxisOf(Dimension steps, bool readsElapsed, int[] ends)
    {
        var count = (int)steps.Count;
        var before = readsElapsed ? count - 1 : count > 1 ? 1 : 0;
        var kinds = Math.Max(ends.Length, 1);
        var weights = new double[before + kinds];
        int[] positions = readsElapsed ? [steps.Position, .. ends] : ends;
        var values = positions.Select(_ => new double[weights.Length]).ToArray();
        for (var cell = 0; cell < weights.Length; cell++)
        {
            var kind = cell - before;
            weights[cell] = kind >= 0 ? 1.0 / count / kinds : readsElapsed ? 1.0 / count : (count - 1.0) / count;
            if (readsElapsed)
                values[0][cell] = Math.Min(cell, count - 1);
            if (kind >= 0 && ends.Length > 0)
                values[values.Length - ends.Length + kind][cell] = 1;
        }

        return new Axis(positions, values, weights);
    }
}
