using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Batches;

/// <summary>
/// Turns bound expressions into values of a batch: all that scalar code computes, in the same order, to the same bits. Both
/// branches of a choice are computed, vectors element by element.
/// </summary>
/// <param name="graph">Takes the values.</param>
/// <param name="world">The world.</param>
/// <param name="layout">Where variables are read.</param>
/// <param name="memory">What is remembered.</param>
/// <param name="members">Takes tables and scales.</param>
internal sealed partial class LaneExpressions(
    LaneGraph graph, WorldModel world, ColumnLayout layout, LaneMemory memory, StaticMembers members)
{
    private readonly Dictionary<string, LetModel> _lets = world.Lets.ToDictionary(let => let.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, LaneValue> _letValues = new(StringComparer.Ordinal);
    private readonly Dictionary<(BoundExpression, bool, int), LaneValue> _scalars = new(new ByPlace());
    private bool _isNext;
    private int _phase;
    private bool _isDeciding;

    /// <summary>Something was met that batches do not compute; what has been emitted means nothing.</summary>
    public bool IsBeyond { get; private set; }

    /// <summary>Whether the episode ends with the step, as expressions see it.</summary>
    public LaneNode Terminated { get; private set; } = graph.Read(ColumnLayout.Terminated);

    /// <summary>Whether the horizon ends the episode with the step, as expressions see it.</summary>
    public LaneNode Truncated { get; private set; } = graph.Read(ColumnLayout.Truncated);

    /// <summary>What is emitted until <see cref="Decide"/> decides whether the set ends the episode.</summary>
    public void BeginDeciding() => _isDeciding = true;

    /// <summary>From now on expressions see another end of the episode.</summary>
    public void Decide(LaneNode terminated, LaneNode truncated)
    {
        _isDeciding = false;
        Terminated = terminated;
        Truncated = truncated;
        _phase++;
    }

    /// <summary>Emits a scalar.</summary>
    public LaneValue Emit(BoundExpression expression) => Emit(expression, at: null);

    /// <summary>Emits a scalar as a number or truth value.</summary>
    public LaneNode EmitNode(BoundExpression expression) => Emit(expression).Node;

    private LaneValue Emit(BoundExpression expression, LanePosition? at) => at is not null && !expression.Type.IsShaped
        ? EmitInvariant(expression)
        : WithOneZero(expression, EmitOperation(expression, at));

    // What the elements of a vector have in common is walked through once.
    private LaneValue EmitInvariant(BoundExpression scalar)
    {
        var key = (scalar, _isNext, _phase);
        if (!_scalars.TryGetValue(key, out var value))
            _scalars[key] = value = Emit(scalar);
        return value;
    }

    private LaneValue EmitOperation(BoundExpression expression, LanePosition? at) => expression switch
    {
        BoundConstant constant => EmitConstant(constant),
        BoundVariable variable => EmitVariable(variable, at),
        BoundLet let => EmitLet(let, at),
        BoundMoment moment => EmitMoment(moment.Fact),
        BoundUnary unary => EmitUnary(unary.Operator, Emit(unary.Operand, at)),
        BoundChain chain => EmitChain(chain, at),
        BoundPower power => EmitPower(power, at),
        BoundConditional conditional => EmitConditional(conditional, at),
        BoundImplies implies => LaneValue.Of(graph.Or(
            graph.Not(Emit(implies.Premise, at).Node), Emit(implies.Conclusion, at).Node)),
        BoundRangeTest test => EmitRangeTest(test, at),
        BoundMaskTest test => EmitMaskTest(test),
        BoundTolerance tolerance => EmitTolerance(tolerance, at),
        BoundCall call => EmitCall(call, at),
        BoundPast past => EmitPast(past, at),
        BoundMachine machine => new(
            machine.IsNext ? memory.Find(machine.Name).After(EmitNode) : memory.Find(machine.Name).Before,
            true,
            new Interval(0, machine.States.Enum.Members.Count - 1)),
        BoundIndex { Type.IsShaped: false } index => EmitIndex(index),
        _ when at is { } position => EmitElement(expression, position),
        _ => throw new NotSupportedException($"{expression.GetType().Name} is no scalar expression."),
    };

    private LaneValue Beyond()
    {
        IsBeyond = true;
        return LaneValue.Of(graph.Number(0));
    }

    // An int has one zero, also where it is computed in double: adding 0 takes the sign from −0.
    private LaneValue WithOneZero(BoundExpression expression, LaneValue value) =>
        !value.IsWhole && expression.Type.Scalar is IntType && expression is BoundUnary
            or BoundChain { Kind: ChainKind.Multiplicative }
            or BoundCall { Function: Function.Floor or Function.Ceil or Function.Round or Function.Sign or Function.Product }
            ? LaneValue.Of(WithOneZero(value.Node))
            : value;

    private LaneNode WithOneZero(LaneNode node) => graph.FromZero(node);

    private LaneValue EmitConstant(BoundConstant constant) => constant.Type switch
    {
        BoolType => LaneValue.Of(graph.Flag(constant.Value != 0)),
        IntType when IsExact(constant.Value) => new(graph.Number(constant.Value), true, new Interval(constant.Value, constant.Value)),
        _ => LaneValue.Of(graph.Number(constant.Value)),
    };

    // −0 is not whole: an int has only one 0.
    private static bool IsExact(double value) =>
        Math.Abs(value) <= Interval.MaxExact && Math.Floor(value) == value && !(value == 0 && 1 / value < 0);

    private LaneValue EmitVariable(BoundVariable variable, LanePosition? at)
    {
        var source = variable.Source == VariableSource.State && _isNext ? VariableSource.Next : variable.Source;
        var first = layout.Find(source, variable.Name);
        LaneNode node;
        if (at is not { } position)
            node = graph.Read(first);
        else if (Flatten(position, variable.Type) is { Node: { } index })
            node = graph.Gather(first, index);
        else
            node = graph.Read(first.Element(Flatten(position, variable.Type).Known));
        var otherwise = first.StoredAs == "long" ? Interval.All : Interval.Int;
        return variable.Type.Scalar is IntType range
            ? new(node, true, new Interval(range.Low ?? otherwise.Low, range.High ?? otherwise.High))
            : LaneValue.Of(node);
    }

    private LaneValue EmitLet(BoundLet let, LanePosition? at)
    {
        var isNext = _isNext || let.IsNext;
        var key = $"{let.Name} {isNext} {_phase} {at?.Key}";
        if (_letValues.TryGetValue(key, out var known))
            return known;
        var outer = _isNext;
        _isNext = isNext;
        var value = Emit(_lets[let.Name].Value, at);
        _isNext = outer;
        if (at is null)
            LaneGraph.Named(value.Node, (isNext ? "next_" : "") + let.Name);
        return _letValues[key] = value;
    }

    private LaneValue EmitMoment(MomentFact fact) => fact switch
    {
        MomentFact.Elapsed => new(graph.Read(ColumnLayout.Elapsed), true, new Interval(0, int.MaxValue)),
        MomentFact.Terminated => LaneValue.Of(Terminated),
        _ => LaneValue.Of(Truncated),
    };

    private LaneValue EmitUnary(UnaryOperator @operator, LaneValue operand)
    {
        if (@operator == UnaryOperator.Not)
            return LaneValue.Of(graph.Not(operand.Node));
        var range = new Interval(-operand.Range.High, -operand.Range.Low);
        return IsWhole(operand, range)
            ? new(graph.Infix(graph.Number(0), "-", operand.Node), true, range)
            : LaneValue.Of(graph.Prefix("-", operand.Node));
    }

    private LaneValue EmitConditional(BoundConditional conditional, LanePosition? at)
    {
        var condition = Emit(conditional.Condition, at);
        var then = Emit(conditional.Then, at);
        var otherwise = Emit(conditional.Else, at);
        return new(
            graph.Select(condition.Node, then.Node, otherwise.Node),
            then.IsWhole && otherwise.IsWhole,
            then.Range.Union(otherwise.Range));
    }

    private LaneValue EmitRangeTest(BoundRangeTest test, LanePosition? at)
    {
        var value = Emit(test.Value, at).Node;
        return LaneValue.Of(graph.And(
            graph.Compare("GreaterThanOrEqual", value, Emit(test.Low, at).Node),
            graph.Compare("LessThanOrEqual", value, Emit(test.High, at).Node)));
    }

    private LaneValue EmitMaskTest(BoundMaskTest test)
    {
        var length = ((VectorType)test.Mask.Type).Length;
        var value = Emit(test.Value).Node;
        var isInside = graph.And(
            graph.Compare("GreaterThanOrEqual", value, graph.Number(0)), graph.Compare("LessThan", value, graph.Number(length)));
        return LaneValue.Of(graph.And(isInside, Emit(test.Mask, new LanePosition(null, Clamp(test.Value, value, length))).Node));
    }

    private LaneValue EmitTolerance(BoundTolerance tolerance, LanePosition? at)
    {
        var distance = graph.CallWith(
            Contract.Tolerance + ".GetDistance(", "", 5, Emit(tolerance.Value, at).Node, Emit(tolerance.Low, at).Node, Emit(tolerance.High, at).Node);
        return LaneValue.Of(Closeness(tolerance.Shape, tolerance.ValueAtMargin, distance, Emit(tolerance.Margin, at).Node));
    }

    /// <summary>How a score falls off with a distance.</summary>
    public LaneNode Closeness(MarginShape shape, double valueAtMargin, LaneNode distance, LaneNode margin) => graph.CallWith(
        $"{Contract.Tolerance}.{shape}(", ", " + members.Scale(shape, valueAtMargin), 16, distance, margin);

    // What scalar code computes in int or long rather than in double.
    private static bool IsWhole(LaneValue value, Interval range) => value.IsWhole && range.FitsLong;

    /// <summary>Tells expressions apart by where they stand in the file's tree.</summary>
    private sealed class ByPlace : IEqualityComparer<(BoundExpression Expression, bool IsNext, int Phase)>
    {
        public bool Equals((BoundExpression Expression, bool IsNext, int Phase) x, (BoundExpression Expression, bool IsNext, int Phase) y) =>
            ReferenceEquals(x.Expression, y.Expression) && x.IsNext == y.IsNext && x.Phase == y.Phase;

        public int GetHashCode((BoundExpression Expression, bool IsNext, int Phase) key) =>
            (System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Expression) * 4) + (key.IsNext ? 1 : 0) + (key.Phase * 2);
    }
}
