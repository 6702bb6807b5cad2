using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Evaluation;

/// <summary>The state of a machine.</summary>
/// <param name="machine">The machine.</param>
internal sealed class MachineMemory(MachineModel machine) : IMemoryStep
{
    private MachineTransitionModel? _taken;

    /// <summary>The index of its state before the step.</summary>
    public int Before { get; private set; }

    /// <summary>The index of its state after it.</summary>
    public int After { get; private set; }

    /// <summary>It has entered a final state and thereby ends the episode.</summary>
    public bool Ends => machine.Terminates && _taken is { To: var entered } && machine.Finals.Contains(entered);

    /// <inheritdoc/>
    public void Advance(StepEvaluation step, bool isFirst)
    {
        _taken = null;
        foreach (var transition in machine.Transitions)
        {
            if (transition.From != Before || !step.Holds(transition.Guard))
                continue;
            _taken = transition;
            break;
        }

        After = _taken?.To ?? Before;
    }

    /// <summary>What its transition pays, or its staying; nothing once it has finished.</summary>
    public double ScoreOf(StepEvaluation step) =>
        (_taken is null ? RewardOfStaying : _taken.Reward) is { } reward ? step.Number(reward) : 0;

    private BoundExpression? RewardOfStaying => machine.Finals.Contains(Before) ? null : machine.OtherwiseReward;

    /// <summary>Hands its state on to the next step.</summary>
    public void Commit() => Before = After;
}
