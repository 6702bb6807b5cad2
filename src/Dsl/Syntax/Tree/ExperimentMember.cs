namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A member of an experiment.</summary>
public abstract record ExperimentMember(TextSpan Span) : SyntaxNode(Span);
