using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Tests.Common.Programs;

/// <summary>Random episodes of a world: numbers in their declared ranges, with their ends and, where unbounded, with what is no number.</summary>
/// <param name="world">The world.</param>
/// <param name="dice">The choices.</param>
internal sealed class TransitionSource(WorldModel world, Dice dice)
{
    private bool _isWild;

    /// <summary>An episode; in some of them unbounded numbers are very large, or none at all.</summary>
    public IEnumerable<Transition> Episode(int steps)
    {
        _isWild = dice.Chance(0.2);
        var settings = Values(world.Settings);
        var state = Values(world.State);
        var key = dice.Bits();
        var trained = dice.Pick(0L, 5L, 50L, 500L, long.MaxValue);
        for (var i = 0; i < steps; i++)
        {
            var next = dice.Chance(0.2) ? state : Values(world.State);
            var isLast = i == steps - 1;
            var terminated = isLast && dice.Chance(0.5);
            yield return new Transition(settings, state, Values(world.Action), next)
            {
                Elapsed = i,
                Terminated = terminated,
                Truncated = isLast && !terminated,
                EpisodeKey = key,
                TrainedSteps = trained,
            };
            state = next;
        }
    }

    private Valuation Values(IEnumerable<VariableModel> variables) => new(variables.Select(variable =>
        new KeyValuePair<string, double[]>(variable.Name, [.. Elements(variable.Type)])));

    private IEnumerable<double> Elements(DslType type)
    {
        var count = type switch
        {
            VectorType vector => vector.Length,
            MatrixType matrix => matrix.Rows * matrix.Columns,
            _ => 1,
        };
        return Enumerable.Range(0, count).Select(_ => Element(type.Scalar));
    }

    private double Element(DslType type) => type switch
    {
        BoolType => dice.Below(2),
        EnumType choice => dice.Below(choice.Enum.Members.Count),
        IntType whole => Math.Floor(Between(whole.Low ?? int.MinValue, whole.High ?? int.MaxValue)),
        RealType { Low: double.NegativeInfinity } when _isWild && dice.Chance(0.3) => Stored(dice.Pick(
            1e30, -1e-30, double.MaxValue, double.NaN, double.PositiveInfinity, double.NegativeInfinity)),
        RealType { Low: double.NegativeInfinity } => Stored(dice.Pick(0, -0.0, 1, -1, dice.Unit() * 10, dice.Unit() * -10)),
        RealType real => Stored(dice.Chance(0.3) ? Math.Round(Between(real.Low, real.High)) : Between(real.Low, real.High)),
        _ => throw new NotSupportedException($"{type} has no values."),
    };

    private double Between(double low, double high) => dice.Below(6) switch
    {
        0 => low,
        1 => high,
        2 => low <= 0 && high >= 0 ? 0 : low,
        _ => low + (dice.Unit() * (high - low)),
    };

    // What is stored in single precision has its precision from the start.
    private double Stored(double value) => world.IsDouble ? value : (float)value;
}
