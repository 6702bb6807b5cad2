using Espalier.Dsl.Analysis.Pairs;
using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis;

/// <summary>Whether there is a transition at which predicates are as they are demanded to be.</summary>
public sealed class TransitionQuestion
{
    /// <summary>Asks.</summary>
    /// <param name="ranges">What expressions may be.</param>
    /// <param name="box">Where to look.</param>
    /// <param name="demands">The predicates, single bools, and whether they hold.</param>
    public TransitionQuestion(RangeEvaluator ranges, Box box, IReadOnlyList<(BoundExpression Predicate, bool Holds)> demands)
        : this(ranges, box, demands, new ReadsTable(box.Layout.World).Of(demands.Select(demand => demand.Predicate)))
    {
    }

    internal TransitionQuestion(
        RangeEvaluator ranges, Box box, IReadOnlyList<(BoundExpression Predicate, bool Holds)> demands, Reads read)
    {
        Ranges = ranges;
        Box = box;
        Demands = demands;
        IsRemembering = read.IsRemembering;
        Positions = [.. read.Facts.Select(box.Layout.PositionOf), .. MentionedPositions.Of(box.Layout, read.Mentions)];
    }

    /// <summary>What expressions may be.</summary>
    public RangeEvaluator Ranges { get; }

    /// <summary>A box that has every transition at which all is as demanded.</summary>
    public Box Box { get; }

    /// <summary>The predicates, single bools, and whether they hold.</summary>
    public IReadOnlyList<(BoundExpression Predicate, bool Holds)> Demands { get; }

    /// <summary>The positions of the box that they read, derived quantities seen through.</summary>
    public IReadOnlyList<int> Positions { get; }

    /// <summary>They read the past or a machine, which only an episode's first step tells by itself.</summary>
    public bool IsRemembering { get; }

    /// <summary>
    /// The transition with values of one's own at <see cref="Positions"/>, as an episode's first step where the past is read;
    /// null where they are outside of the box, or where the interpreter finds anything otherwise than demanded.
    /// </summary>
    /// <param name="values">A value for each position.</param>
    public Transition? Confirm(IReadOnlyList<double> values)
    {
        var point = IsRemembering ? Box.With(MomentFact.Elapsed, ValueRange.Whole(0, 0)) : Box;
        for (var i = 0; i < values.Count; i++)
        {
            if (!point[Positions[i]].Contains(values[i]))
                return null;
            point = point.With(Positions[i], ValueRange.Of(values[i]));
        }

        var transition = BoxPoint.Of(point);
        return new FirstStep(Box.Layout.World, transition).AllAreSo(Demands) ? transition : null;
    }

    /// <summary>An expression as a file would write it, for messages.</summary>
    public static string TextOf(BoundExpression expression) => BoundText.Of(expression);
}
