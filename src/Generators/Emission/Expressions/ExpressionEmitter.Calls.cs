using Espalier.Dsl.Binding.Expressions;

namespace Espalier.Generators.Emission.Expressions;

internal sealed partial class ExpressionEmitter
{
    private Code EmitCall(BoundCall call) => call.Function switch
    {
        Function.Abs => EmitAbs(Emit(call.Arguments[0])),
        Function.Min => Fold("Min", call),
        Function.Max => Fold("Max", call),
        Function.Clamp => Pair("Min", Pair("Max", Emit(call.Arguments[0]), Emit(call.Arguments[1])), Emit(call.Arguments[2])),
        Function.Sign => EmitSign(Emit(call.Arguments[0])),
        Function.Floor => Round("Floor", call),
        Function.Ceil => Round("Ceiling", call),
        Function.Round => Round("Round", call),
        Function.Sqrt => Elementary("Sqrt", call),
        Function.Exp => Elementary("Exp", call),
        Function.Log => Elementary("Log", call),
        Function.Log1P => OwnElementary("Log1P", call),
        Function.Sin => Elementary("Sin", call),
        Function.Cos => Elementary("Cos", call),
        Function.Tan => Elementary("Tan", call),
        Function.Asin => Elementary("Asin", call),
        Function.Acos => Elementary("Acos", call),
        Function.Atan2 => Elementary("Atan2", call),
        Function.Tanh => Elementary("Tanh", call),
        Function.Hypot => OwnElementary("Hypot", call),
        Function.Random => EmitRandom("state", call),
        Function.NextRandom => EmitRandom("next", call),
        _ => EmitReduction(call.Function, call.Arguments[0]),
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

    private Code Fold(string method, BoundCall call) =>
        call.Arguments.Select(Emit).Aggregate((left, right) => Pair(method, left, right));

    private static Code Pair(string method, Code left, Code right) => new(
        $"{Contract.Math}.{method}({left.Text}, {right.Text})",
        (ValueKind)Math.Max((int)left.Kind, (int)right.Kind),
        Precedence.Primary,
        left.Range.Union(right.Range));

    private static Code EmitSign(Code argument) => argument.IsWhole
        ? new($"{Contract.Math}.Sign({argument.Text})", ValueKind.Int, Precedence.Primary, new Interval(-1, 1))
        : Code.Real($"{Contract.Arithmetic}.Sign({argument.Text})");

    // The result is whole, and stays a double: so it has no least and no greatest value, and NaN remains NaN.
    private Code Round(string method, BoundCall call)
    {
        var argument = Emit(call.Arguments[0]);
        return argument.IsWhole ? argument : Code.Real($"{Contract.Math}.{method}({argument.Text})");
    }

    private Code Elementary(string method, BoundCall call) => Code.Real($"{Contract.Math}.{method}({Reals(call)})");

    private Code OwnElementary(string method, BoundCall call) => Code.Real($"{Contract.Arithmetic}.{method}({Reals(call)})");

    private string Reals(BoundCall call) => string.Join(", ", call.Arguments.Select(argument => EmitReal(argument).Text));

    private Code EmitRandom(string state, BoundCall call) => Code.Real(
        $"{names.Nested(names.Codec)}.Random(in {state}, {Emit(call.Arguments[0]).Text})");
}
