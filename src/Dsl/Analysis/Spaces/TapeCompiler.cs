using Espalier.Dsl.Analysis.Ranges;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Analysis.Spaces;

/// <summary>Writes expressions that remember nothing down as a tape; derived quantities once each.</summary>
/// <param name="layout">The positions of the world's boxes.</param>
/// <param name="lets">The world's derived quantities.</param>
internal sealed class TapeCompiler(BoxLayout layout, LetTable lets)
{
    private readonly List<TapeStep> _steps = [];
    private readonly Dictionary<double, int> _constants = [];
    private readonly Dictionary<int, int> _inputs = [];
    private LetValues<int[]>? _lets;
    private int _registers;

    /// <summary>Writes down scalars.</summary>
    /// <param name="layout">The positions of the world's boxes.</param>
    /// <param name="lets">The world's derived quantities.</param>
    /// <param name="expressions">The scalars; none reads the past or a machine.</param>
    /// <exception cref="NotSupportedException">One of them reads the past, a machine or a score.</exception>
    public static Tape Compile(BoxLayout layout, LetTable lets, IEnumerable<BoundExpression> expressions)
    {
        var compiler = new TapeCompiler(layout, lets);
        return compiler.End([.. expressions.Select(expression => compiler.Write(expression, inNext: false)[0])]);
    }

    /// <summary>Writes down whether a line can speak: all its conditions hold, and <c>cover</c> leaves the state in.</summary>
    /// <param name="layout">The positions of the world's boxes.</param>
    /// <param name="lets">The world's derived quantities.</param>
    /// <param name="conditions">The conditions; none reads the past or a machine.</param>
    /// <param name="cover">The share of the states in which it speaks.</param>
    /// <exception cref="NotSupportedException">One of them reads the past, a machine or a score.</exception>
    public static Tape CompileCondition(BoxLayout layout, LetTable lets, IEnumerable<BoundExpression> conditions, double cover)
    {
        var compiler = new TapeCompiler(layout, lets);
        var all = conditions.Select(condition => compiler.Write(condition, inNext: false)[0]).ToList();
        if (cover < 1)
        {
            var place = compiler.WriteOfState([], isNext: false, (_, state) => StateHash.PlaceOf(layout.World, compiler.StateOf(state)));
            all.Add(compiler.Plain(TapeOperation.Less, place, compiler.Constant(cover)));
        }

        return compiler.End([all.Count == 0 ? compiler.Constant(1) : all.Aggregate((a, b) => compiler.Plain(TapeOperation.And, a, b))]);
    }

    private Tape End(int[] outputs) => new(_registers, _constants, _inputs, [.. _steps], outputs);

    private int[] Write(BoundExpression expression, bool inNext)
    {
        var count = Shape.Of(expression.Type).Count;
        switch (expression)
        {
            case BoundConstant constant:
                return [Constant(constant.Value)];
            case BoundVariable variable:
                var source = variable.Source == VariableSource.State && inNext ? VariableSource.Next : variable.Source;
                return [.. Enumerable.Range(layout.PositionOf(source, variable.Name), count).Select(Input)];
            case BoundMoment moment:
                return [Input(layout.PositionOf(moment.Fact))];
            case BoundLet let:
                return (_lets ??= new LetValues<int[]>(lets, Write)).Find(let, inNext);
            case BoundCall { Function: Function.Random or Function.NextRandom } call:
                return
                [
                    WriteOfState(
                        Write(call.Arguments[0], inNext),
                        inNext || call.Function == Function.NextRandom,
                        (arguments, state) => StateHash.Random(StateHash.Of(layout.World, StateOf(state)), arguments[0])),
                ];
            case BoundPast or BoundMachine or BoundScore:
                throw new NotSupportedException($"{expression.GetType().Name} has no value at a single step.");
        }

        var parts = expression.Children.Select(child => Write(child, inNext)).ToArray();
        if (Moves(expression))
            return Move(expression, parts);
        if (expression is BoundIndex or BoundColumn or BoundMaskTest || expression is BoundCall { Function: var function } && Reduction.IsOne(function))
            return Add(TapeOperation.Whole, parts, count, expression);
        return [.. Enumerable.Range(0, count).Select(i => WriteElement(expression, [.. parts.Select(part => part[part.Length == 1 ? 0 : i])]))];
    }

    /// <summary>Whether elements are put in another order, which is known before anything runs.</summary>
    private static bool Moves(BoundExpression expression) => expression
        is BoundVector or BoundBroadcast or BoundSlice or BoundColumns
        or BoundIndex { Index: BoundConstant } or BoundColumn { Index: BoundConstant };

    // The interpreter tells which element stands where: it is given registers for numbers.
    private static int[] Move(BoundExpression expression, int[][] parts)
    {
        var registers = parts.Select(part => part.Select(register => (double)register).ToArray()).ToArray();
        if (expression is BoundIndex { Index: BoundConstant index })
            registers[1] = [index.Value];
        else if (expression is BoundColumn { Index: BoundConstant column })
            registers[1] = [column.Value];
        return [.. Computation.Of(expression, registers).Select(register => (int)register)];
    }

    private int WriteElement(BoundExpression expression, int[] operands)
    {
        var isWhole = expression.Type.Scalar is Binding.Model.IntType;
        switch (expression)
        {
            case BoundUnary { Operator: UnaryOperator.Not }:
                return Plain(TapeOperation.Not, operands[0]);
            case BoundUnary:
                return Plain(TapeOperation.Negate, [operands[0]], isWhole);
            case BoundImplies:
                return Plain(TapeOperation.Implies, operands[0], operands[1]);
            case BoundConditional:
                return Plain(TapeOperation.Choose, operands);
            case BoundRangeTest:
                return Plain(
                    TapeOperation.And,
                    Plain(TapeOperation.LessOrEqual, operands[1], operands[0]),
                    Plain(TapeOperation.LessOrEqual, operands[0], operands[2]));
            case BoundChain chain:
                return WriteChain(chain, operands, isWhole);
            case BoundCall { Function: Function.Abs }:
                return Plain(TapeOperation.Abs, operands[0]);
            case BoundCall { Function: Function.Min }:
                return operands.Aggregate((a, b) => Plain(TapeOperation.Min, a, b));
            case BoundCall { Function: Function.Max }:
                return operands.Aggregate((a, b) => Plain(TapeOperation.Max, a, b));
            default:
                return Add(TapeOperation.Elementwise, [.. operands.Select(operand => new[] { operand })], 1, expression)[0];
        }
    }

    private int WriteChain(BoundChain chain, int[] operands, bool isWhole)
    {
        if (chain.Kind is ChainKind.And or ChainKind.Or)
            return operands.Aggregate((a, b) => Plain(chain.Kind == ChainKind.And ? TapeOperation.And : TapeOperation.Or, a, b));
        if (chain.Kind == ChainKind.Comparison)
            return chain.Operators.Select((step, i) => Compare(step.Operator, operands[i], operands[i + 1])).Aggregate((a, b) => Plain(TapeOperation.And, a, b));
        if (chain.Operators.Any(step => step.Operator == ChainOperator.Modulo))
            return Add(TapeOperation.Elementwise, [.. operands.Select(operand => new[] { operand })], 1, chain)[0];
        var result = operands[0];
        for (var i = 0; i < chain.Operators.Count; i++)
        {
            var operation = chain.Operators[i].Operator switch
            {
                ChainOperator.Add => TapeOperation.Add,
                ChainOperator.Subtract => TapeOperation.Subtract,
                ChainOperator.Multiply => TapeOperation.Multiply,
                _ => TapeOperation.Divide,
            };
            result = Plain(operation, [result, operands[i + 1]], isWhole);
        }

        return result;
    }

    private int Compare(ChainOperator comparison, int a, int b) => comparison switch
    {
        ChainOperator.Equal => Plain(TapeOperation.Equal, a, b),
        ChainOperator.NotEqual => Plain(TapeOperation.NotEqual, a, b),
        ChainOperator.Less => Plain(TapeOperation.Less, a, b),
        ChainOperator.LessOrEqual => Plain(TapeOperation.LessOrEqual, a, b),
        ChainOperator.Greater => Plain(TapeOperation.Less, b, a),
        _ => Plain(TapeOperation.LessOrEqual, b, a),
    };

    private int Plain(TapeOperation operation, params int[] operands) => Plain(operation, operands, isWhole: false);

    private int Plain(TapeOperation operation, int[] operands, bool isWhole)
    {
        var target = _registers++;
        _steps.Add(new TapeStep(operation, [.. operands.Select(operand => new[] { operand })], [target]) { IsWhole = isWhole });
        return target;
    }

    private int[] Add(TapeOperation operation, int[][] operands, int count, BoundExpression expression)
    {
        int[] targets = [.. Enumerable.Range(_registers, count)];
        _registers += count;
        _steps.Add(new TapeStep(operation, operands, targets)
        {
            Expression = expression,
            IsWhole = expression.Type.Scalar is Binding.Model.IntType,
        });
        return targets;
    }

    private int WriteOfState(int[] arguments, bool isNext, Func<double[], double[], double> function)
    {
        int[] state = [.. ObservedPositions(isNext).Select(Input)];
        var target = _registers++;
        _steps.Add(new TapeStep(TapeOperation.OfState, [arguments, state], [target]) { OfState = function });
        return target;
    }

    private IEnumerable<int> ObservedPositions(bool isNext) => layout.World.State.Where(member => !member.IsHidden).SelectMany(member =>
        Enumerable.Range(layout.PositionOf(isNext ? VariableSource.Next : VariableSource.State, member.Name), Shape.Of(member.Type).Count));

    private Valuation StateOf(double[] numbers)
    {
        var place = 0;
        return new Valuation(layout.World.State.Where(member => !member.IsHidden).Select(member =>
        {
            var values = numbers.AsSpan(place, Shape.Of(member.Type).Count).ToArray();
            place += values.Length;
            return new KeyValuePair<string, double[]>(member.Name, values);
        }).ToList());
    }

    private int Constant(double value)
    {
        // Zeros are told apart by what is divided by them.
        if (value == 0 && 1 / value < 0)
            return Plain(TapeOperation.Negate, Constant(0));
        if (!_constants.TryGetValue(value, out var register))
            _constants.Add(value, register = _registers++);
        return register;
    }

    private int Input(int position)
    {
        if (!_inputs.TryGetValue(position, out var register))
            _inputs.Add(position, register = _registers++);
        return register;
    }
}
