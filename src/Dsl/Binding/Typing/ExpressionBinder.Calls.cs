using System.Globalization;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <content>Calls.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindCall(CallExpression call, DslType? expected) => call.Function.Text switch
    {
        "next" => call.Arguments.Length == 1
            ? BindNext(call.Arguments[0], call.Span)
            : WrongArgumentCount(call, "1 argument", "next(x)"),
        "where" => call.Arguments.Length == 3
            ? BindWhere(call, expected)
            : WrongArgumentCount(call, "3 arguments", "where(p, a, b)"),
        var name when FunctionSignature.Find(name) is { } signature => BindCall(call, signature),
        _ when BindSpecial(call) is { } special => special,
        var name when scope.FindFunction(name) is { } function => BindCall(call, function, expected),
        var name => UnknownFunction(call, name),
    };

    private BoundError UnknownFunction(CallExpression call, string name) => Unknown(
        DiagnosticCatalogue.UnknownFunction, call.Function.Span, name,
        scope.Find(name) is not null
            ? "It is a value and takes no arguments: leave the brackets out."
            : diagnostics.Hints.DidYouMean(
                name, FunctionSignature.Names.Concat(_special).Concat(scope.Functions), "Declare it, as in 'let " + name + "(x) = 2 * x;', or use one of the language."));

    private BoundExpression BindWhere(CallExpression call, DslType? expected)
    {
        var condition = Bind(call.Arguments[0]);
        if (condition.Type.Scalar is not BoolType)
            condition = RequirePredicate(condition, "The first argument of 'where'");
        var outcomes = BindAlike([call.Arguments[1], call.Arguments[2]], expected);
        return Choose("where", condition, outcomes[0], outcomes[1], call);
    }

    private BoundExpression BindCall(CallExpression call, FunctionSignature signature)
    {
        var arguments = call.Arguments.Select(argument => Bind(argument)).ToEquatable();
        if (HasError(arguments))
            return new BoundError(call.Span);
        if (arguments is [{ Type: VectorType or MatrixType }] && signature.Function is Function.Min or Function.Max)
            signature = signature.Function == Function.Min ? FunctionSignature.LeastElement : FunctionSignature.GreatestElement;
        if (arguments.Count < signature.Least || arguments.Count > signature.Most)
            return WrongArgumentCount(call, DescribeCount(signature), signature.Usage);
        foreach (var argument in arguments)
        {
            if (CheckArgument(call, signature, argument) is { } error)
                return error;
        }

        if (UnitOfCall(call.Function.Text, signature, arguments) is not { } unit)
            return new BoundError(call.Span);
        return signature.TakesVector ? Reduce(call, signature, arguments, unit) : Apply(call, signature, arguments, unit);
    }

    private BoundExpression Reduce(CallExpression call, FunctionSignature signature, EquatableArray<BoundExpression> arguments, Unit unit)
    {
        if (arguments is [var first, var second] && Shape.Of(first.Type) != Shape.Of(second.Type))
        {
            return Error(
                DiagnosticCatalogue.ShapeMismatch, second.Span, file.Quote(first.Span), first.Type.WithArticle,
                file.Quote(second.Span), second.Type.WithArticle, call.Function.Text);
        }

        DslType type = signature.Shape switch
        {
            FunctionShape.ReduceNumbers => TypeFacts.CommonKind(arguments.Select(argument => argument.Type)),
            FunctionShape.ReduceBools => TypeFacts.Bool,
            FunctionShape.CountBools => TypeFacts.Int,
            _ => TypeFacts.Real,
        };
        return Fold(new BoundCall(signature.Function, arguments, TypeFacts.InUnit(type, unit), call.Span));
    }

    /// <summary>A function of numbers, element by element.</summary>
    private BoundExpression Apply(CallExpression call, FunctionSignature signature, EquatableArray<BoundExpression> arguments, Unit unit)
    {
        if (!TryUnite(arguments, _ => call.Function.Text, out var united, out var shape))
            return new BoundError(call.Span);
        DslType scalar = signature.Shape switch
        {
            FunctionShape.SameKind => TypeFacts.CommonKind(arguments.Select(argument => argument.Type)),
            FunctionShape.Whole => TypeFacts.Int,
            FunctionShape.Random => new RealType(-1, 1),
            _ => TypeFacts.Real,
        };
        return Fold(new BoundCall(signature.Function, united, shape.With(TypeFacts.InUnit(scalar, unit), arguments), call.Span));
    }

    private BoundError? CheckArgument(CallExpression call, FunctionSignature signature, BoundExpression argument)
    {
        var name = call.Function.Text;
        if (signature.TakesVector)
        {
            var bools = signature.Shape is FunctionShape.ReduceBools or FunctionShape.CountBools;
            return argument.Type is VectorType or MatrixType && (bools ? argument.Type.Scalar is BoolType : argument.Type.Scalar.IsNumber)
                ? null
                : Error(
                    DiagnosticCatalogue.WrongOperand, argument.Span, name, bools ? "a vector of bools" : "a vector of numbers",
                    file.Quote(argument.Span), argument.Type.WithArticle,
                    argument.Type is VectorType or MatrixType && argument.Type.Scalar is BoolType ? "Use 'count', 'any' or 'all'." : "Give it a vector.");
        }

        if (!argument.Type.Scalar.IsNumber)
        {
            return Error(
                DiagnosticCatalogue.WrongOperand, argument.Span, name, "a number", file.Quote(argument.Span),
                argument.Type.WithArticle, ToNumber(argument, isOperand: true));
        }

        return signature.Shape != FunctionShape.Random || argument is BoundConstant { Type: IntType }
            ? null
            : Error(
                DiagnosticCatalogue.WrongType, argument.Span, "The argument of 'random'", "a constant int",
                argument is BoundConstant ? "a real" : "computed", "Write a whole number: it is the name of the function of the state that is drawn.");
    }

    private BoundError WrongArgumentCount(CallExpression call, string takes, string usage) => Error(
        DiagnosticCatalogue.WrongArgumentCount, call.Span, call.Function.Text, takes,
        call.Arguments.Length == 1 ? "there is 1" : string.Format(CultureInfo.InvariantCulture, "there are {0}", call.Arguments.Length), usage);

    private static string DescribeCount(FunctionSignature signature) =>
        signature.Most == int.MaxValue
            ? string.Format(CultureInfo.InvariantCulture, "{0} or more arguments, or one vector", signature.Least)
            : Numbers.Count(signature.Least, "argument");
}
