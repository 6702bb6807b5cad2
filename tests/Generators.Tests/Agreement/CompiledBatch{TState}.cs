using System.Globalization;
using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;
using Espalier.Rewards;
using Espalier.Rewards.Batches;

namespace Espalier.Generators.Tests.Agreement;

internal sealed class CompiledBatch<TState, TAction, TSettings, TReward, TMemory, TColumns> : CompiledBatch
    where TState : unmanaged
    where TAction : unmanaged
    where TSettings : unmanaged
    where TReward : struct, IReward<TState, TAction, TSettings, TMemory>
    where TMemory : unmanaged
    where TColumns : TransitionColumns<TState, TAction, TSettings>
{
    private readonly TReward _reward;
    private readonly WorldModel _world;
    private readonly TColumns _columns;
    private readonly RewardBatch<TColumns> _batch;
    private readonly RewardBatch<TColumns> _bare;
    private readonly TermColumns _terms;
    private readonly double[] _totals;

    public CompiledBatch(TReward reward, WorldModel world, int count)
    {
        _reward = reward;
        _world = world;
        _columns = (TColumns)Activator.CreateInstance(typeof(TColumns), count)!;
        _batch = (RewardBatch<TColumns>)Activator.CreateInstance(typeof(TReward).GetNestedType("Batch")!, reward, count)!;
        _bare = (RewardBatch<TColumns>)Activator.CreateInstance(typeof(TReward).GetNestedType("Batch")!, reward, count)!;
        _terms = new TermColumns(reward.Info, count);
        _totals = new double[count];
    }

    public override string? FindDifference(IReadOnlyList<IReadOnlyList<Transition>> rows)
    {
        Assert.Equal(_totals.Length, rows.Count);
        var episodes = new CompiledEpisode[rows.Count];
        for (var step = 0; step < rows[0].Count; step++)
        {
            Gather([.. rows.Select(row => row[step])]);
            _bare.Evaluate(_columns, _totals);
            var alone = _totals.ToArray();
            _batch.Evaluate(_columns, _totals, _terms);
            for (var row = 0; row < rows.Count; row++)
            {
                var transition = rows[row][step];
                if (transition.Elapsed == 0)
                    episodes[row] = new CompiledEpisode<TState, TAction, TSettings, TReward, TMemory>(_reward, _world);
                var expected = Describe(episodes[row].Step(transition));
                var actual = Describe(ResultOf(row));
                if (expected != actual)
                    return $"Row {row}, step {step}\nby itself:\n{expected}\nin a batch:\n{actual}";
                if (BitConverter.DoubleToInt64Bits(alone[row]) != BitConverter.DoubleToInt64Bits(_totals[row]) && !double.IsNaN(alone[row]))
                    return $"Row {row}, step {step}: the total is {alone[row]} where terms are not recorded, and {_totals[row]} where they are.";
            }
        }

        return null;
    }

    private void Gather(IReadOnlyList<Transition> transitions)
    {
        for (var row = 0; row < transitions.Count; row++)
        {
            var transition = transitions[row];
            _columns.Gather(
                row,
                Structs.Fill<TState>(_world.State, transition.State),
                Structs.Fill<TAction>(_world.Action, transition.Action),
                Structs.Fill<TState>(_world.State, transition.Next),
                Structs.Fill<TSettings>(_world.Settings, transition.Settings),
                new Moment(transition.Elapsed, transition.Terminated, transition.Truncated, transition.EpisodeKey));
            _columns.TrainedSteps = transition.TrainedSteps;
        }
    }

    private Dsl.Evaluation.StepResult ResultOf(int row) => new(
        _totals[row],
        _batch.Terminates[row],
        _reward.Info.Terms.Select((term, i) => new TermResult(
            term.Name,
            _terms.Evaluated(i)[row] ? _terms.Scores(i)[row] : null,
            _terms.Payments(i)[row],
            _terms.Satisfied(i)[row])
        {
            Cost = term.Limit is null || _terms.Costs(i)[row] == 0 ? null : _terms.Costs(i)[row],
        }).ToEquatable());

    // To the last bit, but every NaN is one.
    private static string Describe(Dsl.Evaluation.StepResult step) => string.Join('\n',
    [
        $"total {Bits(step.Total)}{(step.Terminates ? " and ends" : "")}",
        .. step.Terms.Select(term =>
            $"{term.Name} {Bits(term.Score)} paid {Bits(term.Paid)} {term.IsSatisfied} cost {Bits(term.Cost is 0 ? null : term.Cost)}"),
    ]);

    private static string Bits(double? value) => value switch
    {
        null => "nothing",
        { } number when double.IsNaN(number) => "NaN",
        0.0 when double.IsNegative(value.Value) => "-0",
        { } number => number.ToString("R", CultureInfo.InvariantCulture),
    };
}
