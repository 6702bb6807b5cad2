using Espalier.Rewards;

namespace Espalier.Learning.Torch.Tests.Worlds;

/// <summary>
/// Cashing in earns 1 and ends the episode; working earns 0.6, four times, and then it ends. At γ = 0.9 working is worth
/// 2.06. A learner that takes the next episode for a part of this one would cash in for ever, which seems worth 10.
/// </summary>
internal sealed class CashOrWork() : SmallWorld(4, 2)
{
    public override int Start(ref CounterStream stream) => 0;

    public override Outcome Act(int state, ReadOnlySpan<int> choices) =>
        choices[0] == 1 ? new Outcome(state, 1, IsTerminal: true) : new Outcome((state + 1) % 4, 0.6, IsTerminal: state == 3);
}
