using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Espalier.Rewards;

namespace Espalier.Runtime.Tests.Worlds;

/// <summary>The world of a mouse in a maze, written as the generator writes one.</summary>
public readonly struct Maze : IWorld<MazeState, MazeAction, MazeSettings>
{
    public const int Size = 9;
    public const byte Unreachable = byte.MaxValue;

    // An array, because unoptimised code allocates for a span of constants.
    private static readonly int[] Neighbours = [-Size, 1, Size, -1];

    public static WorldInfo Info { get; } = new("Maze", 36, null);

    public static MazeSettings DefaultSettings => new() { Other = 0, WallShare = 0.1 };

    public static ActionSpace Actions { get; } =
        new([new ChoiceInfo("move", ["north", "east", "south", "west"])], []);

    public static int ObservationSize => 3 * Size * Size;

    public static ImmutableArray<RewardInfo> Rewards => [SparseReward.Description, DenseReward.Description];

    public static bool TrySet(ref MazeSettings settings, string name, ReadOnlySpan<double> values)
    {
        switch (name)
        {
            case "other" when values.Length == 1:
                settings.Other = values[0];
                return true;
            case "wall_share" when values.Length == 1:
                settings.WallShare = values[0];
                return true;
            default:
                return false;
        }
    }

    public static void Observe(in MazeState state, Span<float> observation)
    {
        for (var cell = 0; cell < Size * Size; cell++)
            observation[cell] = state.Wall[cell] ? 1 : 0;
        observation[(Size * Size)..].Clear();
        observation[(Size * Size) + Cell(state.X, state.Y)] = 1;
        observation[(2 * Size * Size) + Cell(state.CheeseX, state.CheeseY)] = 1;
    }

    public static MazeAction Decode(ReadOnlySpan<int> choices, ReadOnlySpan<float> reals) =>
        new() { Move = (MazeMove)choices[0] };

    public static string? FindOutOfRange(in MazeState state) => state.X is < 0 or >= Size ? "x" : null;

    public static bool TryGetGoals(
        string name, [NotNullWhen(true)] out GoalSet<MazeState, MazeSettings>? goals)
    {
        goals = name == "Wishes" ? new MazeGoals() : null;
        return goals is not null;
    }

    public static bool TryVisit<TVisitor, TResult>(
        string name, double discount, ref TVisitor visitor, [MaybeNullWhen(false)] out TResult result)
        where TVisitor : struct, IRewardVisitor<MazeState, MazeAction, MazeSettings, TResult>
    {
        switch (name)
        {
            case "Sparse":
                result = visitor.Visit<SparseReward, byte>(default);
                return true;
            case "Dense":
                result = visitor.Visit<DenseReward, DenseMemory>(new DenseReward(discount));
                return true;
            case "Broken":
                result = visitor.Visit<BrokenReward, byte>(new BrokenReward());
                return true;
            default:
                result = default;
                return false;
        }
    }

    internal static int Cell(int x, int y) => (y * Size) + x;

    internal static bool IsBorder(int x, int y) => x is 0 or Size - 1 || y is 0 or Size - 1;

    internal static bool AtCheese(in MazeState state) => state.X == state.CheeseX && state.Y == state.CheeseY;

    internal static void MeasureDistances(ref MazeState state)
    {
        Span<byte> queue = stackalloc byte[Size * Size];
        for (var cell = 0; cell < Size * Size; cell++)
            state.Distance[cell] = Unreachable;
        var start = Cell(state.CheeseX, state.CheeseY);
        state.Distance[start] = 0;
        queue[0] = (byte)start;
        for (int head = 0, tail = 1; head < tail; head++)
        {
            foreach (var offset in Neighbours)
            {
                var cell = queue[head] + offset;
                if (state.Wall[cell] || state.Distance[cell] != Unreachable)
                    continue;
                state.Distance[cell] = (byte)(state.Distance[queue[head]] + 1);
                queue[tail++] = (byte)cell;
            }
        }
    }
}
