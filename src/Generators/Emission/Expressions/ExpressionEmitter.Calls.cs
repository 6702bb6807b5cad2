using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Generators.Emission.Expressions;

internal sealed partial class ExpressionEmitter
{
    private Code EmitCall(BoundCall call, Position? at) => call.Function switch
    {
        Function.Abs => EmitAbs(Emit(call.Arguments[0], at)),
        Function.Min => Fold("Min", call, at),
        Function.Max => Fold("Max", call, at),
        Function.Clamp => Pair(
            "Min", Pair("Max", Emit(call.Arguments[0], at), Emit(call.Arguments[1], at)), Emit(call.Arguments[2], at)),
        Function.Sign => EmitSign(Emit(call.Arguments[0], at)),
        Function.Floor => Round("Floor", call, at),
        Function.Ceil => Round("Ceiling", call, at),
        Function.Round => Round("Round", call, at),
        Function.Sqrt => Code.Real($"{Contract.Math}.Sqrt({Reals(call, at)})"),
        Function.Exp => Elementary("Exp", call, at),
        Function.Log => Elementary("Log", call, at),
        Function.Log1P => Elementary("Log1P", call, at),
        Function.Sin => Elementary("Sin", call, at),
        Function.Cos => Elementary("Cos", call, at),
        Function.Tan => Elementary("Tan", call, at),
        Function.Asin => Elementary("Asin", call, at),
        Function.Acos => Elementary("Acos", call, at),
        Function.Atan2 => Elementary("Atan2", call, at),
        Function.Tanh => Elementary("Tanh", call, at),
        Function.Hypot => Elementary("Hypot", call, at),
        Function.Wrap => Code.Real($"{Contract.Arithmetic}.Wrap({Reals(call, at)})"),
        Function.Random => EmitRandom("state", call),
        Function.NextRandom => EmitRandom("next", call),
        _ => EmitReduction(call),
    };

    private static Code EmitAbs(Code argument)
    {
        if (!argument.IsWhole)
            return Code.Real($"{Contract.Math}.Abs({argument.ToReal().Text})");
        var greatest = Math.Max(Math.Abs(argument.Range.Low), Math.Abs(argument.Range.High));
        var range = new Interval(0, greatest);
        var fit = Fit(argument, range);
        return fit with { Text = $"{Contract.Arithmetic}.Abs({fit.Text})", Precedence = Precedence.Primary, Range = range };
    }

    // In halves, so that calls nest no deeper than they must.
    private Code Fold(string method, BoundCall call, Position? at)
    {
        var arguments = call.Arguments.Select(argument => Emit(argument, at)).ToList();
        return FoldRange(0, arguments.Count);

        Code FoldRange(int start, int count) => count == 1
            ? arguments[start]
            : Pair(method, FoldRange(start, (count + 1) / 2), FoldRange(start + ((count + 1) / 2), count / 2));
    }

    private static Code Pair(string method, Code left, Code right) => new(
        $"{Contract.Math}.{method}({left.Text}, {right.Text})",
        (ValueKind)Math.Max((int)left.Kind, (int)right.Kind),
        Precedence.Primary,
        left.Range.Union(right.Range));

    private static Code EmitSign(Code argument) => argument.IsWhole
        ? new($"{Contract.Math}.Sign({argument.Text})", ValueKind.Int, Precedence.Primary, new Interval(-1, 1))
        : Code.Real($"{Contract.Arithmetic}.Sign({argument.Text})");

    // The result is whole, and stays a double: so it has no least and no greatest value, and NaN remains NaN.
    private Code Round(string method, BoundCall call, Position? at)
    {
        var argument = Emit(call.Arguments[0], at);
        return argument.IsWhole ? argument : Code.Real($"{Contract.Math}.{method}({argument.Text})");
    }

    private Code Elementary(string method, BoundCall call, Position? at) => Code.Real($"{Contract.Elementary}.{method}({Reals(call, at)})");

    private string Reals(BoundCall call, Position? at) => string.Join(", ", call.Arguments.Select(argument => Emit(argument, at).ToReal().Text));

    private Code EmitRandom(string state, BoundCall call) => Code.Real(
        $"{names.Nested(names.Codec)}.Random(in {state}, {Emit(call.Arguments[0]).Text})");
}
