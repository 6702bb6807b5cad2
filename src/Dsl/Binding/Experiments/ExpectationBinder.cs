using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Experiments;

/// <summary>Binds what an experiment expects.</summary>
/// <param name="experiment">The experiment, all but its expectations and presets bound.</param>
/// <param name="declaration">The experiment as it was written.</param>
/// <param name="expressions">Binds numbers.</param>
/// <param name="sets">Knows the names of sets.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class ExpectationBinder(
    ExperimentModel experiment, ExperimentDeclaration declaration, ExpressionBinder expressions, SetEntryBinder sets, DiagnosticBag diagnostics)
{
    private const double DefaultConfidence = 0.95;

    private readonly MeasureBinder _measures = new(experiment, declaration, expressions, sets, diagnostics);

    /// <summary>The expectation, or null where it has an error.</summary>
    public ExpectationModel? Bind(ExpectMember expect)
    {
        var left = _measures.Bind(expect.Left, expect.Along);
        var right = expect.Right is { } other ? _measures.Bind(other) : null;
        var confidence = expect.Confidence is { } level
            ? expressions.BindConstantNumber(
                level, "A confidence", "above 0% and below 100%", value => value is > 0 and < 1, "Write a percentage such as '95%'.")
            : DefaultConfidence;
        var within = expect.Within is { } width
            ? expressions.BindConstantNumber(
                width, "The half-width of an equality", "above 0", value => value > 0 && Numbers.IsFinite(value), "Say how large a difference does not matter, as in 'within 5%'.")
            : null;
        if (left is null || (expect.Right is not null && right is null) || confidence is null || (expect.Within is not null && within is null))
            return null;
        if (expect.Along is { } along && !CheckTrend(expect, along, left))
            return null;
        if (expect.IsAtCompetence && experiment.Goals is null)
        {
            diagnostics.ReportMissing(
                DiagnosticCatalogue.MeasureLacks, expressions.File, expect.Span, declaration.Span, "competence", "goals", "goals NAME;");
            return null;
        }

        if (!TryFindProbe(expect, out var probe))
            return null;
        return new ExpectationModel(
            TextOf(expect), left, expect.Relation, right, expect.Along?.Text, within, confidence.Value, probe, expressions.File.PlaceOf(expect.Span))
        {
            IsAtCompetence = expect.IsAtCompetence,
        };
    }

    /// <summary>A name that no axis has may be a measure: the cells of the study are then ordered by it.</summary>
    private bool CheckTrend(ExpectMember expect, Identifier along, MeasureModel left) =>
        experiment.Axes.All(axis => axis.Name != along.Text) && MeasureTable.Find(along.Text) is not null
            ? _measures.Bind(new MeasureSyntax(along, null, [], along.Span)) is not null
            : _measures.CheckTrend(along, left, expect.Relation == ExpectRelation.FallsWith ? "fall with" : "rise with", allowSets: true);

    private string TextOf(ExpectMember expect)
    {
        const string Keyword = "expect ";
        var line = expressions.File.FoldLine(expect.Span);
        return line.StartsWith(Keyword, StringComparison.Ordinal) ? line.Substring(Keyword.Length) : line;
    }

    private static IEnumerable<Identifier> Names(ExpectMember expect) =>
        new[] { expect.Left.Name, expect.Right?.Name, expect.Along }.OfType<Identifier>();

    private bool TryFindProbe(ExpectMember expect, out string? probe)
    {
        probe = null;
        var names = experiment.Probes.Select(candidate => candidate.Name).ToList();
        if (expect.Probe is { } named)
        {
            probe = named.Text;
            if (names.Contains(named.Text))
                return true;
            diagnostics.ReportUnknown(
                DiagnosticCatalogue.UnknownProbe, expressions.File, named.Span, named.Text,
                diagnostics.Hints.DidYouMeanOneOf(named.Text, names, $"Add 'probe {named.Text} {{ … }}'."));
            return false;
        }

        var measure = Names(expect).FirstOrDefault(name => MeasureTable.Find(name.Text) is { NeedsProbe: true });
        if (measure is null)
            return true;
        if (names.Count == 1)
        {
            probe = names[0];
            return true;
        }

        var (why, instead) = names.Count == 0
            ? ("the experiment has none", "Add one, as in 'probe moved { … }'.")
            : ($"the experiment has {names.Count}", $"Say which, as in 'on {names[0]}'.");
        diagnostics.ReportMissing(
            DiagnosticCatalogue.ProbeNotNamed, expressions.File, measure.Span, declaration.Span, measure.Text, why, instead);
        return false;
    }
}
