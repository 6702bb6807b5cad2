using System.Collections.Immutable;
using System.Security.Cryptography;
using IO = System.IO;

namespace Espalier.Runs.Store;

/// <summary>
/// The folder of a study: <c>study.json</c>, and <c>runs/</c> with a folder for each run. Its name ends with a hash of
/// <c>study.json</c>, so that the same study is resumed and a changed one starts anew.
/// </summary>
public sealed class StudyFolder
{
    private const string FileName = "study.json";
    private const int HashLength = 8;

    private StudyFolder(string path, StudyRecord study)
    {
        Path = path;
        Study = study;
        Runs = [.. study.Runs.Select(run => new RunFolder(IO.Path.Combine(path, "runs", run.Id), run))];
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>What the study is.</summary>
    public StudyRecord Study { get; }

    /// <summary>The folders of all planned runs, started or not, in the order of the plan.</summary>
    public ImmutableArray<RunFolder> Runs { get; }

    /// <summary>Where a report of the study belongs.</summary>
    public string ReportPath => IO.Path.Combine(Path, "report.html");

    /// <summary>Makes the study's folder under a root, or opens it where it is there.</summary>
    /// <param name="root">The folder of all studies; made where it is missing.</param>
    /// <param name="study">The study.</param>
    /// <exception cref="StoreException">The folder cannot be written, or holds another study.</exception>
    public static StudyFolder Create(string root, StudyRecord study)
    {
        var (path, bytes) = Locate(root, study);
        var file = IO.Path.Combine(path, FileName);
        try
        {
            Directory.CreateDirectory(IO.Path.Combine(path, "runs"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path} cannot be made: {error.Message} Check its rights, or give another --runs.", error);
        }

        if (!File.Exists(file))
            RecordFile.WriteBytes(file, bytes);
        else if (!File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes))
            throw new StoreException($"{file} has been changed since it was written. Move the folder away and run the study again.");
        return new StudyFolder(path, study);
    }

    /// <summary>Opens the study's folder under a root; null where the study has not been begun there.</summary>
    /// <param name="root">The folder of all studies; it may be missing.</param>
    /// <param name="study">The study.</param>
    /// <exception cref="StoreException">Its <c>study.json</c> cannot be read.</exception>
    public static StudyFolder? Find(string root, StudyRecord study)
    {
        var (path, _) = Locate(root, study);
        return File.Exists(IO.Path.Combine(path, FileName)) ? Open(path) : null;
    }

    /// <summary>Opens a study's folder.</summary>
    /// <param name="path">The folder that holds <c>study.json</c>.</param>
    /// <exception cref="StoreException">There is no <c>study.json</c>, or it cannot be read.</exception>
    public static StudyFolder Open(string path)
    {
        var full = IO.Path.GetFullPath(path);
        var file = IO.Path.Combine(full, FileName);
        if (!File.Exists(file))
            throw new StoreException($"{full} is no study: it has no {FileName}. Give the folder that a run printed.");
        var (study, fault) = RecordFile.Read(file, StoreJson.Default.StudyRecord, static record => record.Format);
        return study is null
            ? throw new StoreException($"{fault} Move the folder away and run the study again.")
            : new StudyFolder(full, study);
    }

    /// <summary>The studies under a root, the one written last first. Folders without a <c>study.json</c> are passed over.</summary>
    /// <param name="root">The folder of all studies; it may be missing.</param>
    public static ImmutableArray<string> List(string root)
    {
        if (!Directory.Exists(root))
            return [];
        return
        [
            .. Directory.EnumerateDirectories(root)
                .Where(folder => File.Exists(IO.Path.Combine(folder, FileName)))
                .OrderByDescending(folder => File.GetLastWriteTimeUtc(IO.Path.Combine(folder, FileName)))
                .ThenBy(folder => folder, StringComparer.Ordinal),
        ];
    }

    /// <summary>The folder of a run.</summary>
    /// <param name="id">The run's name.</param>
    /// <exception cref="StoreException">The study has no such run.</exception>
    public RunFolder GetRun(string id) =>
        Runs.FirstOrDefault(run => run.Plan.Id == id)
        ?? throw new StoreException($"The study {Path} has no run {id}.");

    private static (string Path, byte[] Bytes) Locate(string root, StudyRecord study)
    {
        var bytes = RecordFile.ToBytes(FileName, study, StoreJson.Default.StudyRecord);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength];
        return (IO.Path.GetFullPath(IO.Path.Combine(root, $"{study.Experiment.Name}-{hash}")), bytes);
    }
}
