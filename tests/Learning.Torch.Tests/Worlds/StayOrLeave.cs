using Espalier.Rewards;

namespace Espalier.Learning.Torch.Tests.Worlds;

/// <summary>
/// Staying earns 1 a step; leaving earns 4 at once and ends the episode. The clock, which is not seen, stops it after
/// three steps. Valued for ever at γ = 0.9, staying is worth 10; valued to the clock only, at most 2.71.
/// </summary>
internal sealed class StayOrLeave() : SmallWorld(1, 2)
{
    public override int Horizon => 3;

    public override int Start(ref CounterStream stream) => 0;

    public override Outcome Act(int state, ReadOnlySpan<int> choices) =>
        choices[0] == 0 ? new Outcome(0, 1, IsTerminal: false) : new Outcome(0, 4, IsTerminal: true);
}
