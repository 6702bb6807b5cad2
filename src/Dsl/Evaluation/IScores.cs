namespace Espalier.Dsl.Evaluation;

/// <summary>What the checks of an example read of a step.</summary>
internal interface IScores
{
    /// <summary>The unweighted score of a term, or, without a name, the total; NaN where it was silent.</summary>
    double ScoreOf(string? term);
}
