using Espalier.Dsl.Evaluation;

namespace Espalier.Generators.Tests.Agreement;

/// <summary>A batch of a compiled set, and the set itself.</summary>
internal abstract class CompiledBatch
{
    /// <summary>
    /// Evaluates the first transition of every row as a batch, then the second, and so on, and each by itself; what differs, or null.
    /// </summary>
    /// <param name="rows">The transitions of each row, as many in all: one episode after another.</param>
    public abstract string? FindDifference(IReadOnlyList<IReadOnlyList<Transition>> rows);
}
