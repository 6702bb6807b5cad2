using System.Globalization;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <content>Calls.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindCall(CallExpression call, DslType? expected)
    {
        var name = call.Function.Text;
        if (name == "next")
        {
            return call.Arguments.Length == 1
                ? BindNext(call.Arguments[0], call.Span)
                : WrongArgumentCount(call, "1 argument", "next(x)");
        }

        if (name == "where")
        {
            return call.Arguments.Length == 3
                ? Choose(
                    BindPredicate(call.Arguments[0], "The first argument of 'where'"),
                    Bind(call.Arguments[1], expected), Bind(call.Arguments[2], expected), call)
                : WrongArgumentCount(call, "3 arguments", "where(p, a, b)");
        }

        if (BindSpecial(call) is { } special)
            return special;
        if (FunctionSignature.Find(name) is not { } signature)
        {
            return FunctionSignature.NotSupported.Contains(name)
                ? NotSupported(call.Function.Span, $"The function '{name}'", "Say it with other functions, or compute it in the environment as part of the state")
                : Unknown(
                    DiagnosticCatalogue.UnknownFunction, call.Function.Span, name,
                    diagnostics.Hints.DidYouMean(name, FunctionSignature.Names.Concat(FunctionSignature.NotSupported).Concat(_special), "The functions are listed in the reference of the language."));
        }

        var arguments = call.Arguments.Select(argument => Bind(argument)).ToEquatable();
        if (HasError(arguments))
            return new BoundError(call.Span);
        if (arguments is [{ Type: VectorType }] && signature.Function is Function.Min or Function.Max)
            signature = signature.Function == Function.Min ? FunctionSignature.LeastElement : FunctionSignature.GreatestElement;
        return arguments.Count < signature.Least || arguments.Count > signature.Most
            ? WrongArgumentCount(call, DescribeCount(signature), signature.Usage)
            : BindCall(call, signature, arguments);
    }

    private BoundExpression BindCall(CallExpression call, FunctionSignature signature, EquatableArray<BoundExpression> arguments)
    {
        foreach (var argument in arguments)
        {
            if (CheckArgument(call, signature, argument) is { } error)
                return error;
        }

        var type = signature.Shape switch
        {
            FunctionShape.SameKind => TypeFacts.CommonKind(arguments.Select(argument => argument.Type)),
            FunctionShape.Whole or FunctionShape.CountBools => TypeFacts.Int,
            FunctionShape.ReduceNumbers => TypeFacts.CommonKind([arguments[0].Type.Scalar]),
            FunctionShape.ReduceBools => TypeFacts.Bool,
            FunctionShape.Random => new RealType(-1, 1),
            _ => TypeFacts.Real,
        };
        return Fold(new BoundCall(signature.Function, arguments, type, call.Span));
    }

    private BoundError? CheckArgument(CallExpression call, FunctionSignature signature, BoundExpression argument)
    {
        var name = call.Function.Text;
        if (signature.TakesVector)
        {
            var bools = signature.Shape is FunctionShape.ReduceBools or FunctionShape.CountBools;
            return argument.Type is VectorType { Element: var element } && (bools ? element is BoolType : element.IsNumber)
                ? null
                : Error(
                    DiagnosticCatalogue.WrongOperand, argument.Span, name, bools ? "a vector of bools" : "a vector of numbers",
                    file.Quote(argument.Span), argument.Type.WithArticle,
                    argument.Type is VectorType { Element: BoolType } ? "Use 'count', 'any' or 'all'." : "Give it a vector.");
        }

        if (argument.Type is VectorType { Element.IsNumber: true })
            return NotSupported(argument.Span, $"'{name}' on whole vectors", ToScalar(bools: false));
        if (!argument.Type.IsNumber)
        {
            return Error(
                DiagnosticCatalogue.WrongOperand, argument.Span, name, "a number", file.Quote(argument.Span),
                argument.Type.WithArticle, ToNumber(argument));
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
            : Count(signature.Least, "argument");
}
