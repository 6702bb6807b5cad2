using System.Collections.Immutable;
using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Examples;

/// <summary>Binds a transition of an example.</summary>
/// <param name="expressions">Binds in the world and the file.</param>
/// <param name="checks">Binds what must come out; null where that is not known.</param>
/// <param name="isFirst">It is the first of its episode.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class TransitionBinder(ExpressionBinder expressions, ExampleCheckBinder? checks, bool isFirst, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _set = [];
    private int? _elapsed;
    private bool _terminated;
    private bool _truncated;
    private bool _hasError;

    /// <summary>The transition, or null where it has an error.</summary>
    public ExampleTransition? Bind(ExampleGroup group)
    {
        var given = Bind(group.Given, isNext: false);
        _set.Clear();
        var next = Bind(group.Next, isNext: true);
        var bound = checks is null ? [] : group.Checks.Select(checks.Bind).ToList();
        return _hasError || bound.Contains(null)
            ? null
            : new ExampleTransition(given, next, _elapsed, _terminated, _truncated, bound.Select(check => check!).ToEquatable());
    }

    private EquatableArray<ExampleValue> Bind(ImmutableArray<Assignment> assignments, bool isNext) =>
        assignments.Select(assignment => Bind(assignment, isNext)).OfType<ExampleValue>().ToEquatable();

    private ExampleValue? Bind(Assignment assignment, bool isNext)
    {
        var place = assignment.Place ?? new NameExpression(assignment.Name.Text, assignment.Name.Span);
        var text = expressions.File.Quote(place.Span);
        var bound = expressions.Bind(place);
        if (bound.Type.IsError)
            return Fail();
        if (!_set.Add(text))
        {
            diagnostics.Report(DiagnosticCatalogue.GivenTwice, expressions.File, assignment.Span, text);
            return Fail();
        }

        if (bound is BoundMoment moment && !isNext)
            return BindFact(moment, assignment.Value, text);
        if (Resolve(bound) is not var (variable, index))
            return Fail(place.Span, text, "it is no variable of the world, and no element or row of one", "Set what it follows from.");
        if (isNext ? variable.Source != VariableSource.State : !isFirst && variable.Source != VariableSource.Action)
        {
            return isNext
                ? Fail(place.Span, text, "only members of the state have a value after the step", "Set it under 'given'.")
                : Fail(place.Span, text, "the state is what the transition before has led to, and settings stay", "Set only the action here, and the state under the 'next' before.");
        }

        return expressions.BindValues(assignment.Value, bound.Type, text) is { } values
            ? new ExampleValue(isNext ? VariableSource.Next : variable.Source, variable.Name, index, values)
            : Fail();
    }

    private ExampleValue? BindFact(BoundMoment moment, Expression value, string text)
    {
        if (moment.Fact == MomentFact.Elapsed)
        {
            _elapsed = expressions.BindCount(value, "'elapsed'", 0);
            _hasError |= _elapsed is null;
            return null;
        }

        if (expressions.BindValues(value, TypeFacts.Bool, text) is not { } values)
            return Fail();
        if (moment.Fact == MomentFact.Terminated)
            _terminated = values[0] != 0;
        else
            _truncated = values[0] != 0;
        return null;
    }

    /// <summary>The variable of a place, and where in it the place begins; null where it is no place.</summary>
    private static (BoundVariable Variable, int Index)? Resolve(BoundExpression place)
    {
        switch (place)
        {
            case BoundVariable variable:
                return (variable, 0);
            case BoundIndex { Vector: var vector, Index: BoundConstant { Value: var position } } when Resolve(vector) is var (variable, start):
                return (variable, start + ((int)position * WidthOf(vector.Type)));
            case BoundSlice { Target: var target, Start: var first } when Resolve(target) is var (variable, start):
                return (variable, start + (first * WidthOf(target.Type)));
            default:
                return null;
        }
    }

    /// <summary>How many numbers an element of a vector has, or a row of a matrix.</summary>
    private static int WidthOf(DslType type) => type is MatrixType matrix ? matrix.Columns : 1;

    private ExampleValue? Fail(TextSpan span, string text, string why, string instead)
    {
        diagnostics.Report(DiagnosticCatalogue.NoPlaceInExample, expressions.File, span, text, why, instead);
        return Fail();
    }

    private ExampleValue? Fail()
    {
        _hasError = true;
        return null;
    }
}
