using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Espalier.Cli.Rows;
using Espalier.Rewards;

namespace Espalier.Cli.Scoring;

/// <summary>Makes scorers for a compiled world.</summary>
internal sealed class ScorerFactory<TWorld, TState, TAction, TSettings> : ScorerFactory
    where TWorld : struct, IWorld<TState, TAction, TSettings>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
{
    /// <summary>Lays a row out.</summary>
    public ScorerFactory(WorldMembers names)
    {
        var next = Align(Unsafe.SizeOf<TState>());
        var action = next + next;
        var settings = action + Align(Unsafe.SizeOf<TAction>());
        var defaults = TWorld.DefaultSettings;
        var state = StructLayout<TState>.Find(names.State);
        Layout = new(
            new(RowNames.State, 0, IsRequired: true, state),
            new(RowNames.Next, next, IsRequired: true, state),
            new(RowNames.Action, action, IsRequired: true, StructLayout<TAction>.Find(names.Action)),
            new(RowNames.Settings, settings, IsRequired: false, StructLayout<TSettings>.Find(names.Settings)),
            [.. MemoryMarshal.AsBytes(new ReadOnlySpan<TSettings>(in defaults))]);
    }

    /// <inheritdoc/>
    public override RowLayout Layout { get; }

    /// <inheritdoc/>
    public override bool TryCreate(string set, double discount, [NotNullWhen(true)] out Scorer? scorer)
    {
        var visitor = new Visitor(Layout);
        return TWorld.TryVisit(set, discount, ref visitor, out scorer) && scorer is not null;
    }

    private static int Align(int size) => (size + sizeof(long) - 1) / sizeof(long) * sizeof(long);

    private readonly struct Visitor(RowLayout layout) : IRewardVisitor<TState, TAction, TSettings, Scorer?>
    {
        public Scorer? Visit<TReward, TMemory>(TReward reward)
            where TReward : struct, IReward<TState, TAction, TSettings, TMemory>
            where TMemory : unmanaged =>
            new Scorer<TWorld, TState, TAction, TSettings, TReward, TMemory>(layout, reward);
    }
}
