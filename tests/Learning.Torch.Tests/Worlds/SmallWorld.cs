using Espalier.Rewards;

namespace Espalier.Learning.Torch.Tests.Worlds;

/// <summary>A finite world whose states are numbers and are seen one-hot.</summary>
/// <param name="stateCount">The number of states.</param>
/// <param name="optionCounts">The number of options of every choice.</param>
internal abstract class SmallWorld(int stateCount, params int[] optionCounts)
{
    public int StateCount => stateCount;

    /// <summary>After how many steps the clock stops an episode.</summary>
    public virtual int Horizon => int.MaxValue;

    public ActionSpace Actions { get; } = new(
        [.. optionCounts.Select((count, i) => new ChoiceInfo($"choice{i}", [.. Enumerable.Range(0, count).Select(option => $"option{option}")]))], []);

    /// <summary>Draws the state in which an episode begins.</summary>
    public abstract int Start(ref CounterStream stream);

    /// <summary>What an action leads to.</summary>
    public abstract Outcome Act(int state, ReadOnlySpan<int> choices);
}
