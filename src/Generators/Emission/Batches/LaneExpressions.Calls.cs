using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Syntax.Tree;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Batches;

internal sealed partial class LaneExpressions
{
    // More would make methods that nobody compiles gladly.
    private const int MostUnrolled = 1024;
    private const int MostValues = 20_000;

    private LaneValue EmitCall(BoundCall call, LanePosition? at) => call.Function switch
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
        Function.Sqrt => Apply("Sqrt", call, at),
        Function.Exp => Apply(Contract.Elementary + ".Exp", call, at),
        Function.Log => Apply(Contract.Elementary + ".Log", call, at),
        Function.Log1P => Apply(Contract.Elementary + ".Log1P", call, at),
        Function.Sin => Apply(Contract.Elementary + ".Sin", call, at),
        Function.Cos => Apply(Contract.Elementary + ".Cos", call, at),
        Function.Tan => Apply(Contract.Elementary + ".Tan", call, at),
        Function.Asin => Apply(Contract.Elementary + ".Asin", call, at),
        Function.Acos => Apply(Contract.Elementary + ".Acos", call, at),
        Function.Atan2 => Apply(Contract.Elementary + ".Atan2", call, at),
        Function.Tanh => Apply(Contract.Elementary + ".Tanh", call, at),
        Function.Hypot => Apply(Contract.Elementary + ".Hypot", call, at),
        Function.Wrap => Apply(Contract.Arithmetic + ".Wrap", call, at),
        Function.Random => EmitRandom(_isNext ? VariableSource.Next : VariableSource.State, call),
        Function.NextRandom => EmitRandom(VariableSource.Next, call),
        _ => EmitReduction(call),
    };

    private LaneValue EmitAbs(LaneValue argument)
    {
        var node = graph.Call("Abs", argument.Node);
        var range = new Interval(0, Math.Max(Math.Abs(argument.Range.Low), Math.Abs(argument.Range.High)));
        return argument.IsWhole ? new(node, range.FitsLong, range) : LaneValue.Of(node);
    }

    // In halves, as scalar code does.
    private LaneValue Fold(string method, BoundCall call, LanePosition? at)
    {
        var arguments = call.Arguments.Select(argument => Emit(argument, at)).ToList();
        return FoldRange(0, arguments.Count);

        LaneValue FoldRange(int start, int count) => count == 1
            ? arguments[start]
            : Pair(method, FoldRange(start, (count + 1) / 2), FoldRange(start + ((count + 1) / 2), count / 2));
    }

    private LaneValue Pair(string method, LaneValue left, LaneValue right) =>
        new(graph.Call(method, left.Node, right.Node), left.IsWhole && right.IsWhole, left.Range.Union(right.Range));

    private LaneValue EmitSign(LaneValue argument)
    {
        var node = graph.CallWith(Contract.Arithmetic + ".Sign(", "", 4, argument.Node);
        return argument.IsWhole ? new(node, true, new Interval(-1, 1)) : LaneValue.Of(node);
    }

    private LaneValue Round(string method, BoundCall call, LanePosition? at)
    {
        var argument = Emit(call.Arguments[0], at);
        return argument.IsWhole ? argument : LaneValue.Of(graph.Call(method, argument.Node));
    }

    private LaneValue Apply(string method, BoundCall call, LanePosition? at) =>
        LaneValue.Of(graph.Call(method, [.. call.Arguments.Select(argument => Emit(argument, at).Node)]));

    private LaneValue EmitRandom(VariableSource source, BoundCall call)
    {
        if (call.Arguments[0] is not BoundConstant { Value: var name })
            return Beyond();
        var hash = new LaneHash(graph, layout, world).Of(source, HashedReal);
        var draw = graph.CallWith("ToUnit(", "", 8, graph.CallWith(
            "Hash(", $", Create({Literals.Bits(unchecked((ulong)(long)name))})", 16, hash));
        return LaneValue.Of(graph.Infix(
            graph.Infix(graph.Number(2), "*", draw), "-", graph.Number(1)));

        LaneNode HashedReal(LaneNode value, ElementRange range) => graph.CallWith("ToWords(", "", 5, value);
    }

    // From the first element to the last, and from where scalar code begins: adding 0 takes the sign from −0.
    private LaneValue EmitReduction(BoundCall call)
    {
        var type = call.Arguments[0].Type;
        if (type.Count > MostUnrolled || graph.Count > MostValues)
            return Beyond();
        return call.Function switch
        {
            Function.Sum => Sum(Elements(call.Arguments[0])),
            Function.Norm1 => Sum(Elements(call.Arguments[0]).ConvertAll(EmitAbs)),
            Function.Dot => Sum([.. Elements(call.Arguments[0]).Zip(
                Elements(call.Arguments[1]), (left, right) => Combine(ChainOperator.Multiply, left, right))]),
            Function.Norm => LaneValue.Of(graph.Call("Sqrt", SumOfSquares())),
            Function.Mean => LaneValue.Of(graph.Infix(Sum(Elements(call.Arguments[0])).Node, "/", graph.Number(type.Count))),
            Function.Product => LaneValue.Of(Elements(call.Arguments[0]).Select(element => element.Node).Aggregate(
                (left, right) => graph.Infix(left, "*", right))),
            Function.MinOf => Elements(call.Arguments[0]).Aggregate((left, right) => Pair("Min", left, right)),
            Function.MaxOf => Elements(call.Arguments[0]).Aggregate((left, right) => Pair("Max", left, right)),
            Function.Any => LaneValue.Of(Elements(call.Arguments[0]).Select(element => element.Node).Aggregate(graph.Or)),
            Function.All => LaneValue.Of(Elements(call.Arguments[0]).Select(element => element.Node).Aggregate(graph.And)),
            Function.Count => new(Count(), true, new Interval(0, type.Count)),
            _ => throw new NotSupportedException($"{call.Function} is no reduction."),
        };

        LaneValue Sum(List<LaneValue> elements)
        {
            var range = elements.Select(element => element.Range).Aggregate((left, right) => left.Union(right));
            var total = new Interval(Math.Min(0, range.Low) * type.Count, Math.Max(0, range.High) * type.Count);
            var isWhole = elements.TrueForAll(element => element.IsWhole) && total.FitsLong;
            var nodes = elements.Select(element => element.Node);
            return new(AddUp(isWhole ? nodes : [graph.FromZero(nodes.First()), .. nodes.Skip(1)]), isWhole, isWhole ? total : Interval.All);
        }

        LaneNode SumOfSquares() => AddUp(Elements(call.Arguments[0]).Select(
            element => graph.Infix(element.Node, "*", element.Node)));

        LaneNode Count() => AddUp(Elements(call.Arguments[0]).Select(element => graph.Infix(element.Node, "&", graph.Number(1))));

        LaneNode AddUp(IEnumerable<LaneNode> nodes) => nodes.Aggregate((left, right) => graph.Infix(left, "+", right));
    }

    private List<LaneValue> Elements(BoundExpression vector) => [.. PositionsOf(vector.Type).Select(at => Emit(vector, at))];
}
