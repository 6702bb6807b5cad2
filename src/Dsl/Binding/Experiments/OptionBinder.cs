using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Experiments;

/// <summary>Binds the options of a learner.</summary>
/// <param name="learner">The learner, or null where it is not known, so that its options are not checked.</param>
/// <param name="expressions">Binds the values.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class OptionBinder(LearnerSchema? learner, ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    // Whole numbers beyond this are not told apart by the double that carries them.
    private const double GreatestExact = 9_007_199_254_740_992;

    /// <summary>Binds a block of options; those with an error are left out.</summary>
    public EquatableArray<OptionModel> Bind(IEnumerable<Assignment> assignments)
    {
        var places = new Dictionary<string, SourcePlace>();
        var options = new List<OptionModel>();
        foreach (var assignment in assignments)
        {
            var name = assignment.Name;
            if (places.TryGetValue(name.Text, out var first))
            {
                diagnostics.ReportDeclaredTwice(expressions.File, name.Span, name.Text, first);
                continue;
            }

            places.Add(name.Text, expressions.File.PlaceOf(name.Span));
            if (TryFind(name.Text, name.Span, out var schema) && BindNumbers(assignment.Value, name.Text, schema) is { } numbers)
                options.Add(new OptionModel(name.Text, numbers));
        }

        return options.ToEquatable();
    }

    /// <summary>Finds an option; says so where the learner has none of that name.</summary>
    /// <returns>Whether there is one, or the learner is not known.</returns>
    public bool TryFind(string name, TextSpan span, out LearnerOptionSchema? schema)
    {
        schema = learner?.Options.FirstOrDefault(option => option.Name == name);
        if (learner is null || schema is not null)
            return true;
        diagnostics.Report(
            DiagnosticCatalogue.UnknownOption, expressions.File, span, name, learner.Name,
            diagnostics.Hints.DidYouMeanOneOf(name, [.. learner.Options.Select(option => option.Name)], "It has none."));
        return false;
    }

    /// <summary>The value of an option, or null where it has an error.</summary>
    public EquatableArray<double>? BindNumbers(Expression expression, string name, LearnerOptionSchema? schema)
    {
        var bound = expressions.Bind(expression);
        if (bound.Type.IsError)
            return null;
        if (bound is not BoundConstant && bound is not BoundVector)
        {
            diagnostics.Report(
                DiagnosticCatalogue.NotConstant, expressions.File, expression.Span, $"The option '{name}'", expressions.File.Quote(expression.Span));
            return null;
        }

        if (Fits(bound, schema?.Kind))
            return bound is BoundVector vector ? vector.Elements.Select(ValueOf).ToEquatable() : [ValueOf(bound)];
        var (needed, example) = Describe(schema?.Kind);
        diagnostics.Report(
            DiagnosticCatalogue.WrongOptionValue, expressions.File, expression.Span, name, needed, Found(bound), example);
        return null;
    }

    private static string Found(BoundExpression bound) => bound is BoundConstant { Type.IsNumber: true, Value: var value }
        ? Numbers.Format(value)
        : bound.Type.WithArticle;

    private static double ValueOf(BoundExpression bound) => ((BoundConstant)bound).Value;

    private static bool Fits(BoundExpression bound, LearnerOptionKind? kind) => kind switch
    {
        LearnerOptionKind.Real => IsFiniteNumber(bound),
        LearnerOptionKind.Long => IsWholeNumber(bound, GreatestExact),
        LearnerOptionKind.Int => IsWholeNumber(bound, int.MaxValue),
        LearnerOptionKind.Flag => bound is BoundConstant { Type: BoolType },
        LearnerOptionKind.Ints => bound is BoundVector list && list.Elements.All(element => IsWholeNumber(element, int.MaxValue)),
        _ => bound is BoundConstant { Type: BoolType } || IsFiniteNumber(bound)
            || (bound is BoundVector vector && vector.Elements.All(IsFiniteNumber)),
    };

    private static bool IsFiniteNumber(BoundExpression bound) =>
        bound is BoundConstant { Type.IsNumber: true, Value: var value } && Numbers.IsFinite(value);

    private static bool IsWholeNumber(BoundExpression bound, double greatest) =>
        bound is BoundConstant { Type.IsNumber: true, Value: var value } && Numbers.IsWhole(value) && Math.Abs(value) <= greatest;

    private static (string Needed, string Example) Describe(LearnerOptionKind? kind) => kind switch
    {
        LearnerOptionKind.Real => ("a number", "0.5"),
        LearnerOptionKind.Long => ("a whole number", "1_000_000"),
        LearnerOptionKind.Int => ("a whole number of 32 bits", "64"),
        LearnerOptionKind.Flag => ("true or false", "true"),
        LearnerOptionKind.Ints => ("a list of whole numbers", "[64, 64]"),
        _ => ("a number, a bool or a list of numbers", "0.5"),
    };
}
