using Espalier.Rewards;

namespace Espalier.Learning.Torch.Tests.Worlds;

/// <summary>A square of cells with a goal in the last one: 1 is paid there, and the episode ends. An action goes north, east, south or west.</summary>
/// <param name="size">The length of a side.</param>
internal sealed class Grid(int size) : SmallWorld(size * size, 4)
{
    public int Goal => (size * size) - 1;

    /// <summary>How many steps the goal is away.</summary>
    public int DistanceFrom(int state) => (size - 1 - (state % size)) + (size - 1 - (state / size));

    public override int Start(ref CounterStream stream) => stream.Next(Goal);

    public override Outcome Act(int state, ReadOnlySpan<int> choices)
    {
        var (x, y) = choices[0] switch
        {
            0 => (0, -1),
            1 => (1, 0),
            2 => (0, 1),
            _ => (-1, 0),
        };
        var next = (Math.Clamp((state / size) + y, 0, size - 1) * size) + Math.Clamp((state % size) + x, 0, size - 1);
        return new Outcome(next, next == Goal ? 1 : 0, next == Goal);
    }
}
