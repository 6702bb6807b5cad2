using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A declared set, with arguments for its parameters where it has any.</summary>
public sealed record SetName(Identifier Name, ImmutableArray<Expression> Arguments, TextSpan Span) : SetExpression(Span);
