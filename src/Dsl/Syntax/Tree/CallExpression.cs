using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>NAME(…)</c>; also <c>next(E)</c>.</summary>
public sealed record CallExpression(
    Identifier Function, ImmutableArray<Expression> Arguments, TextSpan Span, int Depth) : Expression(Span, Depth);
