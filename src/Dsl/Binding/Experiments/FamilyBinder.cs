using Espalier.Dsl.Binding.Expressions;
using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Experiments;

/// <summary>Binds families of goals: <c>family linear(f, g) weights gaussian samples N</c>.</summary>
/// <param name="expressions">Binds in the world and the file.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class FamilyBinder(ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    private const string Linear = "linear";
    private const int DefaultSamples = 100_000;
    private const int MostSamples = 100_000_000;

    /// <summary>The family, or null where it has an error.</summary>
    public FamilyModel? Bind(FamilySyntax family)
    {
        var said = diagnostics.Count;
        if (family.Kind.Text != Linear)
            ReportWord(family.Kind, "kind of family", [Linear]);
        var features = family.Features.Select(BindFeature).ToList();
        var weights = BindWeights(family.Weights);
        var samples = family.Samples is { } count ? expressions.BindCount(count, "The number of samples", 1) : DefaultSamples;
        if (samples > MostSamples)
        {
            diagnostics.Report(
                DiagnosticCatalogue.TooManyEntries, expressions.File, family.Samples!.Span, "samples", Numbers.Format(MostSamples));
        }

        if (said != diagnostics.Count || features.Any(feature => feature.Type.IsError) || samples is not { } known || weights is not { } drawn)
            return null;
        diagnostics.Report(DiagnosticCatalogue.FamilyNotSampled, expressions.File, family.Span);
        return new FamilyModel(
            features.ToEquatable(), family.Features.Select(feature => expressions.File.Fold(feature.Span)).ToEquatable(), drawn, known);
    }

    private BoundExpression BindFeature(Expression feature)
    {
        var bound = expressions.Bind(feature);
        if (bound.Type.IsError || bound.Type.IsNumber || bound.Type is BoolType)
            return bound;
        diagnostics.Report(
            DiagnosticCatalogue.WrongType, expressions.File, feature.Span, "A feature of a family", "a number or a bool", bound.Type.WithArticle,
            "Reduce it to one number, as in 'sum(v)'.");
        return bound;
    }

    private FamilyWeights? BindWeights(Identifier? name)
    {
        switch (name?.Text)
        {
            case null or "gaussian":
                return FamilyWeights.Gaussian;
            case "uniform":
                return FamilyWeights.Uniform;
            case "simplex":
                return FamilyWeights.Simplex;
        }

        ReportWord(name, "distribution of weights", ["gaussian", "uniform", "simplex"]);
        return null;
    }

    private void ReportWord(Identifier word, string what, string[] known) => diagnostics.Report(
        DiagnosticCatalogue.UnknownFamilyWord, expressions.File, word.Span, what, word.Text,
        diagnostics.Hints.DidYouMeanOneOf(word.Text, known, ""));
}
