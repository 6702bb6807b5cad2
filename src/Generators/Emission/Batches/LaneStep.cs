using System.Collections.Immutable;

namespace Espalier.Generators.Emission.Batches;

/// <summary>A value, or a statement or comment.</summary>
/// <param name="node">The value; null for the others.</param>
/// <param name="statement">The statement or comment, with <c>{0}</c>, <c>{1}</c> … in the places of values.</param>
/// <param name="arguments">The values that it uses.</param>
/// <param name="column">The column that a statement writes, <c>{column}</c> in its text; or null.</param>
internal sealed class LaneStep(LaneNode? node, string statement, ImmutableArray<LaneNode> arguments, BatchColumn? column = null)
{
    /// <summary>The column that a statement writes, or null.</summary>
    public BatchColumn? Column => column;

    /// <summary>The value; null for the others.</summary>
    public LaneNode? Node => node;

    /// <summary>The statement or comment.</summary>
    public string Statement => statement;

    /// <summary>The values that it uses: those that the value is made of.</summary>
    public ImmutableArray<LaneNode> Arguments => node?.Arguments ?? arguments;

    /// <summary>It is a comment.</summary>
    public bool IsComment => statement.StartsWith("//", StringComparison.Ordinal);
}
