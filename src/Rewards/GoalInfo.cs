namespace Espalier.Rewards;

/// <summary>One goal of a <see cref="GoalSet{TState, TSettings}"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsIntended">True for what the designer wants, false for a rival: a wrong goal that fits the training.</param>
public sealed record GoalInfo(string Name, bool IsIntended);
