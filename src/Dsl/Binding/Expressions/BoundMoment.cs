using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>A fact about the step.</summary>
public sealed record BoundMoment(MomentFact Fact, DslType Type, TextSpan Span) : BoundExpression(Type, Span);
