namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>expect MEASURE RELATION … ;</c>.</summary>
/// <param name="Left">The measure on the left.</param>
/// <param name="Relation">The relation.</param>
/// <param name="Right">The measure on the right of a comparison, or null.</param>
/// <param name="Along">The axis or the measure that the left side falls or rises with, dots included, or null.</param>
/// <param name="Within">The half-width of <c>equals … within</c>, or null.</param>
/// <param name="Probe">The probe after <c>on</c>, or null.</param>
/// <param name="Confidence">The confidence, or null.</param>
/// <param name="Span">Its place.</param>
public sealed record ExpectMember(
    MeasureSyntax Left,
    ExpectRelation Relation,
    MeasureSyntax? Right,
    Identifier? Along,
    Expression? Within,
    Identifier? Probe,
    Expression? Confidence,
    TextSpan Span) : ExperimentMember(Span)
{
    /// <summary>It is read where a run became competent (<c>at competence</c>) and not at its end (<c>at steps</c>).</summary>
    public bool IsAtCompetence { get; init; }
}
