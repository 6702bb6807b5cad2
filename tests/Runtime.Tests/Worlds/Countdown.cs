using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Espalier.Rewards;

namespace Espalier.Runtime.Tests.Worlds;

/// <summary>The smallest world there is: a number grows until it reaches the setting <c>length</c>.</summary>
public readonly struct Countdown : IWorld<CountdownState, CountdownAction, CountdownSettings>
{
    public const int Horizon = 5;

    public static WorldInfo Info { get; } = new("Countdown", Horizon, null);

    public static CountdownSettings DefaultSettings => new() { Length = 3 };

    public static ActionSpace Actions { get; } = new([new ChoiceInfo("press", ["no", "yes"])], []);

    public static int ObservationSize => 1;

    public static ImmutableArray<RewardInfo> Rewards => [new AliveReward().Info, GuardedReward.Description, new LateReward().Info];

    public static bool TrySet(ref CountdownSettings settings, string name, ReadOnlySpan<double> values)
    {
        if (name != "length" || values.Length != 1)
            return false;
        settings.Length = (int)values[0];
        return true;
    }

    public static void Observe(in CountdownState state, Span<float> observation) =>
        observation[0] = (2f * state.Steps / Horizon) - 1;

    public static CountdownAction Decode(ReadOnlySpan<int> choices, ReadOnlySpan<float> reals) =>
        new() { Press = choices[0] == 1 };

    public static string? FindOutOfRange(in CountdownState state) => null;

    public static bool TryGetGoals(
        string name, [NotNullWhen(true)] out GoalSet<CountdownState, CountdownSettings>? goals)
    {
        goals = null;
        return false;
    }

    public static bool TryVisit<TVisitor, TResult>(
        string name, double discount, ref TVisitor visitor, [MaybeNullWhen(false)] out TResult result)
        where TVisitor : struct, IRewardVisitor<CountdownState, CountdownAction, CountdownSettings, TResult>
    {
        result = name switch
        {
            "Alive" => visitor.Visit<AliveReward, byte>(new AliveReward()),
            "Guarded" => visitor.Visit<GuardedReward, GuardedMemory>(new GuardedReward()),
            "Late" => visitor.Visit<LateReward, double>(new LateReward()),
            _ => default,
        };
        return result is not null;
    }
}
