using Espalier.Rewards;

namespace Espalier.Runtime.Tests.Worlds;

/// <summary><c>constraints Sparse for Maze { reward find: 1 on terminated; }</c></summary>
public readonly struct SparseReward : IReward<MazeState, MazeAction, MazeSettings, byte>
{
    public static RewardInfo Description { get; } = new(
        "Sparse",
        [new TermInfo("find", DemandKind.Reward, 1, "reward find: 1 on terminated;", new("Maze.constraints", 9, 5, 9, 34))]);

    public RewardInfo Info => Description;

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
        if (!moment.Terminated)
            return new(0, false);
        recorder.Record(0, 1, 1, satisfied: false);
        return new(1, false);
    }
}
