using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.InteropServices;
using Espalier.Runs.Store;

namespace Espalier.Runtime.Studies;

/// <summary>Knows by what runs are made: the commit, the machine, the software.</summary>
/// <param name="commandLine">The command line that started the program.</param>
internal sealed class ProvenanceSource(string commandLine)
{
    private const string ProcessorFile = "/proc/cpuinfo";

    /// <summary>What assemblies are called that only host a program and show its progress.</summary>
    private static readonly ImmutableArray<string> Hosting = ["Microsoft.Extensions.", "Spectre.", "System."];

    private readonly string? _commit = GitCommit.Find(Environment.CurrentDirectory);
    private readonly string _machine = FindProcessor();

    /// <summary>The provenance of one run.</summary>
    /// <param name="started">When it began.</param>
    /// <param name="ended">When it ended.</param>
    /// <param name="stepsPerSecond">Environment steps of training per second of training.</param>
    public RunProvenance Of(DateTimeOffset started, DateTimeOffset ended, double stepsPerSecond) => new()
    {
        Commit = _commit,
        CommandLine = commandLine,
        Machine = _machine,
        OperatingSystem = RuntimeInformation.OSDescription,
        Architecture = RuntimeInformation.ProcessArchitecture.ToString(),
        Cores = Environment.ProcessorCount,
        Versions = FindVersions(),
        Started = started,
        Ended = ended,
        Seconds = (ended - started).TotalSeconds,
        StepsPerSecond = stepsPerSecond,
    };

    /// <summary>The processor's model; where the system does not tell, the machine's name.</summary>
    private static string FindProcessor()
    {
        const string label = "model name";
        try
        {
            var line = File.Exists(ProcessorFile)
                ? File.ReadLines(ProcessorFile).FirstOrDefault(line => line.StartsWith(label, StringComparison.Ordinal))
                : null;
            return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? Environment.MachineName;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Environment.MachineName;
        }
    }

    /// <summary>.NET, and every assembly that has been loaded by now and can have a part in a result.</summary>
    private static ImmutableArray<SoftwareVersion> FindVersions()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return
        [
            new SoftwareVersion(".NET", Environment.Version.ToString()),
            .. AppDomain.CurrentDomain.GetAssemblies()
                .Where(assembly => !assembly.IsDynamic && Path.GetDirectoryName(assembly.Location) != framework)
                .Select(assembly => new SoftwareVersion(assembly.GetName().Name ?? assembly.ToString(), VersionOf(assembly)))
                .Where(software => !Hosting.Any(prefix => software.Name.StartsWith(prefix, StringComparison.Ordinal)))
                .OrderBy(software => software.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The version without the commit that follows a plus sign: the commit has a place of its own.</summary>
    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? assembly.GetName().Version?.ToString()
        ?? "unknown";
}
