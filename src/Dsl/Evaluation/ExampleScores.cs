namespace Espalier.Dsl.Evaluation;

/// <summary>What the lines of a set came to at the step of an example.</summary>
/// <param name="result">The step.</param>
internal sealed class ExampleScores(StepResult result) : IScores
{
    private readonly Dictionary<string, TermResult> _terms =
        result.Terms.ToDictionary(term => term.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public double ScoreOf(string? term) => term is null ? result.Total : Find(term) ?? double.NaN;

    /// <summary>The score of a line; null where it was silent.</summary>
    public double? Find(string term) => _terms.TryGetValue(term, out var found) ? found.Score : null;
}
