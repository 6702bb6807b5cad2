using System.Collections.Immutable;

namespace Espalier.Rewards;

/// <summary>The shape of an action: a list of discrete choices, and a list of real components.</summary>
/// <param name="Choices">The discrete components, in the order of their declaration.</param>
/// <param name="Reals">The names of the real components, in the order of their declaration; each is learnt in −1..1.</param>
public sealed record ActionSpace(ImmutableArray<ChoiceInfo> Choices, ImmutableArray<string> Reals)
{
    /// <summary>How many logits a policy gives: one for every option of every choice.</summary>
    public int LogitCount { get; } = Choices.Sum(choice => choice.Options.Length);
}
