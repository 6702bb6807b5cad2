using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Symbols;
using Espalier.Dsl.Diagnostics;
using Espalier.Dsl.Syntax.Tree;

namespace Espalier.Dsl.Binding;

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
                    Hints.DidYouMeanOneOf(name.Text, [.. world.Settings.Select(setting => setting.Name)], "Declare it in the world."));
                continue;
            }

            if (places.TryGetValue(name.Text, out var first))
            {
                diagnostics.ReportDeclaredTwice(expressions.File, name.Span, name.Text, first);
                continue;
            }

            places.Add(name.Text, expressions.File.PlaceOf(name.Span));
            if (expressions.BindValue(assignment.Value, symbol.Type, name.Text) is { } value)
                settings.Add(new SettingModel(name.Text, value));
        }

        return settings.ToEquatable();
    }

    /// <summary>Whether two blocks give every setting the same value, axes aside.</summary>
    public bool AreSame(EquatableArray<SettingModel> first, EquatableArray<SettingModel> second, IReadOnlyCollection<string> varied) =>
        world.Settings.Where(setting => !varied.Contains(setting.Name)).All(setting => ValueOf(first, setting).Equals(ValueOf(second, setting)));

    private static double ValueOf(IEnumerable<SettingModel> settings, VariableSymbol setting) =>
        settings.FirstOrDefault(candidate => candidate.Name == setting.Name)?.Value ?? setting.Model.Default ?? 0;
}
