using Espalier.Rewards;

namespace Espalier.Runtime.Tests.Worlds;

/// <summary><c>constraints Alive for Countdown { reward pressed: where(press, 1, 0); }</c></summary>
public readonly struct AliveReward : IReward<CountdownState, CountdownAction, CountdownSettings, byte>
{
    public RewardInfo Info { get; } = new(
        "Alive",
        [new TermInfo("pressed", DemandKind.Reward, 1, "reward pressed: where(press, 1, 0);", new("Countdown.constraints", 8, 5, 8, 40))]);

    public AliveReward()
    {
    }

    public Payment Evaluate<TRecorder>(
        in CountdownState state,
        in CountdownAction action,
        in CountdownState next,
        in CountdownSettings settings,
        in Moment moment,
        ref byte memory,
        ref TRecorder recorder)
        where TRecorder : struct, ITermRecorder
    {
        var score = action.Press ? 1 : 0;
        recorder.Record(0, score, score, satisfied: false);
        return new(score, false);
    }
}
