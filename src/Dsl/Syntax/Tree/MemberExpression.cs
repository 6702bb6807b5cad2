namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>E.NAME</c>: <c>next.x</c>, <c>action.move</c>, <c>Move.stay</c>.</summary>
public sealed record MemberExpression(Expression Target, Identifier Name, TextSpan Span, int Depth)
    : Expression(Span, Depth);
