namespace Espalier.Generators.Emission.Batches;

/// <summary>A part of what a batch computes, written as one method.</summary>
/// <param name="Number">Its number.</param>
internal sealed record LanePart(int Number)
{
    /// <summary>The steps that it writes: values that have a variable, statements and comments.</summary>
    public List<LaneStep> Steps { get; } = [];

    /// <summary>The columns that it reads.</summary>
    public SortedDictionary<(bool, int), BatchColumn> Columns { get; } = [];

    /// <summary>The sizes of the elements that it gathers.</summary>
    public SortedSet<int> Strides { get; } = [];

    /// <summary>What it computes once, before the first row.</summary>
    public List<LaneNode> Uniforms { get; } = [];

    /// <summary>The values of earlier parts that it reads, each before the first step that uses it.</summary>
    public Dictionary<LaneStep, List<LaneNode>> Received { get; } = [];

    /// <summary>All of these.</summary>
    public HashSet<LaneNode> Known { get; } = [];

    /// <summary>Adds a column.</summary>
    public void Add(BatchColumn column, bool isGathered)
    {
        Columns[column.Key] = column;
        if (isGathered)
            Strides.Add(column.Size);
    }
}
