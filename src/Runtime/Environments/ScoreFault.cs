using Espalier.Rewards;
using Espalier.Runtime.Learners;

namespace Espalier.Runtime.Environments;

/// <summary>Says which constraint gave a number that is not finite, and of what.</summary>
internal static class ScoreFault
{
    public static TrainingException Describe<TState, TAction>(
        RewardInfo reward,
        in TallyRecorder recorder,
        double total,
        EpisodePlace place,
        in TState state,
        in TAction action,
        in TState next)
        where TState : unmanaged
        where TAction : unmanaged
    {
        var what = recorder.FaultyTerm < 0
            ? $"The total of set '{reward.Name}' is {Show(total)}"
            : Blame(reward.Terms[recorder.FaultyTerm], reward.Name, recorder.FaultyScore);
        return new TrainingException(
            $"{what} at {place}. Guard the expression where its inputs allow this, or narrow the constraint with 'when'."
            + $"\n  state:  {StructText.Of(state)}"
            + $"\n  action: {StructText.Of(action)}"
            + $"\n  next:   {StructText.ChangesOf(state, next)}");
    }

    private static string Blame(TermInfo term, string set, double score) =>
        $"{term.Source}: the score of '{term.Name}' in set '{set}' is {Show(score)}: {term.Text}";

    private static string Show(double number) => double.IsNaN(number)
        ? "not a number"
        : number > 0 ? "infinite" : "minus infinite";
}
