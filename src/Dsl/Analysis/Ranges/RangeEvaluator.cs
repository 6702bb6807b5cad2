using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// What expressions may be for the transitions of a box. What it says is proved of what the interpreter and compiled code
/// compute, in double precision: no value falls outside, and a predicate that is never or always true is so at every
/// transition of the box, with whatever past.
/// </summary>
/// <param name="world">The world of the expressions.</param>
public sealed class RangeEvaluator(WorldModel world)
{
    /// <summary>Where the boxes of the world hold what.</summary>
    public BoxLayout Layout { get; } = new(world);

    /// <summary>All transitions that the world declares.</summary>
    public Box Declared => field ??= Box.Of(Layout);

    /// <summary>What an expression may be for the transitions of a box.</summary>
    /// <returns>The elements, a matrix row by row; all of them empty where the box is.</returns>
    public ValueRange[] Evaluate(BoundExpression expression, Box box) => new BoxReading(world, box).Elements(expression);

    /// <summary>What a scalar may be for the transitions of a box; empty where the box is.</summary>
    public ValueRange EvaluateScalar(BoundExpression expression, Box box) => Evaluate(expression, box)[0];

    /// <summary>What is proved of a predicate, a single bool, for the transitions of a box; of an empty one it is never true.</summary>
    public Truth Decide(BoundExpression predicate, Box box)
    {
        var range = EvaluateScalar(predicate, box);
        return !range.Contains(1) ? Truth.Never : !range.Contains(0) ? Truth.Always : Truth.Sometimes;
    }

    /// <summary>
    /// A box that has every transition of another at which a predicate, a single bool, has a value; empty where there is none.
    /// </summary>
    public Box Narrow(Box box, BoundExpression predicate, bool holds)
    {
        var range = EvaluateScalar(predicate, box);
        return range.Contains(holds ? 1 : 0) ? box : box.With(0, ValueRange.Empty);
    }
}
