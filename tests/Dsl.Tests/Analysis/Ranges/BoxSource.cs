using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Evaluation;
using Espalier.Tests.Common.Programs;

namespace Espalier.Dsl.Tests.Analysis.Ranges;

/// <summary>Random boxes inside what a world declares, and random transitions inside them.</summary>
/// <param name="declared">What the world declares.</param>
/// <param name="dice">The choices.</param>
internal sealed class BoxSource(Box declared, Dice dice)
{
    private const int MostSteps = 5;

    private readonly TransitionSource _episodes = new(declared.Layout.World, dice);

    /// <summary>A box. Episodes reach it within a few steps.</summary>
    public Box Box()
    {
        var whole = dice.Pick(0.1, 0.5, 0.9);
        var box = declared;
        for (var position = 0; position < declared.Layout.Elements.Count; position++)
        {
            if (!dice.Chance(whole))
                box = box.With(position, Part(declared[position]));
        }

        if (dice.Chance(0.5))
        {
            var first = dice.Below(MostSteps);
            box = box.With(MomentFact.Elapsed, ValueRange.Whole(first, first + dice.Pick(0, 0, 1, 100)));
        }

        foreach (var fact in new[] { MomentFact.Terminated, MomentFact.Truncated })
        {
            if (dice.Chance(0.4))
                box = box.With(fact, ValueRange.Of(fact == MomentFact.Terminated ? dice.Below(2) : 0));
        }

        return box;
    }

    /// <summary>An episode whose last step is in a box; those before are anywhere.</summary>
    public IReadOnlyList<Transition> EpisodeInto(Box box)
    {
        var elapsed = (int)box[MomentFact.Elapsed].Low;
        if (box[MomentFact.Elapsed].High > elapsed)
            elapsed += dice.Below(2);
        var settings = Values(box, VariableSource.Settings);
        var state = Values(box, VariableSource.State);
        var terminated = Truth(box[MomentFact.Terminated]);
        var last = new Transition(settings, state, Values(box, VariableSource.Action), Values(box, VariableSource.Next, state))
        {
            Elapsed = elapsed,
            Terminated = terminated,
            Truncated = !terminated && Truth(box[MomentFact.Truncated]),
            EpisodeKey = dice.Bits(),
        };
        return
        [
            .. _episodes.Episode(elapsed + 1).Take(elapsed).Select(step => step with
            {
                Settings = settings,
                Next = step.Elapsed == elapsed - 1 ? state : step.Next,
                EpisodeKey = last.EpisodeKey,
                TrainedSteps = last.TrainedSteps,
            }),
            last,
        ];
    }

    private bool Truth(ValueRange range) => Number(range) != 0;

    private Valuation Values(Box box, VariableSource source, Valuation? before = null)
    {
        var stays = before is not null && dice.Chance(0.3);
        return new(declared.Layout.Elements
            .Select((element, position) => (element, position))
            .Where(entry => entry.element.Source == source)
            .GroupBy(entry => entry.element.Name)
            .Select(group => new KeyValuePair<string, double[]>(group.Key, [.. group.Select(entry => Number(entry.element, box[entry.position]))])));

        double Number(BoxElement element, ValueRange range) =>
            stays && before![element.Name][element.Index] is var same && range.Contains(same) ? same : this.Number(range);
    }

    private ValueRange Part(ValueRange range)
    {
        var (one, other) = (Number(range), Number(range));
        return dice.Below(8) switch
        {
            0 => range.OnlyFinite() is { IsEmpty: false } finite ? finite : range,
            1 => range.WithoutZero() is { IsEmpty: false } rest ? rest : range,
            2 or 3 or 4 when !double.IsNaN(one) && !double.IsNaN(other) =>
                range.Intersect(ValueRange.Between(Math.Min(one, other), Math.Max(one, other))),
            _ => ValueRange.Of(one),
        };
    }

    /// <summary>A number of a range: an end of it, zero, what is not finite, or something between, often a short one.</summary>
    private double Number(ValueRange range)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            var number = dice.Below(10) switch
            {
                0 => range.Low,
                1 => range.High,
                2 => dice.Pick(0, -0.0),
                3 => dice.Pick(double.NaN, double.PositiveInfinity, double.NegativeInfinity),
                4 => dice.Pick(1, -1, 1e-30, -1e30, 0.5, double.Epsilon),
                5 => range.Low + (dice.Unit() * 10),
                6 => range.High - (dice.Unit() * 10),
                _ => (range.Low / 2) + (range.High / 2) + ((dice.Unit() - 0.5) * Math.Min(range.High - range.Low, double.MaxValue)),
            };
            if (dice.Chance(0.3) || range.IsIntegral)
                number = Math.Round(number);
            if (range.Contains(number))
                return number;
        }

        return range.MayBeFinite ? range.Low
            : range.MayBeNaN ? double.NaN
            : range.MayBePositiveInfinity ? double.PositiveInfinity
            : double.NegativeInfinity;
    }
}
