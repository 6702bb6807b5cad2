using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>let NAME = EXPRESSION;</c> or, a pure function, <c>let NAME(A, B) = EXPRESSION;</c>.</summary>
public sealed record LetMember(
    Identifier Name, ImmutableArray<Identifier> Parameters, Expression Value, string? Documentation, TextSpan Span)
    : WorldMember(Span);
