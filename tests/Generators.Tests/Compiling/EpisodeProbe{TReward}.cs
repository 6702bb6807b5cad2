using System.Runtime.CompilerServices;
using Espalier.Rewards;

namespace Espalier.Generators.Tests.Compiling;

internal sealed class EpisodeProbe<TState, TAction, TSettings, TReward, TMemory>(TReward reward, TSettings defaults) : EpisodeProbe
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
    where TReward : struct, IReward<TState, TAction, TSettings, TMemory>
    where TMemory : unmanaged
{
    private TMemory _memory;
    private int _elapsed;

    public override RewardInfo Info => reward.Info;

    public override Type RewardType => typeof(TReward);

    public override int MemorySize => Unsafe.SizeOf<TMemory>();

    public override StepResult Step(
        object? state, object? action, object? next, object? settings, bool terminated, bool truncated, ulong episodeKey, long trainedSteps)
    {
        var scores = new TermScore?[reward.Info.Terms.Length];
        var costs = new double?[scores.Length];
        var recorder = new Recorder(scores, costs);
        var before = Members.Set(default(TState), state);
        var payment = reward.Evaluate(
            in before,
            Members.Set(default(TAction), action),
            Members.Set(before, next),
            Members.Set(defaults, settings),
            new Moment(_elapsed++, terminated, truncated, episodeKey) { TrainedSteps = trainedSteps },
            ref _memory,
            ref recorder);
        if (terminated || truncated || payment.Terminates)
        {
            _elapsed = 0;
            _memory = default;
        }

        return new StepResult(reward.Info, payment, scores, costs);
    }

    public override float[] Observe()
    {
        var observation = new float[TReward.ObservationSize];
        observation.AsSpan().Fill(float.NaN);
        TReward.Observe(in _memory, _elapsed, observation);
        return observation;
    }

    public override long MeasureAllocation(int steps) => Allocation.Least(() =>
    {
        var recorder = default(NoRecorder);
        var state = default(TState);
        var action = default(TAction);
        for (var i = 0; i < steps; i++)
        {
            var moment = new Moment(i % 10, false, i % 10 == 9, (ulong)i);
            reward.Evaluate(in state, in action, in state, in defaults, in moment, ref _memory, ref recorder);
        }
    });
}
