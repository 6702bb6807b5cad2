using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary>
/// Operands joined by operators of one precedence, which associate to the left: <c>a + b - c</c>, <c>a and b and c</c>,
/// <c>a &lt; b &lt;= c</c> (a comparison chain means each neighbouring pair). One flat node, so that no chain is deep.
/// </summary>
/// <param name="Kind">The precedence.</param>
/// <param name="Operands">At least two.</param>
/// <param name="Operators">One fewer than the operands.</param>
/// <param name="Span">Its place.</param>
/// <param name="Depth">1 + that of the deepest operand.</param>
public sealed record ChainExpression(
    ChainKind Kind, ImmutableArray<Expression> Operands, ImmutableArray<ChainOperator> Operators, TextSpan Span, int Depth)
    : Expression(Span, Depth);
