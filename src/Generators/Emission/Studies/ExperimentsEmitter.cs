using Espalier.Dsl;
using Espalier.Dsl.Binding.Model;
using Espalier.Generators.Naming;

namespace Espalier.Generators.Emission.Studies;

/// <summary>Experiments as the descriptions that the runtime reads.</summary>
/// <param name="writer">Where they are written.</param>
internal sealed class ExperimentsEmitter(CodeWriter writer)
{
    private const string Room = Contract.Experiments;

    /// <summary>Writes the property of a world's experiments.</summary>
    /// <param name="names">The names of the world.</param>
    /// <param name="experiments">The experiments.</param>
    /// <param name="sources">Where the texts of the files are.</param>
    public void Write(WorldNames names, EquatableArray<ExperimentModel> experiments, string sources)
    {
        writer.Blank();
        writer.Summary(null, $"The experiments of {names.World.Name}.");
        writer.Line($"public static {Contract.ArrayOf(Room + ".ExperimentDescription")} {names.Experiments} {{ get; }} =");
        writer.Line("[");
        writer.Indent();
        foreach (var experiment in experiments)
            Write(experiment, sources);
        writer.Outdent();
        writer.Line("];");
    }

    private void Write(ExperimentModel experiment, string sources)
    {
        writer.Line("new()");
        writer.Open();
        writer.Line($"Name = {Literals.Text(experiment.Name)},");
        writer.Line($"World = {Literals.Text(experiment.World)},");
        writer.Line($"Train = {SettingsOf(experiment.Train)},");
        List("Probes", experiment.Probes.Select(probe => $"new({Literals.Text(probe.Name)}, {SettingsOf(probe.Settings)})"));
        List("Axes", experiment.Axes.Select(AxisOf));
        writer.Line($"Learner = new({Literals.Text(experiment.Learner.Name)}, {OptionsOf(experiment.Learner.Options)}),");
        List("Variants", experiment.Variants.Select(variant =>
            $"new({Literals.Text(variant.Entry)}, {SelectionsOf(variant.At)}, {Literals.Text(variant.Set)})"));
        writer.Line($"Competence = {Literals.Real(experiment.Competence)},");
        writer.Line($"Goals = {Literals.Text(experiment.Goals)},");
        writer.Line($"Observe = {Literals.Text(experiment.Observe)},");
        List("Expectations", experiment.Expectations.Select(ExpectationOf));
        List("Presets", experiment.Presets.Select(preset =>
            $"new({Literals.Text(preset.Name)}, {Join(preset.Axes.Select(AxisOf))}, {OptionsOf(preset.Options)})"));
        writer.Line($"Sources = {sources},");
        writer.Close(",");
    }

    private void List(string name, IEnumerable<string> items)
    {
        writer.Line($"{name} =");
        writer.Line("[");
        writer.Indent();
        foreach (var item in items)
            writer.Line(item + ",");
        writer.Outdent();
        writer.Line("],");
    }

    private static string AxisOf(AxisModel axis) =>
        $"new({Literals.Text(axis.Name)}, {Room}.AxisKind.{axis.Kind}, {Join(axis.Entries.Select(EntryOf))})";

    private static string EntryOf(AxisEntryModel entry) =>
        $"new({Literals.Text(entry.Name)}, {Literals.Text(entry.Set)}, {Join(entry.Values.Select(Literals.Real))}, {OptionsOf(entry.Options)})"
        + (entry.Learner is { } learner ? $" {{ Learner = {Literals.Text(learner)} }}" : "");

    private static string ExpectationOf(ExpectationModel expectation) =>
        $"new({Literals.Text(expectation.Text)}, {MeasureOf(expectation.Left)}, "
        + $"{Room}.ExpectedRelation.{expectation.Relation}, "
        + $"{(expectation.Right is { } right ? MeasureOf(right) : "null")}, {Literals.Text(expectation.Along)}, "
        + $"{OrNull(expectation.Within)}, {Literals.Real(expectation.Confidence)}, {Literals.Text(expectation.Probe)}, "
        + $"{Literals.Number(expectation.Place.Start.Line)})"
        + (expectation.IsAtCompetence ? " { IsAtCompetence = true }" : "");

    private static string MeasureOf(MeasureModel measure)
    {
        return $"new({Literals.Text(measure.Name)}, {Literals.Text(measure.HalfAlong)}, {SelectionsOf(measure.Selections)})";
    }

    private static string SelectionsOf(EquatableArray<SelectionModel> selections) =>
        Join(selections.Select(entry => $"new({Literals.Text(entry.Axis)}, {Literals.Text(entry.Entry)})"));

    private static string SettingsOf(EquatableArray<SettingModel> settings) =>
        Join(settings.Select(setting => $"new({Literals.Text(setting.Name)}, {Join(setting.Values.Select(Literals.Real))})"));

    private static string OptionsOf(EquatableArray<OptionModel> options) =>
        Join(options.Select(option => $"new({Literals.Text(option.Name)}, {Join(option.Numbers.Select(Literals.Real))})"));

    private static string OrNull(double? value) => value is { } number ? Literals.Real(number) : "null";

    private static string Join(IEnumerable<string> items) => $"[{string.Join(", ", items)}]";
}
