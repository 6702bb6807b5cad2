namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>competence 75%;</c>.</summary>
public sealed record CompetenceMember(Expression Share, TextSpan Span) : ExperimentMember(Span);
