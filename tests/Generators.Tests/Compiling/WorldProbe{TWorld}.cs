using Espalier.Rewards;

namespace Espalier.Generators.Tests.Compiling;

internal sealed class WorldProbe<TWorld, TState, TAction, TSettings> : WorldProbe
    where TWorld : struct, IWorld<TState, TAction, TSettings>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
{
    public override WorldInfo Info => TWorld.Info;

    public override ActionSpace Actions => TWorld.Actions;

    public override IReadOnlyList<RewardInfo> Rewards => TWorld.Rewards;

    public override Type StateType => typeof(TState);

    public override object DefaultSettings => TWorld.DefaultSettings;

    public override EpisodeProbe Start(string set, double discount)
    {
        var visitor = default(Visitor);
        Assert.True(TWorld.TryVisit<Visitor, EpisodeProbe>(set, discount, ref visitor, out var episode), $"There is no set '{set}'.");
        return episode;
    }

    public override float[] Observe(object? state)
    {
        var observation = new float[TWorld.ObservationSize];
        observation.AsSpan().Fill(float.NaN);
        TWorld.Observe(Members.Set(default(TState), state), observation);
        return observation;
    }

    public override object Decode(int[] choices, params float[] reals) => TWorld.Decode(choices, reals);

    public override string? FindOutOfRange(object? state) => TWorld.FindOutOfRange(Members.Set(default(TState), state));

    public override object State(object? state) => Members.Set(default(TState), state);

    public override object? SetSetting(string name, params double[] values)
    {
        var settings = TWorld.DefaultSettings;
        return TWorld.TrySet(ref settings, name, values) ? settings : null;
    }

    public override (int Reached, bool Solvable, bool Distinguishing, IReadOnlyList<GoalInfo> Goals) Judge(string goals, object? state)
    {
        Assert.True(TWorld.TryGetGoals(goals, out var set), $"There are no goals '{goals}'.");
        var value = Members.Set(default(TState), state);
        var settings = TWorld.DefaultSettings;
        return (
            set.FindReached(in value, in settings),
            set.IsSolvable(in value, in settings),
            set.IsDistinguishing(in value, in settings),
            set.Goals);
    }

    private readonly struct Visitor : IRewardVisitor<TState, TAction, TSettings, EpisodeProbe>
    {
        public EpisodeProbe Visit<TReward, TMemory>(TReward reward)
            where TReward : struct, IReward<TState, TAction, TSettings, TMemory>
            where TMemory : unmanaged =>
            new EpisodeProbe<TState, TAction, TSettings, TReward, TMemory>(reward, TWorld.DefaultSettings);
    }
}
