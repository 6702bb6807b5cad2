using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// What expressions may be for the transitions of a box. What it says is proved of what the interpreter and compiled code
/// compute, in double precision: no value falls outside, and a predicate that is never or always true is so at every
/// transition of the box, with whatever past.
/// </summary>
/// <param name="world">The world of the expressions.</param>
public sealed class RangeEvaluator(WorldModel world)
{
    private readonly RangeWork _work = new(long.MaxValue);
    private readonly RangeGraph _graph = new();
    private readonly Dictionary<BoundExpression, Formula> _formulas = new(ByReference<BoundExpression>.Comparer);
    private GraphWriter? _writer;

    /// <summary>Where the boxes of the world hold what.</summary>
    public BoxLayout Layout { get; } = new(world);

    /// <summary>All transitions that the world declares.</summary>
    public Box Declared => field ??= Box.Of(Layout);

    /// <summary>What an expression may be for the transitions of a box.</summary>
    /// <returns>The elements, a matrix row by row; all of them empty where the box is.</returns>
    public ValueRange[] Evaluate(BoundExpression expression, Box box)
    {
        var formula = FormulaOf(expression);
        var readings = Read(formula, box);
        new Propagation(formula, _work).Run(readings, formula.Roots, isAssumed: false);
        return [.. formula.Roots.Select(root => readings.IsImpossible ? ValueRange.Empty : readings[root])];
    }

    /// <summary>What a scalar may be for the transitions of a box; empty where the box is.</summary>
    public ValueRange EvaluateScalar(BoundExpression expression, Box box) => Evaluate(expression, box)[0];

    /// <summary>What is proved of a predicate, a single bool, for the transitions of a box; of an empty one it is never true.</summary>
    public Truth Decide(BoundExpression predicate, Box box)
    {
        var formula = FormulaOf(predicate);
        if (Assume(formula, box, 1).IsImpossible)
            return Truth.Never;
        return Assume(formula, box, 0).IsImpossible ? Truth.Always : Truth.Sometimes;
    }

    /// <summary>
    /// A box that has every transition of another at which a predicate, a single bool, has a value; empty where there is none.
    /// </summary>
    public Box Narrow(Box box, BoundExpression predicate, bool holds)
    {
        var formula = FormulaOf(predicate);
        var readings = Assume(formula, box, holds ? 1 : 0);
        if (readings.IsImpossible)
            return box.IsEmpty ? box : box.With(0, ValueRange.Empty);
        for (var i = 0; i < formula.Nodes.Length; i++)
        {
            if (formula.Nodes[i] is { Operation: RangeOperation.Variable, Instant: 0, Place: var position })
                box = box.With(position, readings[i]);
        }

        return box;
    }

    private Readings Assume(Formula formula, Box box, int truth)
    {
        var readings = Read(formula, box);
        var propagation = new Propagation(formula, _work);
        if (readings.IsImpossible)
            return readings;
        propagation.Compute(readings);
        readings.Restrict(formula.Roots[0], ValueRange.Of(truth));
        if (!readings.IsImpossible)
            propagation.Run(readings, formula.Roots, isAssumed: true);
        return readings;
    }

    private Readings Read(Formula formula, Box box)
    {
        var readings = new Readings(formula);
        if (box.IsEmpty)
            readings.Fail();
        for (var i = 0; i < formula.Nodes.Length && !readings.IsImpossible; i++)
        {
            // At another instant anything declared may have been.
            if (formula.Nodes[i] is { Operation: RangeOperation.Variable, Place: var position, Instant: var instant })
                readings.Restrict(i, instant == 0 ? box[position] : box[position].Union(Declared[position]));
        }

        return readings;
    }

    private Formula FormulaOf(BoundExpression expression)
    {
        if (!_formulas.TryGetValue(expression, out var formula))
        {
            _writer ??= new GraphWriter(Layout, _graph, _work);
            _formulas.Add(expression, formula = new Formula(_graph, _writer.Write(expression)));
        }

        return formula;
    }
}
