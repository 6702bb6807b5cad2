using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Sets.Composition;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Sets.Examples;

/// <summary>Binds what must come out of an example.</summary>
/// <param name="set">The set.</param>
/// <param name="expressions">Binds with the scores of the set's lines.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class ExampleCheckBinder(SetValue set, ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    /// <summary>The check, or null where it has an error.</summary>
    public ExampleCheckModel? Bind(ExampleCheck check)
    {
        var model = new ExampleCheckModel(null, null, expressions.File.FoldLine(check.Span), expressions.File.PlaceOf(check.Span));
        if (check.Silent is { } silent)
            return IsLine(silent) ? model with { Silent = silent.Text } : null;
        if (check.Predicate is not { } expression)
            return null;
        var predicate = expressions.BindPredicate(expression, "A check");
        if (predicate.Type.IsError)
            return null;
        if (!predicate.ReadsPast)
            return model with { Predicate = predicate };
        diagnostics.Report(
            DiagnosticCatalogue.NoPlaceInExample, expressions.File, check.Span, expressions.File.Quote(check.Span), "it reads the past",
            "Check the scores and the transition; the lines of the set may read the past.");
        return null;
    }

    private bool IsLine(Identifier name)
    {
        if (set.LineNames.Contains(name.Text))
            return true;
        diagnostics.ReportUnknown(
            DiagnosticCatalogue.UnknownLine, expressions.File, name.Span, name.Text, set.ShortText,
            diagnostics.Hints.DidYouMeanOneOf(name.Text, set.LineNames, "It has no lines."));
        return false;
    }
}
