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
    /// <summary>Evaluates one step of a level's episode.</summary>
    /// <returns>What is paid.</returns>
    /// <exception cref="Learners.TrainingException">A score is not finite.</exception>
    double Evaluate(
        int level, in TState state, in TAction action, in TState next, in TSettings settings, in Moment moment);

    /// <summary>What each constraint has said over all steps so far.</summary>
    ImmutableArray<TermResult> Summarize();
}
