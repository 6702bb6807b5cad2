using Espalier.Rewards;

namespace Espalier.Runtime.Tests.Worlds;

/// <summary><c>constraints Late for Countdown = Alive | delay to end;</c></summary>
public readonly struct LateReward : IReward<CountdownState, CountdownAction, CountdownSettings, double>
{
    public RewardInfo Info { get; } = new AliveReward().Info with { Name = "Late", Delays = true };

    public LateReward()
    {
    }

    public Payment Evaluate<TRecorder>(
        in CountdownState state,
        in CountdownAction action,
        in CountdownState next,
        in CountdownSettings settings,
        in Moment moment,
        ref double memory,
        ref TRecorder recorder)
        where TRecorder : struct, ITermRecorder
    {
        var score = action.Press ? 1 : 0;
        recorder.Record(0, score, score, satisfied: false);
        memory += score;
        return new(moment.IsLast ? memory : 0, false);
    }
}
