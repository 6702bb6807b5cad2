using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Experiments;

/// <summary>Binds presets: they narrow the axes that the experiment has, and change options of its learner.</summary>
/// <param name="experiment">The experiment.</param>
/// <param name="axes">Binds axes.</param>
/// <param name="options">Binds options.</param>
/// <param name="file">The file.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class PresetBinder(
    ExperimentModel experiment, AxisBinder axes, OptionBinder options, SourceFile file, DiagnosticBag diagnostics)
{
    public EquatableArray<PresetModel> Bind(IEnumerable<PresetMember> members)
    {
        var places = new Dictionary<string, SourcePlace>();
        var presets = new List<PresetModel>();
        foreach (var member in members)
        {
            var preset = new PresetModel(
                member.Name.Text,
                BindAxes(member),
                options.Bind(member.Members.OfType<LearnerMember>().SelectMany(learner => learner.Options)));
            if (places.TryGetValue(preset.Name, out var first))
            {
                diagnostics.ReportDeclaredTwice(file, member.Name.Span, preset.Name, first);
                continue;
            }

            places.Add(preset.Name, file.PlaceOf(member.Name.Span));
            presets.Add(preset);
        }

        return presets.ToEquatable();
    }

    private EquatableArray<AxisModel> BindAxes(PresetMember member)
    {
        var places = new Dictionary<string, SourcePlace>();
        var narrowed = new List<AxisModel>();
        foreach (var vary in member.Members.OfType<VaryMember>())
        {
            var name = vary.Axis.Text;
            var declared = experiment.Axes.FirstOrDefault(axis => axis.Name == name);
            if (places.TryGetValue(name, out var first))
            {
                diagnostics.ReportDeclaredTwice(file, vary.Axis.Span, name, first);
            }
            else if (declared is null)
            {
                diagnostics.ReportUnknown(
                    DiagnosticCatalogue.UnknownAxis, file, vary.Axis.Span, name, $"The experiment '{experiment.Name}'",
                    diagnostics.Hints.DidYouMeanOneOf(name, [.. experiment.Axes.Select(axis => axis.Name)], ""));
            }
            else if (axes.Bind(vary, declared) is { } axis)
            {
                narrowed.Add(axis);
            }

            if (!places.ContainsKey(name))
                places.Add(name, file.PlaceOf(vary.Axis.Span));
        }

        return narrowed.ToEquatable();
    }
}
