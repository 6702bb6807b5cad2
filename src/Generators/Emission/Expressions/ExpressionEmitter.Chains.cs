using System.Text;
using Espalier.Dsl;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Generators.Emission.Expressions;

internal sealed partial class ExpressionEmitter
{
    // What the C# compiler takes in one expression without losing time: calls that nest, and variables.
    private const int MostModulos = 16;
    private const int MostConditions = 64;

    private Code EmitChain(BoundChain chain, Position? at) => chain.Kind switch
    {
        ChainKind.Or => EmitLogic(chain, at, " || ", Precedence.Or),
        ChainKind.And => EmitLogic(chain, at, " && ", Precedence.And),
        ChainKind.Comparison => EmitComparisons(chain, at),
        _ when chain.Operators.Count(step => step.Operator == ChainOperator.Modulo) > MostModulos => EmitLongModulo(chain, at),
        _ => EmitArithmetic(chain, at),
    };

    private Code EmitLogic(BoundChain chain, Position? at, string @operator, Precedence precedence)
    {
        if (chain.Operands.Count <= MostConditions)
            return EmitOperands(chain.Operands, at);
        var parts = new List<string>();
        for (var start = 0; start < chain.Operands.Count; start += MostConditions)
        {
            var some = chain.Operands.Skip(start).Take(MostConditions).ToList();
            parts.Add(EmitApart("condition", chain.Type, at, place => EmitOperands(some, place)).Text);
        }

        return Code.Flag(string.Join(@operator, parts), precedence);

        Code EmitOperands(IEnumerable<BoundExpression> operands, Position? place) => Code.Flag(
            string.Join(@operator, operands.Select(operand => Emit(operand, place).At(precedence + 1))), precedence);
    }

    private Code EmitComparisons(BoundChain chain, Position? at)
    {
        if (chain.Operators.Count <= MostConditions)
            return EmitShortComparisons(chain, at);

        // Where it is cut, an operand stands on both sides.
        var parts = new List<string>();
        for (var start = 0; start < chain.Operators.Count; start += MostConditions)
        {
            var some = chain with
            {
                Operands = chain.Operands.Skip(start).Take(MostConditions + 1).ToEquatable(),
                Operators = chain.Operators.Skip(start).Take(MostConditions).ToEquatable(),
            };
            parts.Add(EmitApart("compare", chain.Type, at, place => EmitShortComparisons(some, place)).Text);
        }

        return Code.Flag(string.Join(" && ", parts), Precedence.And);
    }

    private Code EmitShortComparisons(BoundChain chain, Position? at)
    {
        var parts = new List<string>();
        var left = Emit(chain.Operands[0], at);
        for (var i = 0; i < chain.Operators.Count; i++)
        {
            var right = Emit(chain.Operands[i + 1], at);
            var declaration = "";
            if (i + 1 < chain.Operators.Count)
                right = Once(right, out declaration);
            var (symbol, precedence) = SymbolOf(chain.Operators[i].Operator);
            parts.Add($"{declaration}{left.At(precedence + 1)} {symbol} {right.At(precedence + 1)}");
            left = right;
        }

        return parts.Count == 1
            ? Code.Flag(parts[0], SymbolOf(chain.Operators[0].Operator).Precedence)
            : Code.Flag(string.Join(" && ", parts), Precedence.And);
    }

    private static (string Symbol, Precedence Precedence) SymbolOf(ChainOperator @operator) => @operator switch
    {
        ChainOperator.Equal => ("==", Precedence.Equality),
        ChainOperator.NotEqual => ("!=", Precedence.Equality),
        ChainOperator.Less => ("<", Precedence.Relational),
        ChainOperator.LessOrEqual => ("<=", Precedence.Relational),
        ChainOperator.Greater => (">", Precedence.Relational),
        ChainOperator.GreaterOrEqual => (">=", Precedence.Relational),
        _ => throw new NotSupportedException($"{@operator} is no comparison."),
    };

    // The text grows at its end, so that a chain of any length is written once. A blank in the place of what is there
    // already shows whether it stays as it is.
    private Code EmitArithmetic(BoundChain chain, Position? at)
    {
        var result = Emit(chain.Operands[0], at);
        var text = new StringBuilder(result.Text);
        for (var i = 0; i < chain.Operators.Count; i++)
        {
            var right = Emit(chain.Operands[i + 1], at);
            var joined = Combine(chain.Operators[i].Operator, result with { Text = "" }, right);
            if (!joined.Text.StartsWith(" ", StringComparison.Ordinal))
            {
                joined = Combine(chain.Operators[i].Operator, result with { Text = text.ToString() }, right);
                text.Clear();
            }

            text.Append(joined.Text);
            result = joined;
        }

        return result with { Text = text.ToString() };
    }

    private static Code Combine(ChainOperator @operator, Code left, Code right) => @operator switch
    {
        ChainOperator.Add => Join(left, "+", right, Precedence.Additive, left.Range + right.Range),
        ChainOperator.Subtract => Join(left, "-", right, Precedence.Additive, left.Range - right.Range),
        ChainOperator.Multiply => Join(left, "*", right, Precedence.Multiplicative, left.Range * right.Range),
        ChainOperator.Divide => Join(left.ToReal(), "/", right, Precedence.Multiplicative, Interval.All),
        ChainOperator.Modulo => Modulo(left, right),
        _ => throw new NotSupportedException($"{@operator} is no arithmetic operator."),
    };

    private static Code Join(Code left, string symbol, Code right, Precedence precedence, Interval range)
    {
        var kind = (ValueKind)Math.Max((int)left.Kind, (int)right.Kind);
        var first = kind == ValueKind.Real ? left : Fit(left, range);
        return new(
            $"{first.At(precedence)} {symbol} {right.At(precedence + 1)}",
            (ValueKind)Math.Max((int)kind, (int)first.Kind),
            precedence,
            range);
    }

    // Whole numbers stay whole only where the divisor is known: a divisor of 0 gives NaN, and must not throw.
    private static Code Modulo(Code left, Code right)
    {
        var isWhole = left.IsWhole && right.IsWhole && right.Range.Low == right.Range.High && right.Range.Low is not (0 or -1);
        var divisor = Math.Abs(right.Range.Low);
        return isWhole
            ? new(
                $"{Contract.Arithmetic}.Modulo({left.Text}, {right.Text})",
                (ValueKind)Math.Max((int)left.Kind, (int)right.Kind),
                Precedence.Primary,
                right.Range.Low > 0 ? new Interval(0, divisor - 1) : new Interval(1 - divisor, 0))
            : Code.Real($"{Contract.Arithmetic}.Modulo({left.ToReal().Text}, {right.ToReal().Text})");
    }

    // In double, which holds what whole numbers would come to.
    private Code EmitLongModulo(BoundChain chain, Position? at) => EmitApart("modulo", chain.Type, at, place =>
    {
        List<string> lines = [$"double result = {Emit(chain.Operands[0], place).Text};"];
        for (var i = 0; i < chain.Operators.Count; i++)
        {
            var step = Combine(chain.Operators[i].Operator, Code.Real("result"), Emit(chain.Operands[i + 1], place));
            lines.Add($"result = {step.Text};");
        }

        return (Code.Real("result"), lines);
    });

    /// <summary>Emits an expression as a method of its own.</summary>
    private Code EmitApart(string name, DslType type, Position? at, Func<Position?, Code> emit) =>
        EmitApart(name, type, at, place => (emit(place), []));

    private Code EmitApart(string name, DslType type, Position? at, Func<Position?, (Code Value, List<string> Lines)> emit)
    {
        var (invariants, around) = (_invariants, Shared);
        (_invariants, Shared) = (null, null);
        var (value, lines) = emit(at is null ? null : Position.Of(type));
        (_invariants, Shared) = (invariants, around);
        var (parameters, arguments) = at switch
        {
            null => ("", ""),
            { Row: { } row } place => (", int row, int column", $", {row}, {place.Index}"),
            { } place => (", int index", $", {place.Index}"),
        };
        var method = members.Method(
            name, TypeOf(value, type), site.Parameters + parameters, [.. lines, $"return {value.Text};"]);
        return value with { Text = $"{method}({site.Arguments}{arguments})", Precedence = Precedence.Primary };
    }

    private Code EmitPower(BoundPower power, Position? at)
    {
        var @base = Emit(power.Base, at).ToReal();
        return power.Exponent is BoundConstant { Value: 2 } or BoundBroadcast { Operand: BoundConstant { Value: 2 } }
            ? Code.Real($"{Contract.Arithmetic}.Square({@base.Text})")
            : Code.Real($"{Contract.Elementary}.Pow({@base.Text}, {Emit(power.Exponent, at).ToReal().Text})");
    }
}
