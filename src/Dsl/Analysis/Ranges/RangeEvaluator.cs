using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Evaluation;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// What expressions may be for the transitions of a box. What it says is proved of what the interpreter and compiled code
/// compute, in double precision: no value falls outside, and a predicate that is never or always true is so at every
/// transition of the box, with whatever past. Where the work is spent it says less. It is not for several threads.
/// </summary>
/// <param name="world">The world of the expressions.</param>
/// <param name="work">How many numbers may be computed for all questions, beyond one for each number of what is asked about.</param>
public sealed class RangeEvaluator(WorldModel world, long work = RangeEvaluator.UsualWork)
{
    /// <summary>What is enough for a set, unless a file is made to cost much.</summary>
    public const long UsualWork = 10_000_000;

    private readonly RangeWork _work = new(work);
    private readonly Dictionary<BoundExpression, Known> _known = new(ByReference<BoundExpression>.Comparer);
    private readonly Dictionary<EquatableArray<int>, Known> _shared = [];
    private readonly Dictionary<(EquatableArray<int> Nodes, int Given), FormulaRanges?> _given = [];
    private int _count;
    private GraphWriter? _writer;

    /// <summary>Where the boxes of the world hold what.</summary>
    public BoxLayout Layout { get; } = new(world);

    /// <summary>All transitions that the world declares.</summary>
    public Box Declared => field ??= Box.Of(Layout);

    /// <summary>How many numbers have been computed.</summary>
    internal long Spent => _work.Spent;

    /// <summary>What an expression may be for the transitions of a box.</summary>
    /// <returns>The elements, a matrix row by row; all of them empty where the box is.</returns>
    public ValueRange[] Evaluate(BoundExpression expression, Box box)
    {
        if (!box.IsEmpty && FormulaOf(expression) is { } formula)
            return formula.Evaluate(box);
        var kind = box.IsEmpty ? ValueRange.Empty : ValueRange.OfKind(expression.Type.Scalar);
        return [.. Enumerable.Repeat(kind, Shape.Of(expression.Type).Count)];
    }

    /// <summary>What an expression may be for those transitions of a box at which predicates, each a single bool, hold.</summary>
    /// <returns>The elements, a matrix row by row; all of them empty where there is no such transition.</returns>
    public ValueRange[] Evaluate(BoundExpression expression, Box box, IReadOnlyList<BoundExpression> given)
    {
        foreach (var predicate in given)
            box = Narrow(box, predicate, true);
        return box.IsEmpty || given.Count == 0 || FormulaOf(expression, given) is not { } formula ? Evaluate(expression, box) : formula.Evaluate(box);
    }

    /// <summary>What the elements of an expression may be together, for the transitions of a box; empty where the box is.</summary>
    public ValueRange EvaluateTogether(BoundExpression expression, Box box)
    {
        if (box.IsEmpty || FormulaOf(expression) is not { } formula)
            return box.IsEmpty ? ValueRange.Empty : ValueRange.OfKind(expression.Type.Scalar);
        var together = ValueRange.Empty;
        foreach (var range in formula.Evaluate(box))
            together = together.Union(range);
        return together;
    }

    /// <summary>What a scalar may be for the transitions of a box; empty where the box is.</summary>
    public ValueRange EvaluateScalar(BoundExpression expression, Box box) => Evaluate(expression, box)[0];

    /// <summary>What a scalar may be for those transitions of a box at which predicates hold; empty where there is none.</summary>
    public ValueRange EvaluateScalar(BoundExpression expression, Box box, IReadOnlyList<BoundExpression> given) => Evaluate(expression, box, given)[0];

    /// <summary>What is proved of a predicate, a single bool, for the transitions of a box; of an empty one it is never true.</summary>
    public Truth Decide(BoundExpression predicate, Box box)
    {
        if (box.IsEmpty)
            return Truth.Never;
        if (FormulaOf(predicate) is not { } formula)
            return Truth.Sometimes;
        return formula.Narrow(box, true) is null ? Truth.Never
            : formula.Narrow(box, false) is null ? Truth.Always
            : Truth.Sometimes;
    }

    /// <summary>What is proved of a predicate for those transitions of a box at which others hold; where there is none it is never true.</summary>
    public Truth Decide(BoundExpression predicate, Box box, IReadOnlyList<BoundExpression> given)
    {
        foreach (var other in given)
            box = Narrow(box, other, true);
        var truth = Decide(predicate, box);
        return truth != Truth.Sometimes || given.Count == 0 || Evaluate(predicate, box, given)[0] is not { IsPoint: true, Low: var value } ? truth
            : value != 0 ? Truth.Always
            : Truth.Never;
    }

    /// <summary>
    /// A box that has every transition of another at which a predicate, a single bool, has a value; empty where there is none.
    /// </summary>
    public Box Narrow(Box box, BoundExpression predicate, bool holds) => box.IsEmpty || FormulaOf(predicate) is not { } formula
        ? box
        : formula.Narrow(box, holds) ?? box.With(0, ValueRange.Empty);

    /// <summary>A number that two expressions share only where they are computed in the same way, wherever they are written.</summary>
    internal int NumberOf(BoundExpression expression) => Find(expression).Number;

    private FormulaRanges? FormulaOf(BoundExpression expression) => Find(expression).Formula;

    /// <summary>The formula of an expression and of those of the predicates that say more of it than a box can hold; null where there is none.</summary>
    private FormulaRanges? FormulaOf(BoundExpression expression, IReadOnlyList<BoundExpression> given)
    {
        if (FormulaOf(expression) is not { } formula)
            return null;
        var telling = given.Where(predicate => FormulaOf(predicate)?.TellsOf(formula) ?? false).ToList();
        if (telling.Count == 0)
            return null;
        var nodes = _writer!.Write(expression);
        foreach (var predicate in telling)
            nodes = nodes is not null && _writer.Write(predicate) is { } more ? [.. nodes, .. more] : null;
        if (nodes?.ToEquatable() is not { } key)
            return null;
        if (!_given.TryGetValue((key, telling.Count), out var known))
        {
            known = _writer.FormulaOf(nodes) is { } written ? new FormulaRanges(written, Declared, _work, telling.Count) : null;
            _given.Add((key, telling.Count), known);
        }

        return known;
    }

    // What is computed in the same way has one formula, wherever it is written.
    private Known Find(BoundExpression expression)
    {
        if (_known.TryGetValue(expression, out var found))
            return found;
        _writer ??= new GraphWriter(Layout, _work);
        var nodes = _writer.Write(expression)?.ToEquatable();
        if (nodes is not { } key || !_shared.TryGetValue(key, out found))
        {
            var formula = nodes is { } written ? _writer.FormulaOf([.. written]) : null;
            found = new Known(_count++, formula is null ? null : new FormulaRanges(formula, Declared, _work));
            if (nodes is { } own)
                _shared.Add(own, found);
        }

        _known.Add(expression, found);
        return found;
    }

    /// <summary>What is known of expressions that are computed in the same way.</summary>
    private sealed record Known(int Number, FormulaRanges? Formula);
}
