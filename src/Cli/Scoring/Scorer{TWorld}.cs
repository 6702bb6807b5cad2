using System.Runtime.CompilerServices;
using Espalier.Cli.Rows;
using Espalier.Rewards;

namespace Espalier.Cli.Scoring;

/// <summary>A compiled set under its own types: the JIT makes one loop of reading the row's bytes and of evaluating them.</summary>
internal sealed class Scorer<TWorld, TState, TAction, TSettings, TReward, TMemory>(RowLayout layout, TReward reward) : Scorer
    where TWorld : struct, IWorld<TState, TAction, TSettings>
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
    where TReward : struct, IReward<TState, TAction, TSettings, TMemory>
    where TMemory : unmanaged
{
    // Constructing the set again for every row would cost more than evaluating it.
    private readonly TReward _reward = reward;
    private TMemory _memory;

    /// <inheritdoc/>
    public override RewardInfo Info => _reward.Info;

    /// <inheritdoc/>
    public override void Score(Row row, in Moment moment, RowScore score)
    {
        if (moment.Elapsed == 0)
            _memory = default;
        var recorder = new Recorder(score);
        score.Clear();
        score.Payment = _reward.Evaluate(
            in Read<TState>(row, layout.State),
            in Read<TAction>(row, layout.Action),
            in Read<TState>(row, layout.Next),
            in Read<TSettings>(row, layout.Settings),
            in moment,
            ref _memory,
            ref recorder);
    }

    /// <inheritdoc/>
    public override string? FindOutOfRange(Row row) => TWorld.FindOutOfRange(in Read<TState>(row, layout.Next));

    private static ref readonly T Read<T>(Row row, RowRegion region)
        where T : unmanaged => ref Unsafe.As<byte, T>(ref row.Bytes[region.Start]);

    private readonly struct Recorder(RowScore score) : ITermRecorder
    {
        public void Record(int term, double value, double paid, bool satisfied) => score.Record(term, value, paid);

        public void RecordCost(int term, double cost) => score.RecordCost(term, cost);
    }
}
