using System.Collections.Immutable;
using System.Globalization;
using Espalier.Runs.Experiments;
using Espalier.Runs.Store;

namespace Espalier.Reports;

/// <summary>Everything that is needed to run a study again.</summary>
/// <param name="Experiment">What is trained and tried out.</param>
/// <param name="Learner">The learner's options.</param>
/// <param name="Origin">Commit, command line, machine, versions and times.</param>
/// <param name="Sources">The <c>.constraints</c> files, as they were compiled.</param>
public sealed record Reproduction(
    ImmutableArray<Fact> Experiment,
    ImmutableArray<Fact> Learner,
    ImmutableArray<Fact> Origin,
    ImmutableArray<ConstraintFile> Sources)
{
    /// <summary>Collects it from a study.</summary>
    internal static Reproduction Of(StudyData data) =>
        new([.. ExperimentFacts(data)], [.. LearnerFacts(data)], [.. OriginFacts(data)], data.Experiment.Sources);

    private static IEnumerable<Fact> ExperimentFacts(StudyData data)
    {
        var experiment = data.Experiment;
        yield return new("experiment", experiment.Name);
        yield return new("preset", data.Study.Preset ?? "none: the experiment as it stands");
        yield return new("world", experiment.World);
        if (experiment.Goals is { } goals)
            yield return new("goals", goals);
        if (experiment.Observe is { } observed)
            yield return new("observed set", observed);
        yield return new("training", Settings(experiment.Train));
        foreach (var probe in experiment.Probes)
            yield return new($"probe {probe.Name}", Settings(probe.Settings));
        foreach (var axis in experiment.Axes)
            yield return new($"axis {axis.Name}", string.Join(", ", axis.Entries.Select(EntryText)));
    }

    /// <summary>The options that were in force where they are known, else those that the file gives.</summary>
    private static IEnumerable<Fact> LearnerFacts(StudyData data)
    {
        LearnerDescription[] learners =
            [.. data.Runs.Select(run => run.Configuration?.Learner).OfType<LearnerDescription>().DefaultIfEmpty(data.Experiment.Learner)];
        yield return new("learner", Distinct(learners.Select(learner => learner.Name)));
        foreach (var option in learners.SelectMany(learner => learner.Options).GroupBy(option => option.Name))
            yield return new(option.Key, Distinct(option.Select(value => NumbersText(value.Numbers))));
    }

    private static IEnumerable<Fact> OriginFacts(StudyData data)
    {
        RunProvenance[] origins = [.. data.Runs.Select(run => run.Provenance).OfType<RunProvenance>()];
        if (origins.Length == 0)
            yield break;
        yield return new("commit", Distinct(origins.Select(origin => origin.Commit ?? "not known")));
        yield return new("command line", Distinct(origins.Select(origin => origin.CommandLine)));
        yield return new("machine", Distinct(origins.Select(origin => $"{origin.Machine}, {origin.Cores} cores, {origin.Architecture}")));
        yield return new("operating system", Distinct(origins.Select(origin => origin.OperatingSystem)));
        foreach (var software in origins.SelectMany(origin => origin.Versions).GroupBy(version => version.Name))
            yield return new(software.Key, Distinct(software.Select(version => version.Version)));
        yield return new("began", Time(origins.Min(origin => origin.Started)));
        yield return new("ended", Time(origins.Max(origin => origin.Ended)));
        yield return new("time of all runs together", Duration(origins.Sum(origin => origin.Seconds)));
        yield return new(
            "training speed", $"{Figures.Count((long)origins.Average(origin => origin.StepsPerSecond))} steps per second and run, on average");
    }

    private static string Settings(ImmutableArray<SettingValue> settings) => settings.IsEmpty
        ? "the world's own settings"
        : string.Join(", ", settings.Select(setting => $"{setting.Name} = {NumbersText(setting.Values)}"));

    private static string EntryText(AxisEntry entry)
    {
        var more = entry.Options.Select(option => $"{option.Name} = {NumbersText(option.Numbers)}");
        if (entry.Values.Length > 1 && !entry.Name.StartsWith('['))
            more = more.Prepend(NumbersText(entry.Values));
        return more.Any() ? $"{entry.Name} ({string.Join(", ", more)})" : entry.Name;
    }

    private static string NumbersText(ImmutableArray<double> numbers) => numbers is [var one]
        ? Figures.Plain(one)
        : $"[{string.Join(", ", numbers.Select(Figures.Plain))}]";

    private static string Distinct(IEnumerable<string> values) => string.Join("; ", values.Distinct());

    private static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Duration(double seconds) => seconds switch
    {
        >= 3600 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:0.0} hours"),
        >= 60 => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:0.0} minutes"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} seconds"),
    };
}
