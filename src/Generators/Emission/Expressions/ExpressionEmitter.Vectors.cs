using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Generators.Emission.Expressions;

internal sealed partial class ExpressionEmitter
{
    private const string Index = "i";

    /// <summary>Emits one element of a vector.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="index">The index, an <c>int</c> inside the vector.</param>
    public Code EmitElement(BoundExpression vector, string index) => vector switch
    {
        BoundVariable variable => OfStored(
            $"{names.Read(variable.Source, variable.Name)}[{index}]", variable.Type.Scalar, names.ElementName((VectorType)variable.Type)),
        BoundLet let => EmitLet(let, index),
        BoundUnary unary => EmitUnary(unary.Operator, EmitElement(unary.Operand, index)),
        BoundConditional conditional => Choose(
            Emit(conditional.Condition), EmitElement(conditional.Then, index), EmitElement(conditional.Else, index)),
        BoundVector literal => EmitLiteralElement(literal, index),
        _ => throw new NotSupportedException($"{vector.GetType().Name} is no vector expression."),
    };

    private Code EmitLiteralElement(BoundVector literal, string index)
    {
        if (int.TryParse(index, out var known))
            return Emit(literal.Elements[known]);
        var elements = literal.Elements.Select(Emit).ToList();
        var kind = (ValueKind)elements.Max(element => (int)element.Kind);
        var last = elements.Count - 1;
        var arms = elements.Take(last).Select((element, i) => $"{Literals.Number(i)} => {element.Text}, ");
        return new(
            $"{index} switch {{ {string.Concat(arms)}_ => {elements[last].Text} }}",
            kind,
            Precedence.Conditional,
            elements.Select(element => element.Range).Aggregate((left, right) => left.Union(right)));
    }

    private Code EmitIndex(BoundIndex index)
    {
        var length = ((VectorType)index.Vector.Type).Length;
        if (index.Index is BoundConstant constant && constant.Value >= 0 && constant.Value < length)
            return EmitElement(index.Vector, Literals.Number((long)constant.Value));
        return EmitElement(index.Vector, $"{Contract.Arithmetic}.ClampIndex({Emit(index.Index).Text}, {Literals.Number(length)})");
    }

    private Code EmitReduction(Function function, BoundExpression vector)
    {
        var length = ((VectorType)vector.Type).Length;
        var element = EmitElement(vector, Index);
        var total = new Interval(Math.Min(0, element.Range.Low) * length, Math.Max(0, element.Range.High) * length);
        var whole = element.IsWhole && total.FitsLong;
        return function switch
        {
            Function.Sum when whole => Loop(ValueKind.Long, total, "0L", $"result += {element.Text};"),
            Function.Sum => Loop(ValueKind.Real, Interval.All, "0.0", $"result += {element.ToReal().Text};"),
            Function.Mean => Mean(),
            Function.Product => Loop(ValueKind.Real, Interval.All, "1.0", $"result *= {element.ToReal().At(Precedence.Unary)};"),
            Function.MinOf => Extreme("Min", "double.PositiveInfinity"),
            Function.MaxOf => Extreme("Max", "double.NegativeInfinity"),
            Function.Any => Loop(ValueKind.Bool, Interval.All, "false", $"if ({element.Text}) return true;"),
            Function.All => Loop(ValueKind.Bool, Interval.All, "true", $"if (!{element.At(Precedence.Primary)}) return false;"),
            Function.Count => Loop(ValueKind.Int, new Interval(0, length), "0", $"if ({element.Text}) result++;"),
            _ => throw new NotSupportedException($"{function} is no reduction."),
        };

        Code Mean()
        {
            var sum = Loop(ValueKind.Real, Interval.All, "0.0", $"result += {element.ToReal().Text};");
            return Code.Real($"{sum.Text} / {Literals.Real(length)}", Precedence.Multiplicative);
        }

        Code Extreme(string method, string first) => element.IsWhole
            ? Loop(
                ValueKind.Long, element.Range, method == "Min" ? "long.MaxValue" : "long.MinValue",
                $"result = {Contract.Math}.{method}(result, {element.Text});")
            : Loop(ValueKind.Real, Interval.All, first, $"result = {Contract.Math}.{method}(result, {element.Text});");

        Code Loop(ValueKind kind, Interval range, string first, string body)
        {
            var name = members.Method(function.ToString(), TypeOf(kind), site.Parameters, [
                $"var result = {first};",
                $"for (var {Index} = 0; {Index} < {Literals.Number(length)}; {Index}++)",
                "    " + body,
                "return result;",
            ]);
            return new($"{name}({site.Arguments})", kind, Precedence.Primary, range);
        }
    }

    private static string TypeOf(ValueKind kind) => kind switch
    {
        ValueKind.Bool => "bool",
        ValueKind.Int => "int",
        ValueKind.Long => "long",
        _ => "double",
    };
}
