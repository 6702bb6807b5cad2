using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Composition;

/// <summary>Binds expressions whose values are sets.</summary>
/// <param name="sets">The declared sets of the world.</param>
/// <param name="expressions">Binds arguments and the numbers of dials.</param>
/// <param name="isInUse">The sets are put to use, so that what is suspicious of them is worth a warning.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class SetExpressionBinder(SetBinder sets, ExpressionBinder expressions, bool isInUse, DiagnosticBag diagnostics)
{
    // Lists multiply; nobody trains that many sets.
    private const int MostSpread = 1_000;

    /// <summary>Values of parameters by name, which take the place of defaults.</summary>
    public IReadOnlyDictionary<string, EquatableArray<double>>? Varied { get; init; }

    /// <summary>The sets that an expression stands for, lists of dial arguments spread out; null where it has an error.</summary>
    public IReadOnlyList<SetValue>? Bind(SetExpression expression)
    {
        // The operators stand on a spine to the left, however many there are; only brackets go deeper.
        var operators = new Stack<SetExpression>();
        while (expression is not SetName)
        {
            operators.Push(expression);
            expression = expression switch
            {
                DialledSet dialled => dialled.Set,
                UnionSet union => union.Left,
                WithoutSet without => without.Set,
                _ => throw new InvalidOperationException($"{expression.GetType().Name} is no expression of sets."),
            };
        }

        IReadOnlyList<SetValue>? values = sets.Find((SetName)expression, expressions, Varied) is { } found ? [found] : null;
        foreach (var step in operators)
            values = CheckSize(Apply(values, step), step);
        return values;
    }

    private List<SetValue>? Apply(IReadOnlyList<SetValue>? values, SetExpression step)
    {
        switch (step)
        {
            case DialledSet { Dial: var dial }:
                var application = new DialApplication(expressions.File, diagnostics);
                return Multiply(
                    values, new DialBinder(expressions, Bind).Bind(dial), step.Span,
                    (value, bound, isOnly) => application.Apply(value, bound, isOnly, isInUse));
            case UnionSet { Right: var right }:
                var union = new Union(expressions.File, diagnostics);
                return Multiply(values, Bind(right), step.Span, (value, other, _) => union.Of(value, other, right.Span));
            default:
                var removal = new Union(expressions.File, diagnostics);
                return values is null ? null : [.. values.Select(value => removal.Without(value, ((WithoutSet)step).Line))];
        }
    }

    private List<SetValue>? CheckSize(List<SetValue>? values, SetExpression step) =>
        values is null || values.All(value => sets.Budget.Allows(value, expressions.File, step.Span)) ? values : null;

    private List<SetValue>? Multiply<T>(
        IReadOnlyList<SetValue>? values, IReadOnlyList<T>? others, TextSpan span, Func<SetValue, T, bool, SetValue> apply)
    {
        if (values is null || others is null)
            return null;
        if ((long)values.Count * others.Count <= MostSpread)
            return [.. values.SelectMany(value => others.Select(other => apply(value, other, others.Count == 1)))];
        diagnostics.Report(DiagnosticCatalogue.TooManyEntries, expressions.File, span, "set", $"{MostSpread}");
        return null;
    }
}
