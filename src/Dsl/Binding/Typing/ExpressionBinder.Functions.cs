using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <content>Functions that files declare: each call is bound as though the body stood there.</content>
internal sealed partial class ExpressionBinder
{
    // Calls in calls are bound one inside the other, and what comes out is walked over by recursion.
    private const int DeepestExpansion = 100;
    private const int DeepestResult = 100;
    private const int MostParts = 4_000;

    /// <summary>How deep the bodies lie inside each other that are being bound; 0 outside of calls.</summary>
    private int ExpansionDepth { get; init; }

    /// <summary>The body of a function is looked at for itself: what its parameters stand for is not known.</summary>
    private bool IsTemplate { get; init; }

    private ExpansionBudget Budget => scope.Namespace.Budget;

    /// <summary>Whether a name is that of a function of the language.</summary>
    public static bool IsBuiltIn(string name) => FunctionSignature.Names.Contains(name) || _special.Contains(name);

    /// <summary>Says what is wrong with a function whatever its arguments are.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="isCircular">It is defined by itself, which has been said.</param>
    /// <returns>Its symbol.</returns>
    public FunctionSymbol BindFunction(LetMember declaration, bool isCircular)
    {
        var name = declaration.Name;
        var found = diagnostics.Capture();
        var places = new Dictionary<string, TextSpan>();
        foreach (var parameter in declaration.Parameters)
        {
            if (places.TryGetValue(parameter.Text, out var first))
                found.ReportDeclaredTwice(file, parameter.Span, parameter.Text, file.PlaceOf(first));
            else
                places.Add(parameter.Text, parameter.Span);
        }

        if (IsBuiltIn(name.Text))
            found.Report(DiagnosticCatalogue.NameOfBuiltIn, file, name.Span, name.Text);
        if (!isCircular && found.First is null)
        {
            var locals = declaration.Parameters.ToDictionary(
                parameter => parameter.Text, parameter => (Symbol)new ArgumentSymbol(parameter.Text, new BoundError(parameter.Span), 1));
            new ExpressionBinder(scope.With(locals), file, found) { IsTemplate = true }.Bind(declaration.Value);
        }

        diagnostics.Add(found);
        return new FunctionSymbol(name.Text, declaration, file, scope, isCircular || found.First is not null);
    }

    private BoundExpression BindCall(CallExpression call, FunctionSymbol function, DslType? expected)
    {
        var arguments = call.Arguments.Select(BindArgument).ToList();
        if (function.HasError)
            return new BoundError(call.Span);
        var parameters = function.Declaration.Parameters;
        if (arguments.Count != parameters.Length)
            return WrongArgumentCount(call, Numbers.Count(parameters.Length, "argument"), function.Usage);
        if (arguments.Exists(argument => argument is { Undecided: null, Value.Type.IsError: true }))
            return new BoundError(call.Span);
        if (ExpansionDepth == 0)
            Budget.Begin();
        var depth = ExpansionDepth + function.Declaration.Value.Depth;
        if (depth > DeepestExpansion)
            return TooLarge(call);
        var locals = parameters.Zip(arguments, (parameter, argument) => (Symbol)(argument with { Name = parameter.Text }))
            .ToDictionary(argument => argument.Name);
        var captured = diagnostics.Capture();
        var bound = new ExpressionBinder(function.Scope.With(locals), function.File, captured) { ExpansionDepth = depth }.Bind(function.Declaration.Value, expected);
        if (arguments.Exists(argument => argument.Undecided is { Value.Type.IsError: true }))
            return new BoundError(call.Span);
        if (captured.First is { } mistake)
        {
            return mistake.Descriptor == DiagnosticCatalogue.CallTooLarge ? TooLarge(call)
                : Error(
                    DiagnosticCatalogue.UnfitArguments, call.Span, call.Function.Text,
                    mistake.Descriptor == DiagnosticCatalogue.UnfitArguments ? mistake.Arguments[1] : mistake.Message);
        }

        if (bound.Type.IsError)
            return new BoundError(call.Span);
        return bound.Size is var (parts, deep) && parts <= MostParts && deep <= DeepestResult && Budget.TryTake(parts)
            ? bound.InlinedAt(call.Span)
            : TooLarge(call);
    }

    private ArgumentSymbol BindArgument(Expression argument)
    {
        if (IsUndecided(argument))
        {
            return argument is NameExpression name && scope.FindLocal(name.Name) is ArgumentSymbol passedOn
                ? passedOn
                : new ArgumentSymbol("", new BoundError(argument.Span), 1) { Undecided = new UndecidedArgument(this, argument) };
        }

        var value = Bind(argument);
        return new ArgumentSymbol("", value, value.Size.Parts);
    }

    /// <summary>A bare member of an enum, where nothing else has its name, or a vector of such.</summary>
    private bool IsUndecided(Expression expression) => expression switch
    {
        VectorExpression { Elements: { Length: > 0 } elements } => elements.All(IsUndecided),
        NameExpression { Name: var name } when scope.FindLocal(name) is { } local => local is ArgumentSymbol { Undecided: not null },
        NameExpression { Name: var name } => !IsTemplate && !_reserved.Contains(name) && scope.Find(name) is null && scope.FindFunction(name) is null
            && scope.World?.DeclaredNames.Contains(name) != true && scope.Enums.Any(candidate => candidate.Members.Items.Contains(name)),
        _ => false,
    };

    private BoundError TooLarge(CallExpression call) => ExpansionDepth > 0 || Budget.ShallReport()
        ? Error(DiagnosticCatalogue.CallTooLarge, call.Span, call.Function.Text)
        : new BoundError(call.Span);

    /// <summary>What stands for a parameter, as though it stood in the body.</summary>
    private BoundExpression Reference(ArgumentSymbol argument, TextSpan span) =>
        IsTemplate || Budget.TryTake(argument.Parts)
            ? argument.Value.InlinedAt(span)
            : Error(DiagnosticCatalogue.CallTooLarge, span, argument.Name);
}
