using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Evaluation;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <content>Units.</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>What a unit stands for, or null where one of its names has an error and that has been said.</summary>
    public Unit? BindUnit(UnitSyntax syntax)
    {
        Unit? unit = Unit.None;
        foreach (var factor in syntax.Factors)
        {
            if (scope.FindUnit(factor.Name.Text) is { } symbol)
                unit = symbol.Value is { } value && value.Power(factor.Exponent) is { } power ? unit?.Times(power) : null;
            else
                unit = UnknownUnit(factor.Name);
        }

        return unit;
    }

    private Unit? UnknownUnit(Identifier name)
    {
        Unknown(
            DiagnosticCatalogue.UnknownUnit, name.Span, name.Text,
            diagnostics.Hints.DidYouMean(
                name.Text, scope.Units, scope.Namespace.FindUnitElsewhere(name.Text) is { } elsewhere
                    ? $"The unit of that name belongs to namespace {elsewhere.Name}: declare it in this one too."
                    : $"Declare it at the top of a file, as in 'unit {name.Text};'."));
        return null;
    }

    private BoundExpression BindLiteral(NumberExpression number)
    {
        if (number.Unit is null)
            return new BoundConstant(number.Value, TypeFacts.OfConstant(number.Value, number.IsWhole), number.Span);
        return BindUnit(number.Unit) is { } unit
            ? new BoundConstant(number.Value, new RealType(number.Value, number.Value) { Unit = unit }, number.Span)
            : new BoundError(number.Span);
    }

    /// <summary>Whether a value goes with every unit: 0 and infinity do, unless they have one.</summary>
    private static bool HasEveryUnit(BoundExpression value) =>
        value.Type.Unit.IsNone && ConstantFolder.ValuesOf(value) is { } values && values.All(number => number == 0 || double.IsInfinity(number));

    /// <summary>The unit that operands have in common; says so where they have none.</summary>
    private bool TryUniteUnits(IReadOnlyList<BoundExpression> operands, Func<int, string> symbol, out Unit unit)
    {
        unit = Unit.None;
        if (operands.All(operand => operand.Type.Unit.IsNone))
            return true;
        BoundExpression? first = null;
        for (var i = 0; i < operands.Count; i++)
        {
            if (HasEveryUnit(operands[i]))
                continue;
            if (first is null)
            {
                first = operands[i];
                unit = first.Type.Unit;
            }
            else if (unit != operands[i].Type.Unit)
            {
                ReportUnits(first, first.Span, unit, operands[i], symbol(i));
                return false;
            }
        }

        return true;
    }

    private void ReportUnits(BoundExpression first, TextSpan span, Unit unit, BoundExpression second, string symbol) => Error(
        DiagnosticCatalogue.UnitMismatch, second.Span, file.Quote(span), Describe(unit), file.Quote(second.Span), Describe(second.Type.Unit),
        symbol, HowToUnite(first, span, unit, second));

    private string HowToUnite(BoundExpression first, TextSpan span, Unit unit, BoundExpression second)
    {
        if (second is BoundConstant && second.Type.Unit.IsNone)
            return $"Write the number with its unit, as in '{file.Quote(second.Span)}<{unit}>'.";
        if (first is BoundConstant && unit.IsNone)
            return $"Write the number with its unit, as in '{file.Quote(span)}<{second.Type.Unit}>'.";
        return $"Multiply '{file.Quote(second.Span)}' by a quantity in {unit.Over(second.Type.Unit)}, or correct one of the two.";
    }

    /// <summary>A unit as messages call it.</summary>
    public static string Describe(Unit unit) => unit.IsNone ? "a plain number" : $"in {unit}";

    /// <summary>What of a product or quotient is multiplied or divided; null where a remainder has two units.</summary>
    private Unit? UnitOfProduct(ChainExpression chain, BoundExpression[] operands)
    {
        var unit = operands[0].Type.Unit;
        for (var i = 1; i < operands.Length; i++)
        {
            var own = operands[i].Type.Unit;
            switch (chain.Operators[i - 1])
            {
                case ChainOperator.Multiply:
                    unit = unit.Times(own);
                    break;
                case ChainOperator.Divide:
                    unit = unit.Over(own);
                    break;
                case var _ when unit != own && !HasEveryUnit(operands[i]) && !(i == 1 && HasEveryUnit(operands[0])):
                    ReportUnits(operands[0], TextSpan.Covering(operands[0].Span, operands[i - 1].Span), unit, operands[i], "%");
                    return null;
            }
        }

        return unit;
    }

    /// <summary>The unit of a power; null where it has none and that has been said.</summary>
    private Unit? UnitOfPower(BoundExpression number, BoundExpression exponent)
    {
        if (!RequirePlain(exponent, "An exponent"))
            return null;
        if (number.Type.Unit.IsNone)
            return Unit.None;
        if (exponent is BoundConstant { Value: var value } && number.Type.Unit.Power(value) is { } unit)
            return unit;
        ReportWrongUnit(
            number, "The base of a power", "a plain number unless the exponent is a constant that leaves whole exponents",
            PlainFrom(number));
        return null;
    }

    /// <summary>The unit of what a function gives; null where its arguments do not fit and that has been said.</summary>
    private Unit? UnitOfCall(string name, FunctionSignature signature, EquatableArray<BoundExpression> arguments)
    {
        switch (signature.Units)
        {
            case UnitRule.Keep or UnitRule.Drop:
                return !TryUniteUnits(arguments, _ => name, out var common) ? null : signature.Units == UnitRule.Keep ? common : Unit.None;
            case UnitRule.Multiply when arguments.Count == 1:
                return arguments[0].Type.Unit.Power(Shape.Of(arguments[0].Type).Count);
            case UnitRule.Multiply:
                return arguments[0].Type.Unit.Times(arguments[1].Type.Unit);
            case UnitRule.Root:
                if (arguments[0].Type.Unit.Power(0.5) is { } root)
                    return root;
                ReportWrongUnit(arguments[0], "The argument of 'sqrt'", "in a unit whose exponents are even", "Correct the unit, or what is computed.");
                return null;
            default:
                return arguments.All(argument => RequirePlain(argument, $"The argument of '{name}'")) ? Unit.None : null;
        }
    }

    /// <summary>Whether a value has no unit; says so where it has one.</summary>
    private bool RequirePlain(BoundExpression value, string what)
    {
        if (value.Type.Unit.IsNone)
            return true;
        ReportWrongUnit(value, what, "a plain number", PlainFrom(value));
        return false;
    }

    private string PlainFrom(BoundExpression value) => value is BoundConstant
        ? "Leave its unit out, or divide it by a quantity in that unit."
        : $"Divide it by a quantity in that unit, as in '{file.Quote(value.Span)} / 1<{value.Type.Unit}>'.";

    private void ReportWrongUnit(BoundExpression value, string what, string needed, string instead) => Error(
        DiagnosticCatalogue.WrongUnit, value.Span, what, needed, file.Quote(value.Span), Describe(value.Type.Unit), instead);
}
