using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax;

namespace Espalier.Dsl.Binding.Expressions;

/// <summary>The state of a machine of the set, as a member of the enum of its states.</summary>
/// <param name="Name">The machine's name.</param>
/// <param name="States">The enum of its states.</param>
/// <param name="Span">Its place.</param>
public sealed record BoundMachine(string Name, EnumType States, TextSpan Span) : BoundExpression(States, Span)
{
    /// <summary>
    /// It is read after the step, as <c>next(m == a)</c> and the second half of a potential ask for, and not before it.
    /// </summary>
    public bool IsNext { get; init; }
}
