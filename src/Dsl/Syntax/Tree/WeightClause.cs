using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>weight W</c>, <c>weight W per second</c>, <c>weight A -&gt; B over N steps</c>.</summary>
public sealed record WeightClause(Expression Weight, bool PerSecond, TextSpan Span) : Clause(Span)
{
    /// <summary>How it changes during training, one after another.</summary>
    public ImmutableArray<WeightChange> Changes { get; init; } = [];
}
