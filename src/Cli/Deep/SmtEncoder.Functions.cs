using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Cli.Deep;

/// <content>What functions make of their arguments. Those that no theory of arithmetic has are known by their bounds.</content>
internal sealed partial class SmtEncoder
{
    private SmtTerm Call(BoundCall call, int place, SmtTerm[] operands)
    {
        switch (call.Function)
        {
            case Function.Abs:
                return Absolute(operands[0]);
            case Function.Min:
                return Narrow(operands.Aggregate((a, b) => _numbers.Extreme(a, b, isGreatest: false)), call, place);
            case Function.Max:
                return Narrow(operands.Aggregate((a, b) => _numbers.Extreme(a, b, isGreatest: true)), call, place);
            case Function.Clamp:
                return Narrow(_numbers.Extreme(_numbers.Extreme(operands[0], operands[1], isGreatest: true), operands[2], isGreatest: false), call, place);
            case Function.Floor or Function.Ceil or Function.Round:
                return Integer(call.Function, operands[0]);
            case Function.Sign:
                var signed = _script.Share(operands[0]);
                var zero = _numbers.Constant(0, signed.Sort).Text;
                return new SmtTerm($"(ite (> {signed.Text} {zero}) 1 (ite (< {signed.Text} {zero}) (- 1) 0))", SmtSort.Int)
                {
                    Magnitude = 1,
                    IsWhole = true,
                    NaN = signed.NaN,
                    Loose = signed.Loose,
                };
            case Function.Sqrt:
                return Told(_numbers.SquareRoot(operands[0]), call);
            case Function.Hypot when !_numbers.Rounds:
                return _numbers.SquareRoot(_numbers.Add(Square(operands[0]), Square(operands[1])));
            case Function.Wrap:
                var half = _numbers.Constant(Math.PI, SmtSort.Real);
                return Told(
                    _numbers.Subtract(_numbers.Modulo(_numbers.Add(operands[0], half), _numbers.Constant(2 * Math.PI, SmtSort.Real)), half), call);
            default:
                return Bounded(call, place, operands);
        }
    }

    /// <summary>A number that ranges tell more of than what it is made of.</summary>
    private SmtTerm Narrow(SmtTerm term, BoundExpression expression, int place) => _numbers.Rounds
        ? term with { Magnitude = Math.Min(term.Magnitude, MagnitudeOf(expression, place)) }
        : term;

    private static bool IsReduction(Function function) => function is Function.Sum or Function.Product or Function.Mean
        or Function.MinOf or Function.MaxOf or Function.Norm or Function.Norm1 or Function.Dot
        or Function.Any or Function.All or Function.Count;

    private SmtTerm Reduce(BoundCall call)
    {
        var elements = Elements(call.Arguments[0]);
        return Told(
            call.Function switch
            {
                Function.Sum => Sum(elements),
                Function.Product => elements.Aggregate(_numbers.Multiply),
                Function.Mean => _numbers.Divide(
                    Sum(elements), _numbers.Constant(elements.Length, SmtSort.Real), double.PositiveInfinity),
                Function.MinOf => elements.Aggregate((a, b) => _numbers.Extreme(a, b, isGreatest: false)),
                Function.MaxOf => elements.Aggregate((a, b) => _numbers.Extreme(a, b, isGreatest: true)),
                Function.Norm => _numbers.SquareRoot(Sum(elements.Select(Square))),
                Function.Norm1 => Sum(elements.Select(Absolute)),
                Function.Dot when Elements(call.Arguments[1]) is var others => Sum(elements.Select((element, i) => _numbers.Multiply(element, others[i]))),
                Function.Any => Join("or", elements),
                Function.All => Join("and", elements),
                _ => Count(elements),
            },
            call);
    }

    private SmtTerm Sum(IEnumerable<SmtTerm> elements) => elements.Aggregate(_numbers.Add);

    private SmtTerm Absolute(SmtTerm term)
    {
        term = _script.Share(term);
        return _numbers.Extreme(term, _numbers.Negate(term), isGreatest: true) with { IsNotNegative = true };
    }

    private SmtTerm Square(SmtTerm term)
    {
        term = _script.Share(term);
        return _numbers.Multiply(term, term);
    }

    private static SmtTerm Count(SmtTerm[] elements) =>
        new($"(+ 0 {string.Join(' ', elements.Select(element => $"(ite {element.Text} 1 0)"))})", SmtSort.Int)
        {
            Magnitude = elements.Length,
            IsWhole = true,
        };

    private SmtTerm Integer(Function function, SmtTerm operand)
    {
        if (operand.Sort == SmtSort.Int)
            return operand;
        var term = _script.Share(operand);
        var text = function switch
        {
            Function.Floor => $"(to_int {term.Text})",
            Function.Ceil => $"(- (to_int (- {term.Text})))",
            // Halves go to the even neighbour.
            _ => $"(let ((up~ (to_int (+ {term.Text} 0.5)))) (ite (and (= (to_real up~) (+ {term.Text} 0.5)) (= (mod up~ 2) 1)) (- up~ 1) up~))",
        };
        return new SmtTerm(text, SmtSort.Int) { Magnitude = SmtArithmetic.Above(operand.Magnitude + 1), IsWhole = true, NaN = operand.NaN, Infinite = operand.Infinite, Loose = operand.Loose };
    }

    private SmtTerm Tolerance(BoundTolerance tolerance, int place, SmtTerm[] operands)
    {
        if (_numbers.Rounds || tolerance.Shape != MarginShape.Linear)
            return Bounded(tolerance, place, operands);
        var (value, low, high) = (_script.Share(operands[0]), operands[1], operands[2]);
        var distance = Choose(
            _numbers.Compare("<", value, low),
            _numbers.Subtract(low, value),
            Choose(_numbers.Compare("<=", value, high), _numbers.Constant(0, SmtSort.Real), _numbers.Subtract(value, high)));
        var scaled = _script.Share(_numbers.Multiply(
            _numbers.Divide(distance, operands[3], double.PositiveInfinity), _numbers.Constant(1 - tolerance.ValueAtMargin, SmtSort.Real)));
        var fallen = _numbers.Subtract(_numbers.Constant(1, SmtSort.Real), scaled);
        return Choose(_numbers.Compare(">=", scaled, _numbers.Constant(1, SmtSort.Real)), _numbers.Constant(0, SmtSort.Real), fallen);
    }

    /// <summary>
    /// What is remembered: at an episode's first step what that tells, and else anything of its kind that includes the current step.
    /// </summary>
    private SmtTerm[] Past(BoundPast past)
    {
        var now = Elements(past.Operand);
        if (_numbers.Rounds)
        {
            var any = Unknown(past, "what is remembered of earlier steps may be anything");
            if (past.Kind is PastKind.Once or PastKind.Within)
                _script.Assert($"(=> {now[0].Text} {any[0].Text})");
            else if (past.Kind == PastKind.Always)
                _script.Assert($"(=> {any[0].Text} {now[0].Text})");
            return any;
        }

        return past.Kind switch
        {
            PastKind.Previous when past.First is { } first => Elements(first),
            PastKind.Since => [Choose(now[0], _numbers.Constant(0, SmtSort.Int), _numbers.Constant(1, SmtSort.Int))],
            PastKind.Times => [Choose(now[0], _numbers.Constant(1, SmtSort.Int), _numbers.Constant(0, SmtSort.Int))],
            _ => now,
        };
    }
}
