namespace Espalier.Runs.Experiments;

/// <summary>One <c>expect</c> line.</summary>
/// <param name="Text">The line as it stands in the file, without <c>expect</c> and the semicolon.</param>
/// <param name="Left">The measure on the left.</param>
/// <param name="Relation">How the sides are expected to relate.</param>
/// <param name="Right">The measure on the right; null where the relation is to an axis or measure of the left.</param>
/// <param name="Along">The axis or measure that the left side falls or rises with; null for other relations.</param>
/// <param name="Within">The half-width of equality; null for other relations.</param>
/// <param name="Confidence">The confidence, in 0..1; 0.95 where the line says nothing.</param>
/// <param name="Probe">The probe on which probe measures are read; null where the experiment has only one or none is needed.</param>
/// <param name="Line">The line number in the file, from 1.</param>
public sealed record ExpectationDescription(
    string Text,
    MeasureReference Left,
    ExpectedRelation Relation,
    MeasureReference? Right,
    string? Along,
    double? Within,
    double Confidence,
    string? Probe,
    int Line)
{
    /// <summary>It is read where each run became competent, and not at its end.</summary>
    public bool IsAtCompetence { get; init; }
}
