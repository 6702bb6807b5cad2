using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Binding.Typing;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding.Experiments;

/// <summary>Binds the settings of training and of probes.</summary>
/// <param name="world">The world.</param>
/// <param name="expressions">Binds values.</param>
/// <param name="diagnostics">Where to say what is wrong.</param>
internal sealed class SettingBinder(WorldSymbol world, ExpressionBinder expressions, DiagnosticBag diagnostics)
{
    /// <summary>Binds a block of settings; those with an error are left out.</summary>
    public EquatableArray<SettingModel> Bind(IEnumerable<Assignment> assignments)
    {
        var places = new Dictionary<string, SourcePlace>();
        var settings = new List<SettingModel>();
        foreach (var assignment in assignments)
        {
            var name = assignment.Name;
            if (world.Settings.FirstOrDefault(setting => setting.Name == name.Text) is not { } symbol)
            {
                diagnostics.ReportUnknown(
                    DiagnosticCatalogue.UnknownSetting, expressions.File, name.Span, name.Text, world.Name,
                    diagnostics.Hints.DidYouMeanOneOf(name.Text, [.. world.Settings.Select(setting => setting.Name)], "Declare it in the world."));
                continue;
            }

            if (places.TryGetValue(name.Text, out var first))
            {
                diagnostics.ReportDeclaredTwice(expressions.File, name.Span, name.Text, first);
                continue;
            }

            places.Add(name.Text, expressions.File.PlaceOf(name.Span));
            if (expressions.BindValues(assignment.Value, symbol.Type, name.Text) is { } values)
                settings.Add(new SettingModel(name.Text, values));
        }

        return settings.ToEquatable();
    }

    /// <summary>Whether every run trains under exactly the settings of a probe.</summary>
    /// <param name="train">The settings of training.</param>
    /// <param name="axes">The axes, some of which may change a setting from run to run.</param>
    /// <param name="probe">The settings of the probe.</param>
    public bool AreTrained(
        EquatableArray<SettingModel> train, EquatableArray<AxisModel> axes, EquatableArray<SettingModel> probe) =>
        world.Settings.All(setting => TrainedValues(train, axes, setting).All(value => value == ValuesOf(probe, setting)));

    private static IEnumerable<EquatableArray<double>> TrainedValues(
        EquatableArray<SettingModel> train, EquatableArray<AxisModel> axes, VariableSymbol setting) =>
        axes.FirstOrDefault(axis => axis.Kind == AxisKind.Setting && axis.Name == setting.Name) is { } varied
            ? varied.Entries.Select(entry => entry.Values)
            : [ValuesOf(train, setting)];

    private static EquatableArray<double> ValuesOf(IEnumerable<SettingModel> settings, VariableSymbol setting) =>
        settings.FirstOrDefault(candidate => candidate.Name == setting.Name)?.Values ?? setting.Model.Default ?? [0];
}
