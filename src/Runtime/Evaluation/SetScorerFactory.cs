using Espalier.Rewards;

namespace Espalier.Runtime.Evaluation;

/// <summary>Makes the scorer of a set that is known by its name.</summary>
/// <param name="probe">The name of the levels.</param>
/// <param name="levels">The number of levels.</param>
/// <typeparam name="TState">The world's state.</typeparam>
/// <typeparam name="TAction">The world's action.</typeparam>
/// <typeparam name="TSettings">The world's settings.</typeparam>
internal readonly struct SetScorerFactory<TState, TAction, TSettings>(string probe, int levels)
    : IRewardVisitor<TState, TAction, TSettings, ISetScorer<TState, TAction, TSettings>>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
{
    /// <inheritdoc/>
    public ISetScorer<TState, TAction, TSettings> Visit<TReward, TMemory>(TReward reward)
        where TReward : struct, IReward<TState, TAction, TSettings, TMemory>
        where TMemory : unmanaged =>
        new SetScorer<TState, TAction, TSettings, TReward, TMemory>(reward, probe, levels);
}
