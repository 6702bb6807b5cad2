using Espalier.Dsl.Binding.Expressions;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Expressions;

// Reductions: a loop each, in a method of its own, from the first element to the last.
internal sealed partial class ExpressionEmitter
{
    private Code EmitReduction(BoundCall call)
    {
        var type = call.Arguments[0].Type;
        var elements = EmitElements(call.Arguments, Position.Of(type), out var shared);
        var element = call.Function switch
        {
            Function.Dot => Combine(Dsl.Syntax.Tree.ChainOperator.Multiply, elements[0], elements[1]),
            Function.Norm => Code.Real($"{Contract.Arithmetic}.Square({elements[0].ToReal().Text})"),
            Function.Norm1 => EmitAbs(elements[0]),
            _ => elements[0],
        };
        return call.Function switch
        {
            Function.Sum or Function.Dot or Function.Norm1 => Sum(),
            Function.Norm => Code.Real($"{Contract.Math}.Sqrt({Sum().Text})"),
            Function.Mean => Code.Real($"{Sum().ToReal().Text} / {Literals.Real(type.Count)}", Precedence.Multiplicative),
            Function.Product => Loop(ValueKind.Real, Interval.All, "1.0", $"result *= {element.ToReal().At(Precedence.Unary)};"),
            Function.MinOf => Extreme("Min", "double.PositiveInfinity"),
            Function.MaxOf => Extreme("Max", "double.NegativeInfinity"),
            Function.Any => Loop(ValueKind.Bool, Interval.All, "false", $"if ({element.Text}) return true;"),
            Function.All => Loop(ValueKind.Bool, Interval.All, "true", $"if (!{element.At(Precedence.Primary)}) return false;"),
            Function.Count => Loop(ValueKind.Int, new Interval(0, type.Count), "0", $"if ({element.Text}) result++;"),
            _ => throw new NotSupportedException($"{call.Function} is no reduction."),
        };

        Code Sum()
        {
            var total = new Interval(Math.Min(0, element.Range.Low) * type.Count, Math.Max(0, element.Range.High) * type.Count);
            return element.IsWhole && total.FitsLong
                ? Loop(ValueKind.Long, total, "0L", $"result += {element.Text};")
                : Loop(ValueKind.Real, Interval.All, "0.0", $"result += {element.ToReal().Text};");
        }

        Code Extreme(string method, string first) => element.IsWhole
            ? Loop(
                ValueKind.Long, element.Range, method == "Min" ? "long.MaxValue" : "long.MinValue",
                $"result = {Contract.Math}.{method}(result, {element.Text});")
            : Loop(ValueKind.Real, Interval.All, first, $"result = {Contract.Math}.{method}(result, {element.Text});");

        Code Loop(ValueKind kind, Interval range, string first, string body)
        {
            var result = new Code("", kind, Precedence.Primary, range);
            var name = members.Method(
                call.Function.ToString(), TypeOf(result, call.Type), site.Parameters,
                [.. shared.Declarations, $"var result = {first};", .. LoopOver(type, body), "return result;"]);
            return result with { Text = $"{name}({site.Arguments})" };
        }
    }
}
