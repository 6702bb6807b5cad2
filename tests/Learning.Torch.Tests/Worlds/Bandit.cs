using Espalier.Rewards;

namespace Espalier.Learning.Torch.Tests.Worlds;

/// <summary>One action, one payment, over: the payment depends on a context that is seen.</summary>
/// <param name="contexts">The number of contexts, all equally frequent.</param>
/// <param name="pay">What an action earns in a context.</param>
/// <param name="optionCounts">The number of options of every choice.</param>
internal sealed class Bandit(int contexts, Func<int, int[], double> pay, params int[] optionCounts)
    : SmallWorld(contexts, optionCounts)
{
    public override int Start(ref CounterStream stream) => stream.Next(StateCount);

    public override Outcome Act(int state, ReadOnlySpan<int> choices) => new(state, pay(state, choices.ToArray()), IsTerminal: true);
}
