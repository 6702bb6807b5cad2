using Espalier.Rewards;

namespace Espalier.Runtime.Tests.Worlds;

/// <summary>A set whose score is not a number once the mouse is in the column of the cheese.</summary>
public readonly struct BrokenReward : IReward<MazeState, MazeAction, MazeSettings, byte>
{
    public RewardInfo Info { get; } = new(
        "Broken",
        [new TermInfo("ratio", DemandKind.Reward, 1, "reward ratio: 0 / (x - cheese_x);", new("Maze.constraints", 21, 5, 21, 38))]);

    public BrokenReward()
    {
    }

    public Payment Evaluate<TRecorder>(
        in MazeState state,
        in MazeAction action,
        in MazeState next,
        in MazeSettings settings,
        in Moment moment,
        ref byte memory,
        ref TRecorder recorder)
        where TRecorder : struct, ITermRecorder
    {
        var score = 0.0 / (next.X - next.CheeseX);
        recorder.Record(0, score, score, satisfied: false);
        return new(score, false);
    }
}
