namespace Espalier.Generators.Emission.Batches;

/// <summary>
/// What a set remembers of the episode of each row: columns of numbers, of which 0 is an episode's beginning. They are read
/// before anything is written, and all written at the end.
/// </summary>
/// <param name="graph">Takes what reads and writes them.</param>
internal sealed class LaneFields(LaneGraph graph)
{
    private readonly List<(BatchColumn Column, LaneNode Value)> _writes = [];
    private LaneNode? _begun;

    /// <summary>The number of columns.</summary>
    public int Count { get; private set; }

    /// <summary>Where an episode has begun before this step.</summary>
    public LaneNode Begun => _begun ??= AddBegun();

    /// <summary>Adds a column.</summary>
    /// <param name="label">What it is called.</param>
    /// <returns>The column, and what the last step left there; 0 at the first.</returns>
    public (BatchColumn Column, LaneNode Value) Add(string label)
    {
        var column = new BatchColumn(label, label, "double", "double", Count, Count * sizeof(double)) { IsRemembered = true };
        Count++;
        var read = graph.Call("AndNot", graph.ReadInPlace(column), graph.Read(ColumnLayout.First));
        return (column, LaneGraph.Named(read, label));
    }

    /// <summary>What a column holds for the next step.</summary>
    public void Set(BatchColumn column, LaneNode value) => _writes.Add((column, value));

    private LaneNode AddBegun()
    {
        var (column, begun) = Add("begun");
        Set(column, graph.Flag(true));
        return begun;
    }

    /// <summary>Writes all columns.</summary>
    public void Commit()
    {
        foreach (var (column, value) in _writes)
            graph.Store(column, value);
    }
}
