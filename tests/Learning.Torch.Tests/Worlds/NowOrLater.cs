using Espalier.Rewards;

namespace Espalier.Learning.Torch.Tests.Worlds;

/// <summary>Taking earns 1 and ends the episode; waiting earns nothing now, and 3 in the next step, whatever is done there.</summary>
internal sealed class NowOrLater() : SmallWorld(2, 2)
{
    public override int Start(ref CounterStream stream) => 0;

    public override Outcome Act(int state, ReadOnlySpan<int> choices) => (state, choices[0]) switch
    {
        (0, 0) => new Outcome(0, 1, IsTerminal: true),
        (0, _) => new Outcome(1, 0, IsTerminal: false),
        _ => new Outcome(0, 3, IsTerminal: true),
    };
}
