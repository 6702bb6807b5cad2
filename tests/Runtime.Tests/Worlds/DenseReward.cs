using Espalier.Rewards;

namespace Espalier.Runtime.Tests.Worlds;

/// <summary>Sparse, with a potential, a forbidden bump, an achievement, and a thinned preference.</summary>
public readonly struct DenseReward(double discount) : IReward<MazeState, MazeAction, MazeSettings, DenseMemory>
{
    private static readonly ulong NearDraws = CounterHash.OfText("near");

    public static RewardInfo Description { get; } = new(
        "Dense",
        [
            new TermInfo("find", DemandKind.Reward, 1, "reward find: 1 on terminated;", new("Maze.constraints", 13, 5, 13, 34)),
            new TermInfo("closer", DemandKind.Potential, 0.1, "potential closer: -distance weight 0.1;", new("Maze.constraints", 14, 5, 14, 43)),
            new TermInfo("bump", DemandKind.Forbid, 0.01, "forbid bump: next.x == x and next.y == y weight 0.01;", new("Maze.constraints", 15, 5, 15, 58)),
            new TermInfo("leave", DemandKind.Achieve, 0.1, "achieve leave: next.x != x weight 0.1;", new("Maze.constraints", 16, 5, 16, 43)),
            new TermInfo("near", DemandKind.Prefer, 0, "prefer near: distance < 3 weight 0;", new("Maze.constraints", 17, 5, 17, 40)),
        ]);

    public RewardInfo Info => Description;

    public Payment Evaluate<TRecorder>(
        in MazeState state,
        in MazeAction action,
        in MazeState next,
        in MazeSettings settings,
        in Moment moment,
        ref DenseMemory memory,
        ref TRecorder recorder)
        where TRecorder : struct, ITermRecorder
    {
        var total = 0.0;
        if (moment.Terminated)
        {
            recorder.Record(0, 1, 1, satisfied: false);
            total += 1;
        }

        double before = -state.Distance[Maze.Cell(state.X, state.Y)];
        double after = moment.Terminated ? 0 : -next.Distance[Maze.Cell(next.X, next.Y)];
        var shaped = (discount * after) - before;
        recorder.Record(1, shaped, 0.1 * shaped, satisfied: false);
        total += 0.1 * shaped;

        var bumped = next.X == state.X && next.Y == state.Y;
        recorder.Record(2, bumped ? -1 : 0, bumped ? -0.01 : 0, !bumped);
        total -= bumped ? 0.01 : 0;

        if (!memory.HasLeftStart)
        {
            memory.HasLeftStart = next.X != state.X;
            recorder.Record(3, memory.HasLeftStart ? 1 : 0, memory.HasLeftStart ? 0.1 : 0, memory.HasLeftStart);
            total += memory.HasLeftStart ? 0.1 : 0;
        }

        if (moment.Happens(NearDraws, 0.5))
        {
            var near = before > -3;
            recorder.Record(4, near ? 1 : 0, 0, near);
        }

        return new(total, false);
    }
}
