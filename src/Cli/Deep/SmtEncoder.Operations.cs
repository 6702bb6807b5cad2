using Espalier.Dsl.Analysis;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Cli.Deep;

/// <content>What operators make of their operands, element by element.</content>
internal sealed partial class SmtEncoder
{
    private SmtTerm Apply(BoundExpression expression, int place, SmtTerm[] operands) => expression switch
    {
        BoundUnary { Operator: UnaryOperator.Not } => Not(operands[0]),
        BoundUnary => _numbers.Negate(operands[0]),
        BoundPower power => Power(power, place, operands),
        BoundChain { Kind: ChainKind.And } => Join("and", operands),
        BoundChain { Kind: ChainKind.Or } => Join("or", operands),
        BoundChain { Kind: ChainKind.Comparison } chain =>
            Join("and", [.. chain.Operators.Select((step, i) => Compare(step.Operator, operands[i], operands[i + 1]))]),
        BoundChain chain => Fold(chain, place, operands),
        BoundImplies => Join("or", [Not(operands[0]), operands[1]]),
        BoundConditional => Choose(operands[0], operands[1], operands[2]),
        BoundRangeTest => Join("and", [Compare(ChainOperator.GreaterOrEqual, operands[0], operands[1]), Compare(ChainOperator.LessOrEqual, operands[0], operands[2])]),
        BoundTolerance tolerance => Tolerance(tolerance, place, operands),
        BoundCall call => Call(call, place, operands),
        _ => Unbounded(expression, place),
    };

    private SmtTerm Fold(BoundChain chain, int place, SmtTerm[] operands)
    {
        var result = operands[0];
        for (var i = 0; i < chain.Operators.Count; i++)
        {
            var operand = operands[i + 1];
            result = chain.Operators[i].Operator switch
            {
                ChainOperator.Add => _numbers.Add(result, operand),
                ChainOperator.Subtract => _numbers.Subtract(result, operand),
                ChainOperator.Multiply => _numbers.Multiply(result, operand),
                ChainOperator.Divide => Divide(result, operand, chain, place, isLast: i == chain.Operators.Count - 1),
                _ => _numbers.Modulo(result, operand),
            };
        }

        return Told(result, chain);
    }

    private SmtTerm Divide(SmtTerm dividend, SmtTerm divisor, BoundExpression quotient, int place, bool isLast) =>
        _numbers.Divide(dividend, divisor, isLast && _numbers.Rounds ? MagnitudeOf(quotient, place) : double.PositiveInfinity);

    /// <summary>What ranges tell of the absolute value of a number, where it is finite.</summary>
    private double MagnitudeOf(BoundExpression expression, int place)
    {
        var range = _question.Ranges.Evaluate(expression, _question.Box)[place];
        return range.MayBeFinite ? Math.Max(Math.Abs(range.Low), Math.Abs(range.High)) : double.PositiveInfinity;
    }

    private SmtTerm Told(SmtTerm term, BoundExpression expression)
    {
        if (term.Open is not null)
            Doubt($"'{TransitionQuestion.TextOf(expression)}' may come to something that is not a finite number");
        return term;
    }

    private static SmtTerm Not(SmtTerm term) =>
        term == SmtTerm.True ? SmtTerm.False
        : term == SmtTerm.False ? SmtTerm.True
        : new SmtTerm($"(not {term.Text})", SmtSort.Bool);

    private static SmtTerm Join(string operation, SmtTerm[] operands)
    {
        var (neutral, absorbing) = operation == "and" ? (SmtTerm.True, SmtTerm.False) : (SmtTerm.False, SmtTerm.True);
        if (operands.Contains(absorbing))
            return absorbing;
        var left = operands.Where(operand => operand != neutral).ToArray();
        return left.Length switch
        {
            0 => neutral,
            1 => left[0],
            _ => new SmtTerm($"({operation} {string.Join(' ', left.Select(operand => operand.Text))})", SmtSort.Bool),
        };
    }

    private SmtTerm Compare(ChainOperator comparison, SmtTerm a, SmtTerm b)
    {
        if (a.Sort == SmtSort.Bool)
        {
            var equal = new SmtTerm($"(= {a.Text} {b.Text})", SmtSort.Bool);
            return comparison == ChainOperator.Equal ? equal : Not(equal);
        }

        return _numbers.Compare(
            comparison switch
            {
                ChainOperator.Equal => "=",
                ChainOperator.NotEqual => "distinct",
                ChainOperator.Less => "<",
                ChainOperator.LessOrEqual => "<=",
                ChainOperator.Greater => ">",
                _ => ">=",
            },
            a, b);
    }

    private SmtTerm Choose(SmtTerm condition, SmtTerm then, SmtTerm otherwise) =>
        condition == SmtTerm.True ? then
        : condition == SmtTerm.False ? otherwise
        : _numbers.Choose(condition, then, otherwise);

    private static SmtTerm[][] Rows(SmtTerm[] elements, int width) => [.. elements.Chunk(width)];

    private static SmtTerm[][] Columns(SmtTerm[] elements, int width) =>
        [.. Enumerable.Range(0, width).Select(column => elements.Where((_, i) => i % width == column).ToArray())];

    /// <summary>One of several rows, by an index that is clamped to them.</summary>
    private SmtTerm[] Select(SmtTerm[][] rows, SmtTerm index)
    {
        if (index.Constant is { } constant)
            return rows[(int)Math.Clamp(constant, 0, rows.Length - 1)];
        index = _script.Share(_numbers.Tighten(index));
        var selected = rows[^1];
        for (var row = rows.Length - 2; row >= 0; row--)
        {
            var isHere = new SmtTerm($"(<= {index.Text} {row})", SmtSort.Bool);
            selected = [.. selected.Select((element, i) => _numbers.Choose(isHere, rows[row][i], element))];
        }

        return selected;
    }

    private SmtTerm Mask(SmtTerm index, SmtTerm[] mask)
    {
        index = _script.Share(_numbers.Tighten(index));
        var places = Enumerable.Range(0, mask.Length).Where(i => mask[i] != SmtTerm.False)
            .Select(i => Join("and", [new SmtTerm($"(= {index.Text} {i})", SmtSort.Bool), mask[i]]));
        return Join("or", [.. places]);
    }

    // A square that is written as one is a product, as it is computed.
    private SmtTerm Power(BoundPower power, int place, SmtTerm[] operands)
    {
        if (power.Exponent is BoundConstant { Value: 2 } or BoundBroadcast { Operand: BoundConstant { Value: 2 } })
            return Told(_numbers.Multiply(operands[0], operands[0]), power);
        var exponent = operands[1].Constant;
        // One that is an element of a vector is no product.
        if (_numbers.Rounds)
            return exponent == 2 ? Unbounded(power, place) : Bounded(power, place, operands);
        switch (exponent)
        {
            case 0.5:
                return _numbers.SquareRoot(operands[0]);
            case >= 1 and <= 8 when Math.Floor(exponent.Value) == exponent:
                var factor = _script.Share(_numbers.AsReal(operands[0]));
                var product = factor;
                for (var i = 1; i < exponent; i++)
                    product = _numbers.Multiply(product, factor);
                return product;
            default:
                return Bounded(power, place, operands);
        }
    }

    /// <summary>An element that only its bounds are known of.</summary>
    private SmtTerm Unbounded(BoundExpression expression, int place) =>
        Unknown(expression, $"'{TransitionQuestion.TextOf(expression)}' is known to the solver by its bounds alone")[place];
}
