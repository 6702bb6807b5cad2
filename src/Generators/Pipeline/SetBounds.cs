using Espalier.Dsl;
using Espalier.Dsl.Analysis;

namespace Espalier.Generators.Pipeline;

/// <summary>What is generated of a set's analysis.</summary>
/// <param name="Set">The set's name.</param>
/// <param name="Terms">The bounds of its lines.</param>
/// <param name="Total">The bounds of what it pays.</param>
internal sealed record SetBounds(string Set, EquatableArray<TermBounds> Terms, ScoreBounds Total)
{
    /// <summary>Takes them from the set's analysis.</summary>
    public static SetBounds Of(SetAnalysis analysis) => new(
        analysis.Set,
        analysis.Terms.Select(term => new TermBounds(term.Name, term.Score, term.Paid)).ToEquatable(),
        analysis.Total);
}
