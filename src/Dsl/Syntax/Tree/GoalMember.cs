namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A member of a goals declaration: <c>intended NAME: P;</c>, <c>rival NAME: P;</c>, <c>solvable: P;</c> or <c>distinguishing: P;</c>.</summary>
/// <param name="Kind">What the predicate says.</param>
/// <param name="Name">The goal's name; null for the two that have none.</param>
/// <param name="Predicate">The predicate, read in the state arrived at, or in an episode's first state.</param>
/// <param name="Documentation">The documentation comment, or null.</param>
/// <param name="Span">Its place.</param>
public sealed record GoalMember(
    GoalMemberKind Kind, Identifier? Name, Expression Predicate, string? Documentation, TextSpan Span) : SyntaxNode(Span);
