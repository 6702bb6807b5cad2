namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A <c>let</c> in a set, where it may use the set's parameters.</summary>
public sealed record SetLet(LetMember Let) : SetMember(Let.Span);
