namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>The part of a graph that some of its numbers are computed from, numbered on its own.</summary>
internal sealed class Formula
{
    private const int MostReads = 40;

    /// <summary>The part that is needed for some nodes.</summary>
    public Formula(RangeGraph graph, int[] roots)
    {
        // Operands stand before what is computed from them, in the graph and so here.
        var nodes = graph.NeededFor(roots);
        var count = nodes.Length;
        Nodes = new RangeNode[count];
        Operands = new int[count][];
        Sources = new int[count][];
        Reads = new ulong[count];
        Correlations = new IReadOnlyList<Correlation>[count];
        for (var i = 0; i < count; i++)
        {
            var node = graph[nodes[i]];
            Nodes[i] = node;
            Reads[i] = graph.ReadsOf(nodes[i]);
            Operands[i] = PlacesOf(node.Operands.Items.AsSpan());
            MostOperands = Math.Max(MostOperands, Operands[i].Length);
            var mayRepeat = Operands[i] is { Length: 2 } both
                && node.Operation is not (RangeOperation.And or RangeOperation.Or)
                && IsRead(Reads[both[0]] & Reads[both[1]]);
            Correlations[i] = mayRepeat ? Correlation.Of(this, i) : [];
            Sources[i] = mayRepeat ? [.. SourcesOf(i).Distinct()] : Operands[i];
        }

        Roots = PlacesOf(roots);
        IsOfRanges = Roots.Length == 1 && IsOfRange(Roots[0]);

        int[] PlacesOf(ReadOnlySpan<int> wanted)
        {
            var places = new int[wanted.Length];
            for (var i = 0; i < places.Length; i++)
                places[i] = Array.BinarySearch(nodes, wanted[i]);
            return places;
        }
    }

    /// <summary>The nodes, each after its operands. Their own operands are numbered as in the graph.</summary>
    public RangeNode[] Nodes { get; }

    /// <summary>The operands of each, as numbered here.</summary>
    public int[][] Operands { get; }

    /// <summary>The greatest number of operands.</summary>
    public int MostOperands { get; }

    /// <summary>What the range of each is computed from: its operands, and what tells of two operands whether they are one.</summary>
    public int[][] Sources { get; }

    /// <summary>Of each the parts in which numbers are used in several places to compute it.</summary>
    public IReadOnlyList<Correlation>[] Correlations { get; }

    /// <summary>What each reads: see <see cref="RangeGraph.ReadsOf"/>.</summary>
    public ulong[] Reads { get; }

    /// <summary>It says of single variables that they lie in ranges, one and all: a box holds that.</summary>
    public bool IsOfRanges { get; }

    /// <summary>What it was made for.</summary>
    public int[] Roots { get; }

    private bool IsOfRange(int node) => Nodes[node].Operation switch
    {
        RangeOperation.Variable or RangeOperation.Constant => true,
        RangeOperation.And => Operands[node].All(IsOfRange),
        RangeOperation.Less or RangeOperation.LessOrEqual => Operands[node].All(IsLeaf) && Operands[node].Any(IsConstant),
        RangeOperation.Equal => Operands[node].All(IsLeaf) && Operands[node].Any(IsConstant),
        _ => false,
    };

    private bool IsLeaf(int node) => Nodes[node].Operation is RangeOperation.Variable or RangeOperation.Constant;

    private bool IsConstant(int node) => Nodes[node].Operation == RangeOperation.Constant;

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

    // Where nearly everything is read, as of the sum of a long vector, what is read does not tell.
    private static bool IsRead(ulong reads) => reads != 0 && Count(reads) <= MostReads;

    private static int Count(ulong bits)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1)
            count++;
        return count;
    }
}
