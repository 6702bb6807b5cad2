using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Experiments;

/// <summary>Binds measures and the entries that they are taken at.</summary>
/// <param name="experiment">The experiment.</param>
/// <param name="declaration">The experiment as it was written.</param>
/// <param name="expressions">Binds numbers.</param>
/// <param name="sets">Knows the names of sets.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class MeasureBinder(
    ExperimentModel experiment, ExperimentDeclaration declaration, ExpressionBinder expressions, SetEntryBinder sets, DiagnosticBag diagnostics)
{
    private readonly HashSet<string> _said = [];

    /// <summary>The measure, or null where it has an error.</summary>
    /// <param name="syntax">The measure.</param>
    /// <param name="along">The axis that it is expected to fall or rise along, or null. Indices mean other axes where they can.</param>
    public MeasureModel? Bind(MeasureSyntax syntax, Identifier? along = null)
    {
        if (!CheckMeasure(syntax.Name))
            return null;
        var selections = new List<SelectionModel>();
        foreach (var index in syntax.Indices)
        {
            if (FindEntry(index, selections, (syntax.HalfAlong ?? along)?.Text) is not { } selection)
                return null;
            selections.Add(selection);
        }

        var measure = new MeasureModel(syntax.Name.Text, syntax.HalfAlong?.Text, selections.ToEquatable());
        return syntax.HalfAlong is not { } half || CheckTrend(half, measure, "fall to half along", allowSets: false) ? measure : null;
    }

    /// <summary>Whether something can be measured along an axis.</summary>
    /// <param name="along">The axis.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="verb">What it is expected to do.</param>
    /// <param name="allowSets">Whether the axis may be the sets', if these are dialled from one.</param>
    public bool CheckTrend(Identifier along, MeasureModel measure, string verb, bool allowSets)
    {
        if (experiment.Axes.FirstOrDefault(candidate => candidate.Name == along.Text) is not { } axis)
        {
            diagnostics.ReportUnknown(
                DiagnosticCatalogue.UnknownAxis, expressions.File, along.Span, along.Text, $"The experiment '{experiment.Name}'",
                diagnostics.Hints.DidYouMeanOneOf(along.Text, [.. experiment.Axes.Select(candidate => candidate.Name)], ""));
            return false;
        }

        if (FindReason(axis, allowSets) is var (why, instead))
        {
            diagnostics.Report(DiagnosticCatalogue.NoTrend, expressions.File, along.Span, verb, axis.Name, why, instead);
            return false;
        }

        if (measure.Selections.All(selection => selection.Axis != axis.Name))
            return true;
        diagnostics.Report(DiagnosticCatalogue.IndexedAlong, expressions.File, along.Span, measure.Name, axis.Name);
        return false;
    }

    private (string Why, string Instead)? FindReason(AxisModel axis, bool allowSets)
    {
        if (axis.Kind == AxisKind.Seed)
            return ("seeds have no order", "Name a setting, a learner option or the axis of sets.");
        if (axis.Kind == AxisKind.Set && !allowSets)
            return ("sets are no numbers", "Name a setting or a learner option.");
        if (axis.Kind == AxisKind.Set && axis.Entries.Select(entry => sets.RootOf(entry.Set!)).Distinct().Count() > 1)
            return ("its sets are not dialled from one set and so have no order", "Vary one dial of one set, as in '[Dense | thin {1%, 10%}, Dense]'.");
        if (axis.Kind is AxisKind.LearnerOption ? axis.Entries.Any(entry => entry.Value is null) : axis.Kind is not AxisKind.Set && !IsNumber(axis))
            return ("its entries are no numbers", "Name a setting, a parameter or a learner option that is a number.");
        return axis.Entries.Count < 2 ? ("it has only one entry", "Give it more entries.") : null;
    }

    private bool IsNumber(AxisModel axis) => axis.Kind == AxisKind.Setting
        ? expressions.Scope.World!.Settings.First(setting => setting.Name == axis.Name).Type.IsNumber
        : expressions.Scope.World!.Sets.Values.SelectMany(set => set.Parameters).First(parameter => parameter.Name == axis.Name).Type.IsNumber;

    private bool CheckMeasure(Identifier name)
    {
        if (MeasureTable.Find(name.Text) is not { } measure)
        {
            Report(DiagnosticCatalogue.UnknownMeasure, name.Span, name.Text, diagnostics.Hints.DidYouMean(name.Text, MeasureTable.Names, $"Use {Hints.List(MeasureTable.TakenNames)}."));
            return false;
        }

        if (!measure.IsTaken)
        {
            // The same measure in another place is the same mistake.
            if (_said.Add(name.Text))
                Report(DiagnosticCatalogue.NotMeasured, name.Span, name.Text, Hints.List(MeasureTable.TakenNames));
            return false;
        }

        if (measure.NeedsGoals && experiment.Goals is null)
            return Lacks(name, "goals", "goals NAME;");
        return !measure.NeedsObserved || experiment.Observe is not null || Lacks(name, "an observed set", "observe SET;");
    }

    private bool Lacks(Identifier name, string what, string example)
    {
        if (_said.Add(what))
            diagnostics.ReportMissing(DiagnosticCatalogue.MeasureLacks, expressions.File, name.Span, declaration.Span, name.Text, what, example);
        return false;
    }

    private SelectionModel? FindEntry(MeasureIndex index, List<SelectionModel> taken, string? along)
    {
        Func<AxisEntryModel, bool> isMeant;
        string text;
        if (index.Set is SetName { Name.Text: var name })
        {
            text = name;
            isMeant = entry => entry.Name == name;
        }
        else if (index.Set is { } set)
        {
            if (sets.NamesOf(set) is not { } names)
                return null;
            text = expressions.File.Quote(index.Span);
            isMeant = entry => names.Count == 1 && (entry.Name == names[0] || (entry.Set == names[0] && entry.Options.Count == 0));
        }
        else if (index.Value is VectorExpression vector && EntryNames().Contains(text = expressions.File.FoldValue(vector)))
        {
            isMeant = entry => entry.Name == text;
        }
        else
        {
            if (index.Value is not { } expression || expressions.BindConstantNumbers(expression, "An index of a measure") is not { } values)
                return null;
            text = values is [var value] ? Numbers.Format(value) : expressions.File.FoldValue(expression);
            isMeant = entry => entry.Values == values;
        }

        var found = experiment.Axes
            .Where(axis => axis.Kind != AxisKind.Seed && taken.All(selection => selection.Axis != axis.Name))
            .SelectMany(axis => axis.Entries.Where(isMeant).Take(1).Select(entry => new SelectionModel(axis.Name, entry.Name)))
            .ToList();
        if (found.Count > 1)
            found.RemoveAll(selection => selection.Axis == along);
        if (found.Count == 1)
            return found[0];
        if (found.Count > 1)
            Report(DiagnosticCatalogue.AmbiguousEntry, index.Span, text, string.Join(", ", found.Select(selection => selection.Axis)));
        else
            diagnostics.ReportMissing(DiagnosticCatalogue.UnknownEntry, expressions.File, index.Span, declaration.Span, text, diagnostics.Hints.DidYouMeanOneOf(text, EntryNames(), ""));
        return null;
    }

    private List<string> EntryNames() =>
        [.. experiment.Axes.Where(axis => axis.Kind != AxisKind.Seed).SelectMany(axis => axis.Entries).Select(entry => entry.Name)];

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, params string[] arguments) =>
        diagnostics.Report(descriptor, expressions.File, span, arguments);
}
