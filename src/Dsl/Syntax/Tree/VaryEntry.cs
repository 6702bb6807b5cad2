using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary>One entry of an axis: <c>E [with [LEARNER] { … }] [as NAME]</c>.</summary>
/// <param name="Set">The set where the axis is <c>set</c>, else null.</param>
/// <param name="Value">The value where the axis is another, else null.</param>
/// <param name="Options">The learner options of <c>with</c>.</param>
/// <param name="Alias">The name after <c>as</c>, or null.</param>
/// <param name="Span">Its place.</param>
public sealed record VaryEntry(
    SetExpression? Set, Expression? Value, ImmutableArray<Assignment> Options, Identifier? Alias, TextSpan Span)
    : SyntaxNode(Span)
{
    /// <summary>The learner that the entry has of its own, or null.</summary>
    public Identifier? Learner { get; init; }
}
