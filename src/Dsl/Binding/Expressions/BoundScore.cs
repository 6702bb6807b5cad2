using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>In the checks of an example: the unweighted score of a term, or, without a name, the total. A real number.</summary>
public sealed record BoundScore(string? Term, DslType Type, TextSpan Span) : BoundExpression(Type, Span);
