using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>An expression whose error has been reported. It never reaches the model.</summary>
internal sealed record BoundError(TextSpan Span) : BoundExpression(ErrorType.Instance, Span);
