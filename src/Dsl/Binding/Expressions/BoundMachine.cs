using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>The state of a machine of the set before the step, as a member of the enum of its states.</summary>
public sealed record BoundMachine(string Name, EnumType States, TextSpan Span) : BoundExpression(States, Span);
