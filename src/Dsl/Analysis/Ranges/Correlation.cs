namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// A part of a formula that ends in one number, and in which other numbers are used in several places, as x is in x/(1 + x).
/// Ranges alone would take each place for a number of its own.
/// </summary>
internal sealed class Correlation
{
    private const int MostNodes = 48;
    private const int MostShared = 6;

    private Correlation(Formula formula, List<int> nodes, HashSet<int> inner, List<int> shared)
    {
        var places = new Dictionary<int, int>();
        for (var i = 0; i < nodes.Count; i++)
            places.Add(nodes[i], i);
        Nodes = [.. nodes];
        Shared = [.. shared];
        SharedPlaces = [.. shared.Select(node => places[node])];
        SharedAt = [.. nodes.Select(node => shared.IndexOf(node))];
        Operands = [.. nodes.Select(node => inner.Contains(node) ? formula.Operands[node].Select(operand => places[operand]).ToArray() : [])];
    }

    /// <summary>The nodes of the part, each after its operands: the number itself is the last.</summary>
    public int[] Nodes { get; }

    /// <summary>
    /// Where in the part the operands of each stand, one or two; none of those that are not computed within the part and vary on
    /// their own.
    /// </summary>
    public int[][] Operands { get; }

    /// <summary>Those that vary on their own and are used in several places.</summary>
    public int[] Shared { get; }

    /// <summary>Where in the part they stand.</summary>
    public int[] SharedPlaces { get; }

    /// <summary>Which of the shared numbers each node of the part is; −1 for the others.</summary>
    public int[] SharedAt { get; }

    /// <summary>The parts that end in a node: none where nothing is used in several places, or where there is too much.</summary>
    public static IReadOnlyList<Correlation> Of(Formula formula, int root)
    {
        if (!SmoothRanges.IsSmooth(formula.Nodes[root].Operation) || formula.Operands[root].Length < 2)
            return [];
        if (Part(formula, root, [], out var repeated) is not { } whole)
            return [];

        // What is computed and used in several places may vary on its own, or be looked into.
        if (repeated.Count == 0)
            return whole.Shared.Length > 0 ? [whole] : [];
        var cut = Part(formula, root, repeated, out _);
        return [.. new[] { cut, whole }.Where(part => part is { Shared.Length: > 0 }).Select(part => part!)];
    }

    private static Correlation? Part(Formula formula, int root, HashSet<int> cut, out HashSet<int> repeated)
    {
        repeated = [];
        var nodes = new List<int>();
        var inner = new HashSet<int>();
        var shared = new List<int>();
        var open = new SortedSet<int> { root };
        var (uses, ways) = (new Dictionary<int, int>(), new Dictionary<int, int> { [root] = 1 });
        while (open.Count > 0)
        {
            // What uses it has been seen: it stands before that.
            var node = open.Max;
            open.Remove(node);
            nodes.Add(node);
            if (nodes.Count > MostNodes)
                return null;
            if (!SmoothRanges.IsSmooth(formula.Nodes[node].Operation) || cut.Contains(node))
            {
                if (ways[node] > 1 && formula.Nodes[node].Operation != RangeOperation.Constant)
                    shared.Add(node);
                continue;
            }

            inner.Add(node);
            if (uses.TryGetValue(node, out var count) && count > 1)
                repeated.Add(node);
            foreach (var operand in formula.Operands[node])
            {
                open.Add(operand);
                uses[operand] = uses.TryGetValue(operand, out var before) ? before + 1 : 1;
                ways[operand] = Math.Min(2, ways[node] + (ways.TryGetValue(operand, out var others) ? others : 0));
            }
        }

        nodes.Reverse();
        return shared.Count > MostShared ? null : new Correlation(formula, nodes, inner, shared);
    }
}
