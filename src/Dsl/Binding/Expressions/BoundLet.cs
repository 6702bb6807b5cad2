using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>A derived quantity or a happening of the world.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsNext">It is read in the state after the step.</param>
/// <param name="ReadsTransition">It depends on more than a state and the settings.</param>
/// <param name="Type">Its type.</param>
/// <param name="Span">Its place.</param>
public sealed record BoundLet(string Name, bool IsNext, bool ReadsTransition, DslType Type, TextSpan Span)
    : BoundExpression(Type, Span);
