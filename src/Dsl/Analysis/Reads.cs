using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Dsl.Analysis;

/// <summary>What expressions read.</summary>
/// <param name="Mentions">The variables, each part once, in the order in which it is first read.</param>
/// <param name="Facts">The facts of the step.</param>
/// <param name="IsRemembering">The past or a machine.</param>
/// <param name="IsRandomNow">A pseudo-random function of all that is observed before the step.</param>
/// <param name="IsRandomNext">A pseudo-random function of all that is observed after it.</param>
public sealed record Reads(
    IReadOnlyList<Mention> Mentions, IReadOnlyList<MomentFact> Facts, bool IsRemembering, bool IsRandomNow, bool IsRandomNext)
{
    /// <summary>A pseudo-random function of the whole state.</summary>
    public bool IsRandom => IsRandomNow || IsRandomNext;
}
