using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary>
/// <c>delay N steps</c>, <c>delay {N, M} steps</c>, or <c>delay to end</c> (no periods); <c>observed</c> shows the agent what
/// is held back.
/// </summary>
public sealed record DelayDial(ImmutableArray<Expression> Periods, TextSpan Span) : Dial(Span)
{
    /// <summary>The agent sees elapsed time and what is held back.</summary>
    public bool IsObserved { get; init; }

    /// <summary>Everything is paid at the episode's end.</summary>
    public bool IsToEnd => Periods.IsEmpty;
}
