using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Batches;

// Vectors and matrices, an element at a time.
internal sealed partial class LaneExpressions
{
    private static IEnumerable<LanePosition> PositionsOf(DslType type) => Enumerable.Range(0, type.Count).Select(
        place => type is MatrixType matrix
            ? new LanePosition(new LaneIndex(place / matrix.Columns), new LaneIndex(place % matrix.Columns))
            : new LanePosition(null, new LaneIndex(place)));

    private LaneIndex Flatten(LanePosition at, DslType type)
    {
        if (type is not MatrixType matrix || at.Row is not { } row)
            return at.Index;
        var start = row.Node is { } node
            ? new LaneIndex(0, graph.Infix(node, "*", graph.Number(matrix.Columns)))
            : new LaneIndex(row.Known * matrix.Columns);
        return Add(start, at.Index);
    }

    private LaneIndex Add(LaneIndex left, LaneIndex right) => (left.Node, right.Node) switch
    {
        (null, null) => new(left.Known + right.Known),
        ({ } node, null) => right.Known == 0 ? left : new(0, graph.Infix(node, "+", graph.Number(right.Known))),
        (null, { } node) => left.Known == 0 ? right : new(0, graph.Infix(node, "+", graph.Number(left.Known))),
        ({ } one, { } other) => new(0, graph.Infix(one, "+", other)),
    };

    private LaneValue EmitElement(BoundExpression value, LanePosition at) => value switch
    {
        BoundBroadcast { Operand.Type: VectorType } broadcast => Emit(broadcast.Operand, at with { Row = null }),
        BoundBroadcast broadcast => EmitInvariant(broadcast.Operand),
        BoundSlice { Type: MatrixType } slice => Emit(slice.Target, at with { Row = Add(at.Row!.Value, new LaneIndex(slice.Start)) }),
        BoundSlice slice => Emit(slice.Target, at with { Index = Add(at.Index, new LaneIndex(slice.Start)) }),
        BoundColumns columns => Emit(columns.Matrix, at with { Index = Add(at.Index, new LaneIndex(columns.Start)) }),
        BoundColumn column => Emit(
            column.Matrix, new LanePosition(at.Index, Clamp(column.Index, ((MatrixType)column.Matrix.Type).Columns))),
        BoundIndex row => Emit(
            row.Vector, new LanePosition(Clamp(row.Index, ((MatrixType)row.Vector.Type).Rows), at.Index)),
        BoundVector literal => EmitLiteral(literal, at),
        _ => throw new NotSupportedException($"{value.GetType().Name} has no elements."),
    };

    private LaneValue EmitPast(BoundPast past, LanePosition? at)
    {
        var values = memory.Pasts.Read(
            past, _isDeciding, expression => expression.Type.IsShaped ? Elements(expression) : [Emit(expression)]);
        return at is { } position ? Choose(values, Flatten(position, past.Type)) : values[0];
    }

    /// <summary>The one of some values that an index says, the last one where it says none of the others.</summary>
    private LaneValue Choose(List<LaneValue> values, LaneIndex index)
    {
        if (index.Node is not { } node)
            return values[index.Known];
        var result = values[values.Count - 1];
        for (var i = values.Count - 2; i >= 0; i--)
        {
            result = new(
                graph.Select(graph.Compare("AreEqual", node, graph.Number(i)), values[i].Node, result.Node),
                result.IsWhole && values[i].IsWhole,
                result.Range.Union(values[i].Range));
        }

        return result;
    }

    private LaneValue EmitIndex(BoundIndex index) =>
        Emit(index.Vector, new LanePosition(null, Clamp(index.Index, index.Vector.Type.Count)));

    private LaneIndex Clamp(BoundExpression index, int length) =>
        index is BoundConstant { Value: var known } && known >= 0 && known < length
            ? new LaneIndex((int)known)
            : Clamp(index, EmitInvariant(index).Node, length);

    /// <summary>An index brought to its nearest end.</summary>
    private LaneIndex Clamp(BoundExpression index, LaneNode value, int length) =>
        index is BoundConstant { Value: var known } && known >= 0 && known < length
            ? new LaneIndex((int)known)
            : new LaneIndex(0, graph.CallWith("ClampIndex(", "", 4, value, graph.Number(length - 1)));

    private LaneValue EmitLiteral(BoundVector literal, LanePosition at)
    {
        var place = at.Row ?? at.Index;
        if (place.Node is null)
        {
            var element = EmitPlace(place.Known);
            // What stands beside real numbers is one, and has two zeros.
            return literal.Type.Scalar is RealType ? LaneValue.Of(element.Node) : element;
        }

        if (TableOf(literal) is { } table && Flatten(at, literal.Type) is { Node: { } index })
        {
            var constants = Flatten(literal).Select(EmitConstant).ToList();
            return new(
                graph.CallWith($"Choose({table}, ", "", 8, index),
                constants.TrueForAll(constant => constant.IsWhole),
                constants.Select(constant => constant.Range).Aggregate((left, right) => left.Union(right)));
        }

        return Choose([.. Enumerable.Range(0, literal.Elements.Count).Select(EmitPlace)], place);

        LaneValue EmitPlace(int number) => at.Row is null
            ? EmitInvariant(literal.Elements[number])
            : Emit(literal.Elements[number], at with { Row = null });
    }

    private static IEnumerable<BoundConstant> Flatten(BoundVector literal) => literal.Elements
        .SelectMany(element => element is BoundVector row ? row.Elements : [element])
        .OfType<BoundConstant>();

    /// <summary>A literal of constant numbers, kept beside the code.</summary>
    private string? TableOf(BoundVector literal)
    {
        var constants = Flatten(literal).ToList();
        return constants.Count < literal.Type.Count || literal.Type.Scalar is BoolType
            ? null
            : members.Table("double", constants.Select(constant => Literals.Real(constant.Value)));
    }
}
