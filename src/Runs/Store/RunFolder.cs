using System.Collections.Immutable;
using System.Text;
using Espalier.Runs.Experiments;
using Espalier.Runs.Results;
using IO = System.IO;

namespace Espalier.Runs.Store;

/// <summary>
/// The folder of one run: <c>config.json</c> and the constraint text from its start on, <c>provenance.json</c> and, last
/// of all, <c>result.json</c>, whose presence says that the run is finished.
/// </summary>
public sealed class RunFolder
{
    internal RunFolder(string path, PlannedRun plan)
    {
        Path = path;
        Plan = plan;
    }

    /// <summary>The folder's path. The folder exists once the run has been started.</summary>
    public string Path { get; }

    /// <summary>The run's name and entries.</summary>
    public PlannedRun Plan { get; }

    /// <summary>The path of <c>result.json</c>.</summary>
    public string ResultPath => IO.Path.Combine(Path, "result.json");

    /// <summary>The path of <c>config.json</c>.</summary>
    public string ConfigurationPath => IO.Path.Combine(Path, "config.json");

    /// <summary>The path of <c>provenance.json</c>.</summary>
    public string ProvenancePath => IO.Path.Combine(Path, "provenance.json");

    /// <summary>
    /// Whether <c>result.json</c> is there and whole. A run with a damaged one is not finished: it is trained again.
    /// </summary>
    public bool IsFinished => File.Exists(ResultPath) && ReadFile().Record is not null;

    /// <summary>
    /// Takes the run for this process, makes its folder and clears what a killed process left half-written.
    /// Null where another process is training it.
    /// </summary>
    /// <exception cref="StoreException">The folder cannot be made.</exception>
    public RunLock? TryLock()
    {
        try
        {
            Directory.CreateDirectory(Path);
            var held = RunLock.TryTake(IO.Path.Combine(Path, "lock"));
            if (held is not null)
            {
                foreach (var left in Directory.EnumerateFiles(Path, $"*{RecordFile.TemporarySuffix}"))
                    File.Delete(left);
            }

            return held;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{Path} cannot be used: {error.Message} Check its rights, or give another --runs.", error);
        }
    }

    /// <summary>Writes what the run is, before it is trained: its configuration and the constraint files.</summary>
    /// <exception cref="StoreException">A file cannot be written.</exception>
    public void WriteStart(RunConfiguration configuration, ImmutableArray<ConstraintFile> sources)
    {
        Directory.CreateDirectory(Path);
        RecordFile.Write(ConfigurationPath, configuration, StoreJson.Default.RunConfiguration);
        foreach (var source in sources)
            RecordFile.WriteBytes(IO.Path.Combine(Path, IO.Path.GetFileName(source.Name)), Encoding.UTF8.GetBytes(source.Text));
    }

    /// <summary>Writes what came of the run. With the last byte of <c>result.json</c> the run is finished.</summary>
    /// <exception cref="StoreException">A file cannot be written, or a figure is not finite.</exception>
    public void WriteEnd(RunResult result, RunProvenance provenance)
    {
        Directory.CreateDirectory(Path);
        RecordFile.Write(ProvenancePath, provenance, StoreJson.Default.RunProvenance);
        RecordFile.Write(ResultPath, result, StoreJson.Default.RunResult);
    }

    /// <summary>Reads the result; null where the run is not finished.</summary>
    /// <exception cref="StoreException"><c>result.json</c> is there and cannot be read.</exception>
    public RunResult? ReadResult()
    {
        if (!File.Exists(ResultPath))
            return null;
        var (result, fault) = ReadFile();
        return result ?? throw new StoreException($"{fault} Run the study again: this run is then trained anew.");
    }

    /// <summary>Reads the provenance; null where there is none.</summary>
    /// <exception cref="StoreException"><c>provenance.json</c> is there and cannot be read.</exception>
    public RunProvenance? ReadProvenance()
    {
        if (!File.Exists(ProvenancePath))
            return null;
        var (provenance, fault) = RecordFile.Read(
            ProvenancePath, StoreJson.Default.RunProvenance, static record => record.Format);
        return provenance ?? throw new StoreException($"{fault} Delete the run's folder and run the study again.");
    }

    /// <summary>Reads the configuration; null where the run has not been started.</summary>
    /// <exception cref="StoreException"><c>config.json</c> is there and cannot be read.</exception>
    public RunConfiguration? ReadConfiguration()
    {
        if (!File.Exists(ConfigurationPath))
            return null;
        var (configuration, fault) = RecordFile.Read(
            ConfigurationPath, StoreJson.Default.RunConfiguration, static record => record.Format);
        return configuration ?? throw new StoreException($"{fault} Delete the run's folder and run the study again.");
    }

    private (RunResult? Record, string? Fault) ReadFile() =>
        RecordFile.Read(ResultPath, StoreJson.Default.RunResult, static record => record.Format);
}
