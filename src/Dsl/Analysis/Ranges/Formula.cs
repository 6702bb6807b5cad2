namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>The part of a graph that some of its numbers are computed from, numbered on its own.</summary>
internal sealed class Formula
{
    /// <summary>The part that is needed for some nodes.</summary>
    public Formula(RangeGraph graph, IReadOnlyList<int> roots)
    {
        var needed = new HashSet<int>();
        var open = new Stack<int>(roots);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (!needed.Add(node))
                continue;
            foreach (var operand in graph[node].Operands)
                open.Push(operand);
        }

        // Operands stand before what is computed from them, in the graph and so here.
        var nodes = needed.OrderBy(node => node).ToArray();
        var places = new Dictionary<int, int>();
        for (var i = 0; i < nodes.Length; i++)
            places.Add(nodes[i], i);
        Nodes = [.. nodes.Select(node => graph[node])];
        Operands = [.. nodes.Select(node => graph[node].Operands.Select(operand => places[operand]).ToArray())];
        Reads = [.. nodes.Select(graph.ReadsOf)];
        Roots = [.. roots.Select(root => places[root])];
    }

    /// <summary>The nodes, each after its operands. Their own operands are numbered as in the graph.</summary>
    public RangeNode[] Nodes { get; }

    /// <summary>The operands of each, as numbered here.</summary>
    public int[][] Operands { get; }

    /// <summary>What each reads: see <see cref="RangeGraph.ReadsOf"/>.</summary>
    public ulong[] Reads { get; }

    /// <summary>What it was made for.</summary>
    public int[] Roots { get; }
}
