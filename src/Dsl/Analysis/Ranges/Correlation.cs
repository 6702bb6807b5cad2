namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// A part of a formula that ends in one number, and in which other numbers are used in several places, as x is in x/(1 + x).
/// Ranges alone would take each place for a number of its own.
/// </summary>
internal sealed class Correlation
{
    private const int MostNodes = 48;
    private const int MostShared = 6;

    private Correlation(int[] nodes, bool[] isInner, int[] shared)
    {
        Nodes = nodes;
        IsInner = isInner;
        Shared = shared;
    }

    /// <summary>The nodes of the part, each after its operands: the number itself is the last.</summary>
    public int[] Nodes { get; }

    /// <summary>Which of them are computed within the part; the others vary on their own.</summary>
    public bool[] IsInner { get; }

    /// <summary>Those that vary on their own and are used in several places.</summary>
    public int[] Shared { get; }

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
        return shared.Count > MostShared ? null : new Correlation([.. nodes], [.. nodes.Select(inner.Contains)], [.. shared]);
    }
}
