using System.Collections.Immutable;
using Espalier.Rewards;
using Espalier.Runs.Results;

namespace Espalier.Runtime.Evaluation;

/// <summary>A set of constraints that follows the episodes of many levels, without the types it was compiled to.</summary>
/// <typeparam name="TState">The world's state.</typeparam>
/// <typeparam name="TAction">The world's action.</typeparam>
/// <typeparam name="TSettings">The world's settings.</typeparam>
internal interface ISetScorer<TState, TAction, TSettings>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
{
    /// <summary>A delay holds back some of what the set pays.</summary>
    bool Delays { get; }

    /// <summary>How many numbers the agent sees of the set's memory.</summary>
    int ObservationSize { get; }

    /// <summary>Writes what the agent sees of the memory of a level's episode.</summary>
    void Observe(int level, int elapsed, Span<float> observation);

    /// <summary>Evaluates one step of a level's episode.</summary>
    /// <exception cref="Learners.TrainingException">A score is not finite.</exception>
    ScoredStep Evaluate(
        int level, in TState state, in TAction action, in TState next, in TSettings settings, in Moment moment);

    /// <summary>What each constraint has said over all steps so far.</summary>
    ImmutableArray<TermResult> Summarize();

    /// <summary>What the constraints with a budget have cost an episode.</summary>
    ImmutableArray<TermCost> SummarizeCosts();
}
