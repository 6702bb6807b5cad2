using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;
using Espalier.Rewards;

namespace Espalier.Generators.Tests.Agreement;

internal sealed class CompiledEpisode<TState, TAction, TSettings, TReward, TMemory>(TReward reward, WorldModel world) : CompiledEpisode
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
    where TReward : struct, IReward<TState, TAction, TSettings, TMemory>
    where TMemory : unmanaged
{
    private TMemory _memory;

    public override Dsl.Evaluation.StepResult Step(Transition transition)
    {
        var terms = reward.Info.Terms.Select(term => new TermResult(term.Name, null, 0, false)).ToArray();
        var recorder = new ResultRecorder(terms);
        var payment = reward.Evaluate(
            Structs.Fill<TState>(world.State, transition.State),
            Structs.Fill<TAction>(world.Action, transition.Action),
            Structs.Fill<TState>(world.State, transition.Next),
            Structs.Fill<TSettings>(world.Settings, transition.Settings),
            new Moment(transition.Elapsed, transition.Terminated, transition.Truncated, transition.EpisodeKey)
            {
                TrainedSteps = transition.TrainedSteps,
            },
            ref _memory,
            ref recorder);
        return new Dsl.Evaluation.StepResult(payment.Amount, payment.Terminates, terms.ToEquatable());
    }
}
