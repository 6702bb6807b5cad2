using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>mix q OTHER</c>: (1 − q)·this + q·OTHER.</summary>
public sealed record MixDial(ImmutableArray<Expression> Shares, SetExpression Other, TextSpan Span) : Dial(Span);
