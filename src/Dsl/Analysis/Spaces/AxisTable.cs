namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>The axes on which conditions can be counted: of each position that they read.</summary>
/// <param name="space">The space.</param>
/// <param name="breakpoints">Where, along the reals, predicates change.</param>
internal sealed class AxisTable(Space space, Breakpoints breakpoints)
{
    // Reals count towards a cover by the tenth of their range.
    private const int Tenths = 10;

    /// <summary>
    /// The axes of positions, those of the (state, action) pair first, then those of the next state and then the facts of the
    /// step; null where one of them is unbounded or cannot be cut into cells that can be written down.
    /// </summary>
    /// <param name="positions">The positions.</param>
    /// <param name="conditions">The conditions that are to be the same all over a cell.</param>
    /// <param name="asShares">The facts of the step count as often as they come; else each of them once.</param>
    public List<Axis>? Of(IEnumerable<int> positions, IReadOnlyList<Condition> conditions, bool asShares)
    {
        var axes = new List<(int Order, Axis Axis)>();
        var facts = new List<int>();
        var (places, complex) = PlacesOf(conditions);
        if (complex.Count > 0)
            return null;
        foreach (var position in positions)
        {
            if (space.IsFact(position))
                facts.Add(position);
            else if (AxisOf(space[position], places) is { } axis)
                axes.Add((space.IsOfPair(position) ? 0 : 1, axis));
            else
                return null;
        }

        var ordered = axes.OrderBy(axis => axis.Order).Select(axis => axis.Axis);
        return facts.Count == 0 ? [.. ordered]
            : Moments.AxesOf(space, facts, asShares) is { } moments ? [.. ordered, .. moments]
            : null;
    }

    /// <summary>The reals of positions that have no axes, and the axes of the others; null where one of those has none either.</summary>
    /// <param name="positions">The positions; none is a fact of the step.</param>
    /// <param name="conditions">The conditions that are to be the same all over a cell, as far as they do not read those reals.</param>
    public (IReadOnlyList<Dimension> Reals, IReadOnlyList<Axis> Others)? Part(IEnumerable<int> positions, IReadOnlyList<Condition> conditions)
    {
        var (places, complex) = PlacesOf(conditions);
        var reals = new List<Dimension>();
        var rest = new List<Axis>();
        foreach (var dimension in positions.Select(position => space[position]))
        {
            if (complex.Contains(dimension.Position) && !dimension.IsDiscrete)
                reals.Add(dimension);
            else if (AxisOf(dimension, places) is { } axis)
                rest.Add(axis);
            else
                return null;
        }

        return (reals, rest);
    }

    // The places along the reals at which any of the conditions changes, and the positions that are not so simple.
    private (Dictionary<int, SortedSet<double>> Places, HashSet<int> Complex) PlacesOf(IReadOnlyList<Condition> conditions)
    {
        var all = new Dictionary<int, SortedSet<double>>();
        var complex = new HashSet<int>();
        foreach (var condition in conditions)
        {
            foreach (var predicate in condition.Predicates)
            {
                foreach (var atom in Atoms.Of(predicate, space.Lets) ?? [predicate])
                {
                    if (breakpoints.Of(atom) is not { } places)
                        complex.UnionWith(space.PositionsOf([atom]));
                    else
                        foreach (var place in places)
                            Add(place.Key, place.Value);
                }
            }

            if (condition.Cover < 1)
            {
                foreach (var dimension in space.ObservedPositions().Select(position => space[position]).Where(dimension => dimension is { IsDiscrete: false, IsBounded: true }))
                    Add(dimension.Position, Enumerable.Range(1, Tenths - 1).Select(tenth => dimension.Low + ((dimension.High - dimension.Low) * tenth / Tenths)));
            }
        }

        return (all, complex);

        void Add(int position, IEnumerable<double> places)
        {
            if (!all.TryGetValue(position, out var known))
                all.Add(position, known = []);
            known.UnionWith(places);
        }
    }

    private static Axis? AxisOf(Dimension dimension, Dictionary<int, SortedSet<double>> places)
    {
        if (dimension.Count <= Axis.MostCells)
            return Axis.Of(dimension.Position, dimension.Low, (int)dimension.Count);
        if (dimension.IsDiscrete || !dimension.IsBounded)
            return null;
        var ends = new List<double> { dimension.Low };
        if (places.TryGetValue(dimension.Position, out var inner))
            ends.AddRange(inner.Where(place => place > dimension.Low && place < dimension.High));
        ends.Add(dimension.High);
        return Axis.Of(dimension.Position, ends);
    }
}
