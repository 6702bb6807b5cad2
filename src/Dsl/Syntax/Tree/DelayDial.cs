using System.Collections.Immutable;

namespace Espalier.Dsl.Syntax.Tree;

/// <summary><c>delay N steps</c>, <c>delay {N, M} steps</c>, or <c>delay to end</c> (no periods).</summary>
public sealed record DelayDial(ImmutableArray<Expression> Periods, TextSpan Span) : Dial(Span)
{
    /// <summary>Everything is paid at the episode's end.</summary>
    public bool IsToEnd => Periods.IsEmpty;
}
