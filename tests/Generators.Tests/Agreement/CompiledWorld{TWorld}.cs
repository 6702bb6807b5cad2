using Espalier.Dsl.Binding.Model;
using Espalier.Rewards;

namespace Espalier.Generators.Tests.Agreement;

internal sealed class CompiledWorld<TWorld, TState, TAction, TSettings>(WorldModel model) : CompiledWorld
    where TWorld : struct, IWorld<TState, TAction, TSettings>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
{
    public override CompiledEpisode Start(string set, double discount)
    {
        var visitor = new Visitor(model);
        Assert.True(TWorld.TryVisit<Visitor, CompiledEpisode>(set, discount, ref visitor, out var episode), $"There is no set '{set}'.");
        return episode;
    }

    public override CompiledBatch? Batch(string set, double discount, int count)
    {
        var visitor = new BatchVisitor(model, typeof(TWorld).DeclaringType!, count);
        Assert.True(TWorld.TryVisit<BatchVisitor, CompiledBatch?>(set, discount, ref visitor, out var batch), $"There is no set '{set}'.");
        return batch;
    }

    private readonly struct BatchVisitor(WorldModel model, Type world, int count)
        : IRewardVisitor<TState, TAction, TSettings, CompiledBatch?>
    {
        public CompiledBatch? Visit<TReward, TMemory>(TReward reward)
            where TReward : struct, IReward<TState, TAction, TSettings, TMemory>
            where TMemory : unmanaged => typeof(TReward).GetNestedType("Batch") is null
                ? null
                : (CompiledBatch)Activator.CreateInstance(
                    typeof(CompiledBatch<,,,,,>).MakeGenericType(
                        typeof(TState), typeof(TAction), typeof(TSettings), typeof(TReward), typeof(TMemory), world.GetNestedType("Columns")!),
                    reward, model, count)!;
    }

    private readonly struct Visitor(WorldModel model) : IRewardVisitor<TState, TAction, TSettings, CompiledEpisode>
    {
        public CompiledEpisode Visit<TReward, TMemory>(TReward reward)
            where TReward : struct, IReward<TState, TAction, TSettings, TMemory>
            where TMemory : unmanaged =>
            new CompiledEpisode<TState, TAction, TSettings, TReward, TMemory>(reward, model);
    }
}
