using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Model;

/// <summary>An expectation.</summary>
/// <param name="Text">The line without <c>expect</c> and the semicolon, white space folded.</param>
/// <param name="Left">The measure on the left.</param>
/// <param name="Relation">The relation.</param>
/// <param name="Right">The measure on the right, or null.</param>
/// <param name="Along">The axis or measure of falls and rises, or null.</param>
/// <param name="Within">The half-width of equality, or null.</param>
/// <param name="Confidence">In 0..1; 0.95 unless said.</param>
/// <param name="Probe">The probe; filled in where the experiment has only one and the measure needs one.</param>
/// <param name="Place">Where the line stands.</param>
public sealed record ExpectationModel(
    string Text,
    MeasureModel Left,
    ExpectRelation Relation,
    MeasureModel? Right,
    string? Along,
    double? Within,
    double Confidence,
    string? Probe,
    SourcePlace Place)
{
    /// <summary>It is read where each run became competent, and not at its end.</summary>
    public bool IsAtCompetence { get; init; }
}
