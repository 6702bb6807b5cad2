using Espalier.Runs.Experiments;
using Espalier.Runs.Store;
using Espalier.Runtime.Studies;
using Spectre.Console;

namespace Espalier.Runtime.Hosting;

/// <summary>The studies in a folder, beside what the program could run.</summary>
internal static class StudyShelf
{
    /// <summary>Finds a study by its folder or name.</summary>
    /// <param name="root">The folder of all studies.</param>
    /// <param name="study">Its folder or name; null for the one begun last.</param>
    /// <exception cref="StudyException">There is no study at all.</exception>
    /// <exception cref="StoreException">There is no such study.</exception>
    public static StudyFolder Find(string root, string? study)
    {
        if (study is not null)
            return StudyFolder.Open(Directory.Exists(study) ? study : Path.Combine(root, study));
        return StudyFolder.List(root) is [var latest, ..]
            ? StudyFolder.Open(latest)
            : throw new StudyException($"There is no study in {Path.GetFullPath(root)}. Begin one with the verb 'run', or give another --runs.");
    }

    /// <summary>Finds a study that can go on.</summary>
    /// <param name="program">What the program knows.</param>
    /// <param name="root">The folder of all studies.</param>
    /// <param name="study">Its folder or name; null for the one begun last of those that are not finished.</param>
    /// <exception cref="StudyException">There is none, or its experiment has changed since.</exception>
    /// <exception cref="StoreException">There is no such study.</exception>
    public static StudyFolder FindUnfinished(StudyProgram program, string root, string? study)
    {
        var folder = study is not null
            ? Find(root, study)
            : StudyFolder.List(root).Select(StudyFolder.Open).FirstOrDefault(folder => folder.Runs.Any(run => !run.IsFinished))
                ?? throw new StudyException($"No study in {Path.GetFullPath(root)} is unfinished.");
        var name = folder.Study.Experiment.Name;
        var experiment = program.Experiments.FirstOrDefault(known => known.Name == name)
            ?? throw new StudyException($"{folder.Path} is a study of experiment '{name}', which this program does not have.");
        var plan = program.Planner.Plan(experiment, folder.Study.Preset ?? PresetNarrowing.Full);
        var same = StudyFolder.Find(Path.GetDirectoryName(folder.Path)!, plan.Record);
        return same?.Path == folder.Path
            ? folder
            : throw new StudyException(
                $"Experiment '{name}' has changed since {folder.Path} was begun: going on would mix two experiments. Begin anew with the verb 'run'.");
    }

    /// <summary>A table of all studies that the program could run, and how far each has come.</summary>
    /// <param name="program">What the program knows.</param>
    /// <param name="root">The folder of all studies.</param>
    public static Table List(StudyProgram program, string root)
    {
        var table = new Table().AddColumns("experiment", "preset", "runs", "finished", "folder");
        foreach (var experiment in program.Experiments)
        {
            foreach (var preset in experiment.Presets.Select(preset => preset.Name).Append(PresetNarrowing.Full))
                table.AddRow([.. Describe(program, root, experiment, preset).Select(Markup.Escape)]);
        }

        return table;
    }

    private static string[] Describe(StudyProgram program, string root, ExperimentDescription experiment, string preset)
    {
        var record = program.Planner.Plan(experiment, preset).Record;
        var folder = StudyFolder.Find(root, record);
        return
        [
            experiment.Name,
            preset,
            $"{record.Runs.Length}",
            $"{folder?.Runs.Count(run => run.IsFinished) ?? 0}",
            folder is null ? "" : Path.GetRelativePath(Environment.CurrentDirectory, folder.Path),
        ];
    }
}
