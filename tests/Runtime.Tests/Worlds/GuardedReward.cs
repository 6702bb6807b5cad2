using Espalier.Rewards;

namespace Espalier.Runtime.Tests.Worlds;

/// <summary>A set that ends episodes, keeps a budget, changes a weight, and shows how often it has been pressed.</summary>
public readonly struct GuardedReward : IReward<CountdownState, CountdownAction, CountdownSettings, GuardedMemory>
{
    public static RewardInfo Description { get; } = new(
        "Guarded",
        [
            new TermInfo("pressed", DemandKind.Reward, 1, "reward pressed: where(press, 1, 0) weight 0 -> 1 over 10 steps", new("Countdown.constraints", 11, 5, 11, 67)),
            new TermInfo("twice", DemandKind.Forbid, 1, "forbid twice: times(press) >= 2 terminate", new("Countdown.constraints", 12, 5, 12, 46)),
            new TermInfo("effort", DemandKind.Penalize, 2, "penalize effort: where(press, 1, 0) weight 2 limit 3 per episode", new("Countdown.constraints", 13, 5, 13, 68)) { Limit = 3 },
        ]);

    public static int ObservationSize => 1;

    public RewardInfo Info => Description;

    public static void Observe(in GuardedMemory memory, int elapsed, Span<float> observation) =>
        observation[0] = memory.Presses + (10 * elapsed);

    public Payment Evaluate<TRecorder>(
        in CountdownState state,
        in CountdownAction action,
        in CountdownState next,
        in CountdownSettings settings,
        in Moment moment,
        ref GuardedMemory memory,
        ref TRecorder recorder)
        where TRecorder : struct, ITermRecorder
    {
        if (action.Press)
            memory.Presses++;
        var score = action.Press ? 1.0 : 0.0;
        var paid = moment.TrainedSteps < 10 ? Schedule.Between(0, 1, moment.TrainedSteps, 10) * score : score;
        recorder.Record(0, score, paid, satisfied: false);
        var isBroken = memory.Presses >= 2;
        recorder.Record(1, isBroken ? -1 : 0, isBroken ? -1 : 0, !isBroken);
        recorder.RecordCost(2, 2 * score);
        recorder.Record(2, -score, 0, satisfied: false);
        return new(paid - (isBroken ? 1 : 0), isBroken);
    }
}
