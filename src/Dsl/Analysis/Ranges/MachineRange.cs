using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>What machines may score, of the states that they can reach.</summary>
/// <param name="evaluator">What expressions may be.</param>
/// <param name="set">The set of the machines.</param>
internal sealed class MachineRange(RangeEvaluator evaluator, SetModel set)
{
    // Guards may be decided before it is known that a line ends the episode with the step.
    private readonly bool _ends = TermParts.LinesOf(set.Parts).OfType<TermPart>()
        .Any(line => line.Term is DemandModel { Terminates: true } or MachineModel { Terminates: true });

    /// <summary>What a machine may score where it is evaluated.</summary>
    public ValueRange ScoreOf(MachineModel machine, LineRegion region)
    {
        var range = ValueRange.Empty;
        foreach (var state in Reachable(machine))
        {
            range = range.Union(region.Range(box => machine.Finals.Contains(state)
                ? ValueRange.Of(0)
                : Choices(machine, state, box).Aggregate(
                    ValueRange.Empty, (sum, choice) => sum.Union(RewardOf(choice.Taken is null ? machine.OtherwiseReward : choice.Taken.Reward, choice.Box, region.Given)))));
        }

        return range;
    }

    private ValueRange RewardOf(BoundExpression? reward, Box box, IReadOnlyList<BoundExpression> given) =>
        reward is null ? ValueRange.Of(0) : evaluator.EvaluateScalar(reward, box, given);

    private List<int> Reachable(MachineModel machine)
    {
        var reached = new List<int> { 0 };
        for (var i = 0; i < reached.Count; i++)
        {
            foreach (var (taken, _) in Choices(machine, reached[i], evaluator.Declared))
            {
                if (taken is not null && !reached.Contains(taken.To))
                    reached.Add(taken.To);
            }
        }

        return reached;
    }

    /// <summary>What a machine may do in a state: the transitions whose guards can hold where none before them does, or staying.</summary>
    private IEnumerable<(MachineTransitionModel? Taken, Box Box)> Choices(MachineModel machine, int state, Box box)
    {
        var rest = _ends ? WithEndOf(evaluator.Declared, box) : box;
        foreach (var transition in machine.Transitions)
        {
            if (transition.From != state)
                continue;
            var taken = evaluator.Narrow(rest, transition.Guard, true);
            if (!taken.IsEmpty)
                yield return (transition, _ends ? WithEndOf(box, taken) : taken);
            rest = evaluator.Narrow(rest, transition.Guard, false);
            if (rest.IsEmpty)
                yield break;
        }

        yield return (null, _ends ? WithEndOf(box, rest) : rest);
    }

    private static Box WithEndOf(Box other, Box box) => box
        .With(MomentFact.Terminated, other[MomentFact.Terminated])
        .With(MomentFact.Truncated, other[MomentFact.Truncated]);
}
