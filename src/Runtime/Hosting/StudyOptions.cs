namespace Espalier.Runtime.Hosting;

/// <summary>Which studies a host runs, and how. Bound to the configuration section <c>Study</c>.</summary>
public sealed class StudyOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Study";

    /// <summary>The experiment; null for all of them.</summary>
    public string? Experiment { get; set; }

    /// <summary>
    /// The preset; <c>full</c> for an experiment as it stands; null for the preset <c>quick</c> where there is one.
    /// </summary>
    public string? Preset { get; set; }

    /// <summary>The folder of all studies, relative to the current one.</summary>
    public string RunsFolder { get; set; } = "runs";

    /// <summary>The number of runs at once; each uses one core.</summary>
    public int Parallelism { get; set; } = Environment.ProcessorCount;

    /// <summary>
    /// Which runs, as <c>AXIS=ENTRY</c>; empty for all. Several entries of one axis widen the choice, several axes narrow it.
    /// </summary>
    public IList<string> Only { get; } = [];

    /// <summary>The command line, for the record.</summary>
    public string CommandLine { get; set; } = Environment.CommandLine;
}
