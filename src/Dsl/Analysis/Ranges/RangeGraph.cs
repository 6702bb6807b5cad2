namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// The numbers that expressions compute, each once, however often it is written: what is computed from the same numbers in the
/// same way is the same number, which is how an analysis knows that it cannot be two.
/// </summary>
internal sealed class RangeGraph
{
    private readonly List<RangeNode> _nodes = [];
    private readonly List<ulong> _reads = [];
    private readonly Dictionary<RangeNode, int> _known = [];

    // When each was visited last.
    private readonly List<int> _visits = [];
    private int _visit;

    /// <summary>How many there are.</summary>
    public int Count => _nodes.Count;

    /// <summary>A node.</summary>
    public RangeNode this[int node] => _nodes[node];

    /// <summary>Where two of these have no bit in common, the nodes share nothing that is not constant.</summary>
    public ulong ReadsOf(int node) => _reads[node];

    /// <summary>A number.</summary>
    public int Constant(double value) => Add(new RangeNode(RangeOperation.Constant, []) { Value = value });

    /// <summary>What an operation makes of other numbers.</summary>
    public int Of(RangeOperation operation, params ReadOnlySpan<int> operands) => Simplify(operation, operands) is { } simple
        ? simple
        : Add(new RangeNode(operation, [.. operands]));

    /// <summary>A node, which is there once.</summary>
    public int Add(RangeNode node)
    {
        if (_known.TryGetValue(node, out var known))
            return known;
        var reads = node.Operation is RangeOperation.Variable or RangeOperation.Unknown ? 1UL << (_nodes.Count & 63) : 0;
        foreach (var operand in node.Operands)
            reads |= _reads[operand];
        _nodes.Add(node);
        _reads.Add(reads);
        _visits.Add(0);
        _known.Add(node, _nodes.Count - 1);
        return _nodes.Count - 1;
    }

    /// <summary>What some nodes are computed from, and they themselves, in the order of the graph.</summary>
    public int[] NeededFor(int[] roots)
    {
        var needed = new List<int>();
        var open = new Stack<int>(roots);
        _visit++;
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (_visits[node] == _visit)
                continue;
            _visits[node] = _visit;
            needed.Add(node);
            foreach (var operand in _nodes[node].Operands.Items)
                open.Push(operand);
        }

        needed.Sort();
        return [.. needed];
    }

    private int? Simplify(RangeOperation operation, ReadOnlySpan<int> operands) => operation switch
    {
        RangeOperation.Multiply when operands[0] == operands[1] => Of(RangeOperation.Square, operands[0]),
        RangeOperation.Min or RangeOperation.Max or RangeOperation.And or RangeOperation.Or
            when operands.Length == 2 && operands[0] == operands[1] => operands[0],
        RangeOperation.And or RangeOperation.Or when operands.Length == 1 => operands[0],
        RangeOperation.Choose when operands[1] == operands[2] => operands[1],
        RangeOperation.Negate when _nodes[operands[0]].Operation == RangeOperation.Negate => _nodes[operands[0]].Operands[0],
        RangeOperation.Not when _nodes[operands[0]].Operation == RangeOperation.Not => _nodes[operands[0]].Operands[0],
        _ => null,
    };
}
