using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary>A product of powers of units: <c>kg*m/s^2</c>. <c>1</c> has no factors.</summary>
/// <param name="Factors">The factors, as they are written.</param>
/// <param name="Span">Its place, angle brackets excluded.</param>
public sealed record UnitSyntax(ImmutableArray<UnitFactor> Factors, TextSpan Span) : SyntaxNode(Span);
