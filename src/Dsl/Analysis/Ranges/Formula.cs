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
        Correlations = new IReadOnlyList<Correlation>[nodes.Length];
        Sources = new int[nodes.Length][];
        for (var i = 0; i < nodes.Length; i++)
        {
            Correlations[i] = Meet(i) ? Correlation.Of(this, i) : [];
            Sources[i] = Meet(i) ? [.. SourcesOf(i).Distinct()] : Operands[i];
        }
    }

    /// <summary>The nodes, each after its operands. Their own operands are numbered as in the graph.</summary>
    public RangeNode[] Nodes { get; }

    /// <summary>The operands of each, as numbered here.</summary>
    public int[][] Operands { get; }

    /// <summary>What each reads: see <see cref="RangeGraph.ReadsOf"/>.</summary>
    public ulong[] Reads { get; }

    /// <summary>What the range of each is computed from: its operands, and what tells of two operands whether they are one.</summary>
    public int[][] Sources { get; }

    /// <summary>Of each the parts in which numbers are used in several places to compute it.</summary>
    public IReadOnlyList<Correlation>[] Correlations { get; }

    /// <summary>What it was made for.</summary>
    public int[] Roots { get; }

    private IEnumerable<int> SourcesOf(int node)
    {
        foreach (var operand in Operands[node])
        {
            yield return operand;
            for (var choice = operand; Nodes[choice].Operation == RangeOperation.Choose; choice = Operands[choice][2])
                yield return Operands[choice][0];
        }

        foreach (var part in Correlations[node])
        {
            foreach (var shared in part.Shared)
                yield return shared;
        }
    }

    private bool Meet(int node) => Operands[node] is { Length: 2 } both && (Reads[both[0]] & Reads[both[1]]) != 0;
}
