using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Expressions;

// Vectors and matrices, an element at a time.
internal sealed partial class ExpressionEmitter
{
    private const int MostChoices = 64;

    // What is emitted belongs to elements, and what they have in common is collected here; null where nothing repeats.
    private Invariants? _invariants;

    /// <summary>A statement that computes all elements of a vector or matrix, row by row.</summary>
    /// <param name="value">The vector or matrix.</param>
    /// <param name="elementType">The C# type of the elements where they go: that of the expression's, or <c>double</c>.</param>
    /// <param name="target">Where they go: an expression that converts to a span.</param>
    public string EmitFill(BoundExpression value, string elementType, string target)
    {
        var position = Position.Of(value.Type);
        var element = EmitElements([value], position, out var shared)[0];
        var name = members.Method(
            "fill", "void", $"{site.Parameters}, global::System.Span<{elementType}> result",
            [.. shared.Declarations, .. LoopOver(value.Type, $"result[{position.Flat(value.Type)}] = {element.Text};")]);
        return $"{name}({site.Arguments}, {target});";
    }

    /// <summary>Emits an element at a place that the parameters of a method give.</summary>
    /// <param name="value">The vector or matrix.</param>
    /// <param name="shared">What must have been computed before.</param>
    public Code EmitElement(BoundExpression value, out Invariants shared) =>
        EmitElements([value], Position.Of(value.Type), out shared)[0];

    /// <summary>The C# type that holds a value.</summary>
    public string TypeOf(Code value, DslType type) => value.Kind switch
    {
        ValueKind.Bool => "bool",
        ValueKind.Int => "int",
        ValueKind.Long => "long",
        ValueKind.Real => "double",
        _ => names.TypeName(type.Scalar),
    };

    private List<Code> EmitElements(IEnumerable<BoundExpression> values, Position position, out Invariants shared)
    {
        var (outer, around) = (_invariants, Shared);
        (_invariants, Shared) = (shared = new Invariants(), null);
        var elements = values.Select(value => Emit(value, position)).ToList();
        (_invariants, Shared) = (outer, around);
        return elements;
    }

    private static IEnumerable<string> LoopOver(DslType type, string body) => type is MatrixType matrix
        ?
        [
            $"for (var row = 0; row < {Literals.Number(matrix.Rows)}; row++)",
            "{",
            $"    for (var column = 0; column < {Literals.Number(matrix.Columns)}; column++)",
            "        " + body,
            "}",
        ]
        :
        [
            $"for (var index = 0; index < {Literals.Number(type.Count)}; index++)",
            "    " + body,
        ];

    // Nothing has effects and nothing throws: what is computed early changes nothing.
    private Code EmitInvariant(BoundExpression scalar)
    {
        if (_invariants is not { } shared || scalar is BoundConstant or BoundVariable or BoundMoment)
            return Emit(scalar);
        _invariants = null;
        var value = Emit(scalar);
        _invariants = shared;
        return shared.Add(TypeOf(value, scalar.Type), value);
    }

    private Code Share(string type, Code value) => _invariants is { } shared ? shared.Add(type, value) : value;

    private Code EmitElement(BoundExpression value, Position at) => value switch
    {
        BoundBroadcast { Operand.Type: VectorType } broadcast => Emit(broadcast.Operand, at with { Row = null }),
        BoundBroadcast broadcast => EmitInvariant(broadcast.Operand),
        BoundSlice { Type: MatrixType } slice => Emit(slice.Target, at.ShiftRow(slice.Start)),
        BoundSlice slice => Emit(slice.Target, at.ShiftIndex(slice.Start)),
        BoundColumns columns => Emit(columns.Matrix, at.ShiftIndex(columns.Start)),
        BoundColumn column => Emit(
            column.Matrix, new Position(at.Index, EmitPlace(column.Index, ((MatrixType)column.Matrix.Type).Columns))),
        BoundIndex row => Emit(
            row.Vector, new Position(EmitPlace(row.Index, ((MatrixType)row.Vector.Type).Rows), at.Index)),
        BoundVector literal => EmitLiteral(literal, at),
        _ => throw new NotSupportedException($"{value.GetType().Name} has no elements."),
    };

    private Code EmitIndex(BoundIndex index)
    {
        var isKnown = index.Index is BoundConstant { Value: var known } && known >= 0 && known < index.Vector.Type.Count;
        if (isKnown || index.Vector is not BoundVariable variable || names.IsBound(variable.Source))
            return EmitAt(index.Vector, Position.At(EmitPlace(index.Index, index.Vector.Type.Count)));
        var type = names.StoredAs(variable.Type);
        var place = Emit(index.Index);
        return OfStored(
            $"{Contract.Arithmetic}.Nearest<{type}>({names.Read(variable.Source, variable.Name)}, "
            + (place.Kind == ValueKind.Int ? place.Text : $"{Contract.Arithmetic}.ClampIndex({place.Text}, {Literals.Number(variable.Type.Count)})")
            + ")",
            variable.Type.Scalar,
            type);
    }

    /// <summary>An index brought to its nearest end.</summary>
    private string EmitPlace(BoundExpression index, int length)
    {
        if (index is BoundConstant { Value: var known } && known >= 0 && known < length)
            return Literals.Number((long)known);
        var shared = _invariants;
        _invariants = null;
        var place = $"{Contract.Arithmetic}.ClampIndex({Emit(index).Text}, {Literals.Number(length)})";
        _invariants = shared;
        return Share("int", new Code(place, ValueKind.Int, Precedence.Primary, new Interval(0, length - 1))).Text;
    }

    /// <summary>One element. Where its place would be written more than once, a method takes it.</summary>
    private Code EmitAt(BoundExpression vector, Position at)
    {
        if (WritesPlaceOnce(vector))
            return Emit(vector, at);
        var element = EmitElements([vector], Position.At("index"), out var shared)[0];
        var name = members.Method(
            "element", TypeOf(element, vector.Type), site.Parameters + ", int index",
            [.. shared.Declarations, $"return {element.Text};"]);
        return element with { Text = $"{name}({site.Arguments}, {at.Index})", Precedence = Precedence.Primary };
    }

    private static bool WritesPlaceOnce(BoundExpression value) => value switch
    {
        BoundVariable or BoundLet or BoundPast => true,
        BoundVector literal => !IsLong(literal),
        BoundSlice slice => WritesPlaceOnce(slice.Target),
        BoundColumns columns => WritesPlaceOnce(columns.Matrix),
        BoundColumn column => WritesPlaceOnce(column.Matrix),
        BoundIndex { Vector: BoundVector } => false,
        BoundIndex row => WritesPlaceOnce(row.Vector),
        _ => false,
    };

    private Code EmitLiteral(BoundVector literal, Position at)
    {
        var isMatrix = at.Row is not null;
        if (int.TryParse(at.Row ?? at.Index, out var known))
        {
            var element = isMatrix ? Emit(literal.Elements[known], at with { Row = null }) : EmitScalar(literal.Elements[known]);
            // What stands beside real numbers is one, and has two zeros.
            return literal.Type.Scalar is RealType ? element.ToReal() : element;
        }

        if (Table(literal) is { } table)
            return table with { Text = $"{table.Text}[{at.Flat(literal.Type)}]" };
        if (IsLong(literal) && _invariants is not null)
            return EmitLongLiteral(literal, at);
        var elements = literal.Elements
            .Select(element => isMatrix ? Emit(element, at with { Row = null }) : EmitScalar(element)).ToList();
        var last = elements.Count - 1;
        var arms = elements.Take(last).Select((element, i) => $"{Literals.Number(i)} => {element.Text}, ");
        return new(
            $"{Position.Bracketed(at.Row ?? at.Index)} switch {{ {string.Concat(arms)}_ => {elements[last].Text} }}",
            (ValueKind)elements.Max(element => (int)element.Kind),
            Precedence.Conditional,
            elements.Select(element => element.Range).Aggregate((left, right) => left.Union(right)));
    }

    // A choice among very many elements would keep the C# compiler busy for minutes: all are computed before, on the stack.
    private Code EmitLongLiteral(BoundVector literal, Position at)
    {
        var elements = Flatten(literal).Select(EmitScalar).ToList();
        var kind = (ValueKind)elements.Max(element => (int)element.Kind);
        var element = new Code("", kind, Precedence.Primary, elements.Select(one => one.Range).Aggregate((left, right) => left.Union(right)));
        var type = TypeOf(element, literal.Type);
        var all = element with { Text = $"[{string.Join(", ", elements.Select(one => one.Text))}]" };
        return element with { Text = $"{Share(Contract.ReadOnlySpanOf(type), all).Text}[{at.Flat(literal.Type)}]" };
    }

    private static bool IsLong(BoundVector literal) =>
        literal.Elements.Count > MostChoices && Flatten(literal).Count() == literal.Type.Count;

    private static IEnumerable<BoundExpression> Flatten(BoundVector literal) => literal.Elements
        .SelectMany(element => element is BoundVector row ? row.Elements : [element])
        .Where(element => !element.Type.IsShaped);

    // An element of a literal is computed where its place is met, which is once.
    private Code EmitScalar(BoundExpression element)
    {
        var shared = _invariants;
        _invariants = null;
        var value = Emit(element);
        _invariants = shared;
        return value;
    }

    /// <summary>A literal of constant numbers, kept beside the code.</summary>
    private Code? Table(BoundVector literal)
    {
        var constants = Flatten(literal).OfType<BoundConstant>().ToList();
        if (constants.Count < literal.Type.Count || literal.Type.Scalar is EnumType)
            return null;
        var values = constants.Select(EmitConstant).ToList();
        var kind = (ValueKind)values.Max(value => (int)value.Kind);
        var range = values.Select(value => value.Range).Aggregate((left, right) => left.Union(right));
        var element = new Code("", kind, Precedence.Primary, range);
        var text = members.Table(TypeOf(element, literal.Type), values.Select(value => value.Text));
        return element with { Text = text };
    }
}
