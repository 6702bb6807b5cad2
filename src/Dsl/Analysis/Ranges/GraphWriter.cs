using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Ranges;

/// <summary>
/// Writes expressions into a graph, element by element, as the interpreter computes them. Derived quantities are seen through.
/// What has too many elements is not written: where a single number is made of it, that is an unknown one.
/// </summary>
/// <param name="layout">Where boxes hold what.</param>
/// <param name="work">What may be spent; a number takes one unit, whatever is left.</param>
internal sealed partial class GraphWriter(BoxLayout layout, RangeWork work)
{
    private const int MostElements = 8_192;
    private const int MostOfFormula = 16_384;
    private const int MostOfGraph = 400_000;

    private readonly LetTable _lets = new(layout.World);
    private readonly RangeGraph _graph = new();
    private readonly Dictionary<int, LetValues<int[]?>> _known = [];
    private readonly Dictionary<string, int> _unknown = new(StringComparer.Ordinal);
    private int _left;

    /// <summary>The nodes of an expression's elements, a matrix row by row; null where there are too many.</summary>
    public int[]? Write(BoundExpression expression)
    {
        _left = MostElements;
        return Write(expression, default);
    }

    /// <summary>The formula of nodes; null where it would be too large.</summary>
    public Formula? FormulaOf(int[] nodes) => new Formula(_graph, nodes) is { Nodes.Length: <= MostOfFormula } formula ? formula : null;

    /// <summary>When an expression is read: at an instant, 0 being now, and there in the next state or not.</summary>
    private readonly record struct Time(int Instant, bool IsNext);

    private int[]? Write(BoundExpression expression, Time time)
    {
        var count = Shape.Of(expression.Type).Count;
        int[]? nodes = null;
        if (count <= _left && _graph.Count <= MostOfGraph)
        {
            _left -= count;
            work.Take(count);
            nodes = Elements(expression, count, time);
        }

        return nodes ?? (Shape.Of(expression.Type).IsScalar ? [Unknown(ValueRange.OfKind(expression.Type.Scalar))] : null);
    }

    private int[]? Elements(BoundExpression expression, int count, Time time)
    {
        switch (expression)
        {
            case BoundConstant constant:
                return [_graph.Constant(constant.Value)];
            case BoundVariable variable:
                var source = variable.Source == VariableSource.State && time.IsNext ? VariableSource.Next : variable.Source;
                var start = layout.PositionOf(source, variable.Name);

                // Settings are the same throughout an episode.
                var instant = source == VariableSource.Settings ? 0 : time.Instant;
                return count == 1 ? [Variable(start, instant)] : Map(count, i => Variable(start + i, instant));
            case BoundMoment moment:
                return [Variable(layout.PositionOf(moment.Fact), time.Instant)];
            case BoundLet let:
                return Find(let, time);
            case BoundPast past:
                return Remember(past, time);
            case BoundMachine machine:
                return [StateOf(machine, time)];
            case BoundCall { Function: Function.Random or Function.NextRandom } call:
                return [Random(call, time)];
            case BoundScore:
                return [Unknown(ValueRange.Anything)];
            default:
                var children = expression.Children;
                var parts = new int[children.Count][];
                for (var i = 0; i < parts.Length; i++)
                {
                    if (Write(children[i], time) is not { } part)
                        return null;
                    parts[i] = part;
                }

                return Join(expression, count, parts);
        }
    }

    private int[] Join(BoundExpression expression, int count, int[][] parts) => expression switch
    {
        BoundVector => [.. parts.SelectMany(part => part)],
        BoundBroadcast => Map(count, i => parts[0][i % parts[0].Length]),
        BoundIndex index => Pick(parts[0], parts[1][0], count),
        BoundSlice slice => [.. parts[0].Skip(slice.Start * WidthOf(slice.Target.Type)).Take(count)],
        BoundColumn column => Column(parts[0], parts[1][0], WidthOf(column.Matrix.Type)),
        BoundColumns columns => Columns(parts[0], WidthOf(columns.Matrix.Type), columns.Start, WidthOf(columns.Type)),
        BoundMaskTest => [Mask(parts[0][0], parts[1])],
        BoundCall { Function: var function } when Reduction.IsOne(function) => [Reduce(function, parts)],
        _ => Elements(expression, count, parts),
    };

    private int[] Elements(BoundExpression expression, int count, int[][] parts)
    {
        var elements = new int[count];
        for (var i = 0; i < count; i++)
        {
            var operands = new int[parts.Length];
            for (var part = 0; part < parts.Length; part++)
                operands[part] = parts[part][parts[part].Length == 1 ? 0 : i];
            elements[i] = Element(expression, operands);
        }

        return elements;
    }

    private int Element(BoundExpression expression, int[] operands) => expression switch
    {
        BoundUnary { Operator: UnaryOperator.Not } => _graph.Of(RangeOperation.Not, operands),
        BoundUnary => _graph.Of(RangeOperation.Negate, operands),
        BoundPower power => IsSquare(power)
            ? _graph.Of(RangeOperation.Square, operands[0])
            : _graph.Of(RangeOperation.Power, operands),
        BoundChain chain => Chain(chain, operands),
        BoundImplies => _graph.Of(RangeOperation.Or, _graph.Of(RangeOperation.Not, operands[0]), operands[1]),
        BoundConditional => _graph.Of(RangeOperation.Choose, operands),
        BoundRangeTest => _graph.Of(
            RangeOperation.And,
            _graph.Of(RangeOperation.LessOrEqual, operands[1], operands[0]),
            _graph.Of(RangeOperation.LessOrEqual, operands[0], operands[2])),
        BoundTolerance tolerance => Falloff(
            tolerance.Shape,
            _graph.Of(RangeOperation.Distance, operands[0], operands[1], operands[2]),
            operands[3],
            tolerance.ValueAtMargin),
        BoundCall call => Call(call.Function, operands),
        _ => Unknown(ValueRange.OfKind(expression.Type.Scalar)),
    };

    /// <summary>What is left of a score at a distance, which is at least 0.</summary>
    public int Falloff(MarginShape shape, int distance, int margin, double valueAtMargin) => _graph.Add(
        new RangeNode(RangeOperation.Falloff, [_graph.Of(RangeOperation.MarginRatio, distance, margin)])
        {
            Shape = shape,
            Value = valueAtMargin,
        });

    private static bool IsSquare(BoundPower power) =>
        power.Exponent is BoundConstant { Value: 2 } or BoundBroadcast { Operand: BoundConstant { Value: 2 } };

    private int Chain(BoundChain chain, int[] operands)
    {
        switch (chain.Kind)
        {
            case ChainKind.And:
                return _graph.Of(RangeOperation.And, operands);
            case ChainKind.Or:
                return _graph.Of(RangeOperation.Or, operands);
            case ChainKind.Comparison:
                var tests = new int[chain.Operators.Count];
                for (var i = 0; i < tests.Length; i++)
                    tests[i] = Compare(chain.Operators[i].Operator, operands[i], operands[i + 1]);
                return _graph.Of(RangeOperation.And, tests);
            default:
                var result = operands[0];
                for (var i = 0; i < chain.Operators.Count; i++)
                {
                    var operation = chain.Operators[i].Operator switch
                    {
                        ChainOperator.Add => RangeOperation.Add,
                        ChainOperator.Subtract => RangeOperation.Subtract,
                        ChainOperator.Multiply => RangeOperation.Multiply,
                        ChainOperator.Divide => RangeOperation.Divide,
                        _ => RangeOperation.Modulo,
                    };
                    result = _graph.Of(operation, result, operands[i + 1]);
                }

                return result;
        }
    }

    private int Compare(ChainOperator comparison, int a, int b) => comparison switch
    {
        ChainOperator.Less => _graph.Of(RangeOperation.Less, a, b),
        ChainOperator.LessOrEqual => _graph.Of(RangeOperation.LessOrEqual, a, b),
        ChainOperator.Greater => _graph.Of(RangeOperation.Less, b, a),
        ChainOperator.GreaterOrEqual => _graph.Of(RangeOperation.LessOrEqual, b, a),
        ChainOperator.Equal => Equal(a, b),
        _ => _graph.Of(RangeOperation.Not, Equal(a, b)),
    };

    private int Equal(int a, int b) => _graph.Of(RangeOperation.Equal, Math.Min(a, b), Math.Max(a, b));

    private int Variable(int position, int instant) =>
        _graph.Add(new RangeNode(RangeOperation.Variable, []) { Place = position, Instant = instant });

    private int Unknown(ValueRange range) =>
        _graph.Add(new RangeNode(RangeOperation.Unknown, []) { Place = _graph.Count, Range = range });

    /// <summary>An unknown number that is the same wherever it goes by the same name.</summary>
    private int Unknown(string name, ValueRange range)
    {
        if (!_unknown.TryGetValue(name, out var node))
            _unknown.Add(name, node = Unknown(range));
        return node;
    }

    private static int[] Map(int count, Func<int, int> element) => [.. Enumerable.Range(0, count).Select(element)];

    private static int WidthOf(DslType type) => type is MatrixType matrix ? matrix.Columns : 1;

    private int[]? Find(BoundLet let, Time time)
    {
        if (!_known.TryGetValue(time.Instant, out var values))
        {
            values = new LetValues<int[]?>(_lets, (value, isNext) => WriteLet(value, new Time(time.Instant, isNext)));
            _known.Add(time.Instant, values);
        }

        return values.Find(let, time.IsNext);
    }

    // What stands for itself may be as large as any expression, whoever asks for it first.
    private int[]? WriteLet(BoundExpression value, Time time)
    {
        var left = _left;
        _left = MostElements;
        var nodes = Write(value, time);
        _left = left;
        return nodes;
    }
}
