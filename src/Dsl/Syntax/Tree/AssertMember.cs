using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>assert breadth &gt;= 90%, delay in 0..4;</c>: comparisons whose names are figures of the analysis.</summary>
public sealed record AssertMember(ImmutableArray<Expression> Assertions, TextSpan Span) : SetMember(Span);
