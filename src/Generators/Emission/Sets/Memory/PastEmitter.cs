using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Emission.Expressions;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Sets.Memory;

/// <summary>
/// How operators about the past are kept: each in as little as it needs, in such a way that zeros are the beginning.
/// </summary>
/// <param name="map">Maps lines to their places.</param>
/// <param name="names">The names of the world.</param>
/// <param name="expressions">Emits what is remembered.</param>
/// <param name="fields">Takes the fields.</param>
internal sealed class PastEmitter(LineMap map, WorldNames names, ExpressionEmitter expressions, MemoryFields fields)
{
    private SourcePlace? _place;

    /// <summary>Lays out an operator.</summary>
    /// <param name="past">The operator.</param>
    /// <param name="number">Its number in the set.</param>
    /// <param name="place">Where it is read first.</param>
    /// <param name="handsOnAtOnce">What it hands on to the next step is what it reads when it advances, not what it would read later.</param>
    public PastSlot Emit(BoundPast past, int number, SourcePlace place, bool handsOnAtOnce)
    {
        var name = "Past" + Literals.Number(number);
        handsOnAtOnce &= past.Kind == PastKind.Previous;
        _place = place.Part(past.Span) ?? place;
        if (past.Type is VectorType or MatrixType)
            return EmitVector(past, name, handsOnAtOnce);
        return past.Kind switch
        {
            PastKind.Initial or PastKind.Previous => EmitScalar(past, name, handsOnAtOnce),
            PastKind.Once => EmitLatch(name, expressions.Emit(past.Operand).At(Precedence.And), isNegated: false),
            PastKind.Always => EmitLatch(name, "!" + expressions.Emit(past.Operand).At(Precedence.Primary), isNegated: true),
            PastKind.Since => EmitCounter(name, past.Operand, field => $"0 : {field} + 1"),
            PastKind.Times => EmitTimes(name, past.Operand),
            PastKind.Within => EmitWithin(name, past),
            PastKind.Total => EmitTotal(name, past.Operand),
            PastKind.Peak => EmitExtreme(name, past.Operand, "Max"),
            PastKind.Low => EmitExtreme(name, past.Operand, "Min"),
            PastKind.PeakWithin => EmitSlidingPeak(name, past),
            _ => throw new NotSupportedException($"{past.Kind} is no operator about the past."),
        };
    }

    private PastSlot EmitScalar(BoundPast past, string name, bool handsOnAtOnce)
    {
        var value = expressions.Emit(past.Operand);
        var first = past.First is null ? value : Unify(expressions.Emit(past.First), value);
        var type = TypeOf(first.Kind, past.Type);
        var field = fields.Add(type, name);
        return Keep(
            past, ReadAs(field, first), handsOnAtOnce ? fields.Add(type, name + "Next") : null,
            $"{field} = {first.Text};", target => $"{target} = {expressions.Emit(past.Operand).Text};");
    }

    private PastSlot EmitVector(BoundPast past, string name, bool handsOnAtOnce)
    {
        var value = expressions.EmitElement(past.Operand, out _);
        var first = past.First is null ? value : Unify(expressions.EmitElement(past.First, out _), value);
        var type = TypeOf(first.Kind, past.Type.Scalar);
        var field = fields.AddVector(type, past.Type.Count, name);
        return Keep(
            past, ReadAs(field, first), handsOnAtOnce ? fields.AddVector(type, past.Type.Count, name + "Next") : null,
            expressions.EmitFill(past.First ?? past.Operand, type, field), target => expressions.EmitFill(past.Operand, type, target));
    }

    // What is handed on at once waits in a field of its own, as the step still reads what it was handed.
    private PastSlot Keep(BoundPast past, Code value, string? next, string start, Func<string, string> take) => next is null
        ? new(value, [$"if (!{fields.Begun})", .. Map("    " + start)], past.Kind == PastKind.Previous ? Map(take(value.Text)) : [])
        : new(value, [$"if ({fields.Begun})", $"    {value.Text} = {next};", "else", .. Map("    " + start), .. Map(take(next))], []);

    // What always holds has never failed: zeros must mean that it holds.
    private PastSlot EmitLatch(string name, string condition, bool isNegated)
    {
        var field = fields.Add("bool", name);
        return new(
            isNegated ? Code.Flag("!" + field, Precedence.Unary) : Code.Flag(field),
            Map($"{field} = {field} || {condition};"),
            []);
    }

    private PastSlot EmitCounter(string name, BoundExpression condition, Func<string, string> outcomes)
    {
        var field = fields.Add("int", name);
        return new(
            new Code(field, ValueKind.Int, Precedence.Primary, Counts),
            Map($"{field} = {expressions.Emit(condition).At(Precedence.Or)} ? {outcomes(field)};"),
            []);
    }

    private PastSlot EmitTimes(string name, BoundExpression condition)
    {
        var field = fields.Add("int", name);
        return new(
            new Code(field, ValueKind.Int, Precedence.Primary, Counts),
            [.. Map($"if ({expressions.Emit(condition).Text})"), $"    {field}++;"],
            []);
    }

    // Counts the steps for which it will still have held within the window.
    private PastSlot EmitWithin(string name, BoundPast past)
    {
        var slot = EmitCounter(
            name, past.Operand, field => $"{Literals.Number(past.Window)} : {Contract.Math}.Max(0, {field} - 1)");
        return slot with { Value = Code.Flag(slot.Value.Text + " > 0", Precedence.Relational) };
    }

    private PastSlot EmitTotal(string name, BoundExpression value)
    {
        var field = fields.Add("double", name);
        return new(Code.Real(field), Map($"{field} += {expressions.EmitReal(value).Text};"), []);
    }

    private PastSlot EmitExtreme(string name, BoundExpression operand, string method)
    {
        var value = expressions.Emit(operand);
        var field = fields.Add(TypeOf(value.Kind, operand.Type), name);
        return new(
            ReadAs(field, value),
            [
                $"if ({fields.Begun})",
                .. Map($"    {field} = {Contract.Math}.{method}({field}, {value.Text});"),
                "else",
                .. Map($"    {field} = {value.Text};"),
            ],
            []);
    }

    private PastSlot EmitSlidingPeak(string name, BoundPast past)
    {
        var peak = fields.Add(Contract.Rewards + ".SlidingPeak", name);
        var window = fields.AddVector("double", past.Window, name + "Window");
        return new(
            Code.Real(peak + ".Value"),
            Map($"{peak}.Add({window}, {expressions.EmitReal(past.Operand).Text});"),
            []);
    }

    private IReadOnlyList<string> Map(string line) => map.Map(_place, line);

    private static Interval Counts { get; } = new(0, int.MaxValue);

    private static Code Unify(Code first, Code value)
    {
        var union = first with { Range = first.Range.Union(value.Range), Kind = (ValueKind)Math.Max((int)first.Kind, (int)value.Kind) };
        return union.Kind == ValueKind.Real ? union with { Text = first.ToReal().Text, Precedence = first.ToReal().Precedence } : union;
    }

    private static Code ReadAs(string field, Code value) => new(field, value.Kind, Precedence.Primary, value.Range);

    private string TypeOf(ValueKind kind, DslType type) => kind switch
    {
        ValueKind.Bool => "bool",
        ValueKind.Int => "int",
        ValueKind.Long => "long",
        ValueKind.Real => "double",
        _ => names.TypeName(type),
    };
}
