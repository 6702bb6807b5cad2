using System.Collections.Immutable;
using Espalier.Dsl.Syntax.Lexing;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Syntax.Parsing;

/// <summary>A line of an example: what follows <c>given</c>, <c>next</c> or <c>then</c>.</summary>
internal sealed record ExamplePart(
    TokenKind Keyword, ImmutableArray<Assignment> Assignments, ImmutableArray<ExampleCheck> Checks, TextSpan Span);
