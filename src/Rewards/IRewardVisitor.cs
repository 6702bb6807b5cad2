namespace Espalier.Rewards;

/// <summary>Receives a compiled set under its own type: the one place where a set's name becomes a type argument.</summary>
/// <typeparam name="TState">The world's state.</typeparam>
/// <typeparam name="TAction">The world's action.</typeparam>
/// <typeparam name="TSettings">The world's settings.</typeparam>
/// <typeparam name="TResult">What the visit gives.</typeparam>
public interface IRewardVisitor<TState, TAction, TSettings, TResult>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
{
    /// <summary>Called with the set that was asked for.</summary>
    TResult Visit<TReward, TMemory>(TReward reward)
        where TReward : struct, IReward<TState, TAction, TSettings, TMemory>
        where TMemory : unmanaged;
}
