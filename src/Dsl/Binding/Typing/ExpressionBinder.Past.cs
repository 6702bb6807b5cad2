using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <content>Operators about the past, and names that stand for what reads it.</content>
internal sealed partial class ExpressionBinder
{
    // What stands for a name is copied at every use.
    private const int MostInlinedParts = 1_000;
    private const int DeepestInlined = 100;

    /// <summary>Calls whose arguments follow rules of their own.</summary>
    private static readonly string[] _special =
        ["initial", "prev", "once", "always", "since", "times", "within", "total", "peak", "low", "tolerance", "robustness"];

    /// <summary>A value that is to take the place of a name, or an error where that would be too large.</summary>
    public BoundExpression CheckInlined(BoundExpression value, Identifier name) =>
        value.Size is var (parts, depth) && parts <= MostInlinedParts && depth <= DeepestInlined
            ? value
            : Error(DiagnosticCatalogue.TooLargeToInline, name.Span, name.Text);

    /// <summary>A call of a function that no signature describes, or null.</summary>
    private BoundExpression? BindSpecial(CallExpression call) => call.Function.Text switch
    {
        "initial" => BindPast(call, PastKind.Initial),
        "prev" => BindPrevious(call),
        "once" => BindPast(call, PastKind.Once),
        "always" => BindPast(call, PastKind.Always),
        "since" => BindPast(call, PastKind.Since),
        "times" => BindPast(call, PastKind.Times),
        "within" => BindWithin(call),
        "total" => BindPast(call, PastKind.Total),
        "peak" => BindPast(call, PastKind.Peak),
        "low" => BindPast(call, PastKind.Low),
        "tolerance" => BindTolerance(call),
        "robustness" => BindRobustness(call),
        _ => null,
    };

    private BoundExpression BindPast(CallExpression call, PastKind kind)
    {
        var takesPredicate = kind is PastKind.Once or PastKind.Always or PastKind.Since or PastKind.Times;
        if (call.Arguments.Length != 1)
            return WrongArgumentCount(call, "1 argument", $"{call.Function.Text}({(takesPredicate ? "p" : "x")})");
        var operand = kind == PastKind.Initial
            ? Bind(call.Arguments[0])
            : BindSingle(call.Arguments[0], call.Function.Text, takesPredicate);
        if (operand.Type.IsError)
            return new BoundError(call.Span);
        var type = kind switch
        {
            PastKind.Since or PastKind.Times => new IntType(0, null),
            PastKind.Total => TypeFacts.CommonKind([operand.Type]),
            _ => operand.Type,
        };
        return new BoundPast(kind, operand, null, 0, type, call.Span);
    }

    /// <summary>An operand that is no vector: each of its elements would need a memory of its own.</summary>
    private BoundExpression BindSingle(Expression expression, string symbol, bool bools)
    {
        var operand = BindOperand(expression, symbol, bools);
        return operand.Type.IsError || operand.Type.IsScalar
            ? operand
            : Error(
                DiagnosticCatalogue.WrongOperand, operand.Span, symbol, bools ? "a bool" : "a number", file.Quote(operand.Span), operand.Type.WithArticle,
                bools ? "Reduce it, as in 'all(v)' or 'any(v)'." : ToNumber(operand));
    }

    private BoundExpression BindPrevious(CallExpression call)
    {
        if (call.Arguments.Length is not (1 or 2))
            return WrongArgumentCount(call, "1 or 2 arguments", "prev(x, 0)");
        var operand = Bind(call.Arguments[0]);
        if (call.Arguments.Length == 1 || operand.Type.IsError)
            return operand.Type.IsError ? new BoundError(call.Span) : new BoundPast(PastKind.Previous, operand, null, 0, operand.Type, call.Span);
        var first = Bind(call.Arguments[1], operand.Type);
        if (first.Type.IsError)
            return new BoundError(call.Span);
        if (first.Type.IsScalar)
            first = Broadcast(first, Shape.Of(operand.Type));
        if (TypeFacts.Unite(operand.Type, first.Type) is not { } type)
            return WrongType(first, "The value of 'prev' at the first step", $"{operand.Type.WithArticle} as the later ones", "Make them the same.");
        return TryUniteUnits([operand, first], _ => "prev", out var unit)
            ? new BoundPast(PastKind.Previous, operand, first, 0, type.WithElement(TypeFacts.InUnit(type.Scalar, unit)), call.Span)
            : new BoundError(call.Span);
    }

    private BoundExpression BindWithin(CallExpression call)
    {
        if (call.Arguments.Length != 2)
            return WrongArgumentCount(call, "2 arguments", "within(p, 3 steps)");
        var operand = BindSingle(call.Arguments[0], "within", bools: true);
        var window = BindWindow(call.Arguments[1]);
        return operand.Type.IsError || window is not { } steps
            ? new BoundError(call.Span)
            : new BoundPast(PastKind.Within, operand, null, steps, TypeFacts.Bool, call.Span);
    }

    /// <summary>A number of steps, or a time that is one; null where it is neither and that has been said.</summary>
    private int? BindWindow(Expression expression)
    {
        const string What = "The window of 'within'";
        if (expression is StepsExpression { Count: var count })
            return BindCount(count, What, 1);
        var window = Bind(expression);
        if (window.Type.IsError)
            return null;
        if (window.Type.Unit.IsNone || scope.World is not { DeclaresStep: true } world)
        {
            WrongType(window, What, "a number of steps", $"Write it as '{file.Quote(expression.Span)} steps'.");
            return null;
        }

        if (BindTime(expression, What) is not { } time || world.StepSeconds is not { } step)
            return null;
        var steps = Math.Round(time / step);
        if (steps is >= 1 and <= int.MaxValue && Math.Abs((steps * step) - time) <= 1e-9 * time)
            return (int)steps;
        Error(DiagnosticCatalogue.WindowBetweenSteps, expression.Span, file.Quote(expression.Span), Numbers.Format(step));
        return null;
    }
}
