using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Typing;

/// <content>Names and members.</content>
internal sealed partial class ExpressionBinder
{
    private static readonly string[] _reserved = ["inf", "pi", "terminated", "truncated", "elapsed"];

    private BoundExpression BindName(NameExpression name, DslType? expected)
    {
        if (scope.FindLocal(name.Name) is ArgumentSymbol argument)
            return argument.Undecided is { } undecided ? undecided.Decide(expected, name.Span) : Reference(argument, name.Span);
        if (expected?.Scalar is EnumType choice && choice.Enum.Members.Items.IndexOf(name.Name) is >= 0 and var index)
            return new BoundConstant(index, choice, name.Span);
        return name.Name switch
        {
            "inf" => new BoundConstant(double.PositiveInfinity, new RealType(double.PositiveInfinity, double.PositiveInfinity), name.Span),
            "pi" => new BoundConstant(Math.PI, new RealType(Math.PI, Math.PI), name.Span),
            "elapsed" => new BoundMoment(MomentFact.Elapsed, new IntType(0, null), name.Span),
            "terminated" => new BoundMoment(MomentFact.Terminated, TypeFacts.Bool, name.Span),
            "truncated" => new BoundMoment(MomentFact.Truncated, TypeFacts.Bool, name.Span),
            "next" => Error(DiagnosticCatalogue.UnknownName, name.Span, "next", "Say what is read after the step, as in 'next.x' or 'next(x + y)'."),
            _ => scope.Find(name.Name) is { } symbol and not FunctionSymbol
                ? Reference(symbol, name.Span)
                : UnknownName(name.Name, name.Span, expected),
        };
    }

    private static BoundExpression Reference(Symbol symbol, TextSpan span)
    {
        (symbol switch
        {
            ConstSymbol constant => constant.Reads,
            LetSymbol let => let.Reads,
            _ => null,
        })?.Note();
        return symbol switch
        {
            ConstSymbol constant => constant.Value.At(span),
            VariableSymbol { Type.IsError: true } or LetSymbol { Value.Type.IsError: true } => new BoundError(span),
            VariableSymbol variable => new BoundVariable(variable.Source, variable.Name, variable.Type, span),
            LetSymbol { IsInlined: true } let => let.Value.InlinedAt(span),
            ScoreSymbol score => new BoundScore(score.Term, TypeFacts.Real, span),
            MachineSymbol { States: { } states } machine => new BoundMachine(machine.Name, states, span),
            LetSymbol let => new BoundLet(let.Name, IsNext: false, let.ReadsTransition, let.Value.Type, span),
            _ => new BoundError(span),
        };
    }

    private BoundError UnknownName(string name, TextSpan span, DslType? expected)
    {
        if (scope.World is { } world && world.DeclaredNames.Contains(name) && scope.FindFunction(name) is null)
            return Error(DiagnosticCatalogue.NotConstant, span, "What stands here", name);

        var owner = scope.Enums.FirstOrDefault(candidate => candidate.Members.Items.Contains(name));
        if (owner is not null && IsTemplate)
            return new BoundError(span);
        if (owner is not null && expected is null)
            return Unknown(DiagnosticCatalogue.UnknownName, span, name, $"It is a member of an enum: write '{owner.Name}.{name}'.");
        if (scope.FindFunction(name) is { } function)
            return Unknown(DiagnosticCatalogue.UnknownName, span, name, $"It is a function: write it as '{function.Usage}'.");
        var members = expected?.Scalar is EnumType { Enum: var choices } ? choices.Members.Items.AsEnumerable() : [];
        return Unknown(
            DiagnosticCatalogue.UnknownName, span, name,
            diagnostics.Hints.DidYouMean(name, members.Concat(scope.Names).Concat(_reserved), WhereElse(name, members)));
    }

    private string WhereElse(string name, IEnumerable<string> members)
    {
        if (scope.Namespace.FindConstElsewhere(name) is { } elsewhere)
            return $"The const of that name belongs to namespace {elsewhere.Name}: declare it in this one too.";
        if (FunctionSignature.Find(name) is { } function)
            return $"It is a function: write it as '{function.Usage}'.";
        return members.Any() ? $"Use {Hints.List(members)}." : "Declare it, or correct the name.";
    }

    private BoundExpression BindMember(MemberExpression member)
    {
        if (member.Target is not NameExpression { Name: var target })
            return BindMemberOfValue(member);
        if (scope.Find($"{target}.{member.Name.Text}") is ScoreSymbol score)
            return Reference(score, member.Span);
        if (target == "next")
            return BindNext(new NameExpression(member.Name.Text, member.Name.Span), member.Span);
        if (target == "action" && scope.FindLocal(target) is null)
            return BindActionComponent(member);
        if (scope.FindEnum(target) is { } declared && scope.Find(target) is null)
            return BindEnumMember(declared, member);
        return BindMemberOfValue(member);
    }

    private BoundExpression BindActionComponent(MemberExpression member)
    {
        if (scope.World?.Action is { } action && action.TryGetValue(member.Name.Text, out var component))
            return Reference(component, member.Span);
        var names = scope.World?.Action.Keys ?? Enumerable.Empty<string>();
        return Unknown(
            DiagnosticCatalogue.UnknownMember, member.Name.Span, member.Name.Text, "The action",
            diagnostics.Hints.DidYouMeanOneOf(member.Name.Text, [.. names], "Declare it in the world's action block."));
    }

    private BoundExpression BindEnumMember(EnumModel declared, MemberExpression member)
    {
        var index = declared.Members.Items.IndexOf(member.Name.Text);
        return index >= 0
            ? new BoundConstant(index, new EnumType(declared), member.Span)
            : Unknown(
                DiagnosticCatalogue.UnknownMember, member.Name.Span, member.Name.Text, declared.Name,
                diagnostics.Hints.DidYouMeanOneOf(member.Name.Text, declared.Members, "Declare it."));
    }

    /// <summary>A component of a vector, or the column of a matrix that has its name.</summary>
    private BoundExpression BindMemberOfValue(MemberExpression member)
    {
        var target = Bind(member.Target);
        if (target.Type.IsError)
            return new BoundError(member.Span);
        var names = Shape.ComponentsOf(target.Type);
        var index = names.Items.IndexOf(member.Name.Text);
        if (index >= 0)
        {
            var position = new BoundConstant(index, new IntType(index, index), member.Name.Span);
            return Fold(target.Type is MatrixType matrix
                ? new BoundColumn(target, position, new VectorType(matrix.Element, matrix.Rows), member.Span)
                : new BoundIndex(target, position, ElementType(target.Type, position), member.Span));
        }

        return Error(
            DiagnosticCatalogue.UnknownMember, member.Name.Span, member.Name.Text, $"'{file.Quote(target.Span)}'",
            names.Count > 0 ? diagnostics.Hints.DidYouMeanOneOf(member.Name.Text, names, "")
            : target.Type.IsScalar ? "A single value has no members."
            : "Read an element by its index, as in 'v[0]'.");
    }

    /// <summary><c>next.n</c> and <c>next(E)</c>: what E is in the state after the step.</summary>
    private BoundExpression BindNext(Expression inner, TextSpan span)
    {
        var bound = Bind(inner);
        if (bound.Type.IsError)
            return new BoundError(span);
        if (bound.FindBeyondState() is { } culprit)
        {
            return Error(
                DiagnosticCatalogue.ReadsBeyondState, culprit.Span, "What stands under 'next'",
                file.Quote(culprit.Span), Describe(culprit), "Take 'next' only of state members and of what is derived from them.");
        }

        if (bound is BoundVariable { Source: VariableSource.Settings })
        {
            return Error(
                DiagnosticCatalogue.UnknownMember, span, file.Quote(inner.Span), "The state after the step",
                $"It is a setting, the same at every step: write '{file.Quote(inner.Span)}'.");
        }

        return bound.InNextState().At(span);
    }

    /// <summary>What a part is that reads more than a state.</summary>
    public static string Describe(BoundExpression beyondState) => beyondState switch
    {
        BoundVariable { Source: VariableSource.Action } => "part of the action",
        BoundMoment => "a fact about the step",
        BoundPast => "read from the past",
        BoundMachine => "the state of a machine",
        BoundLet { IsNext: false } => "derived from a whole transition",
        _ => "read after the step",
    };
}
