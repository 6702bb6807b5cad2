namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A function at the top of a file: <c>let NAME(A, B) = E;</c>.</summary>
/// <param name="Let">The let; it has parameters.</param>
public sealed record FunctionDeclaration(LetMember Let) : Declaration(Let.Name, Let.Documentation, Let.Span);
