using Espalier.Runs.Experiments;
using Espalier.Runs.Results;
using Espalier.Runs.Store;

namespace Espalier.Runs.Tests;

/// <summary>Small whole records to store.</summary>
internal static class Samples
{
    internal static ExperimentDescription Experiment { get; } = new()
    {
        Name = "Density",
        World = "Orchard",
        Train = [new("crate_in_corner", 1), new("goal", [0, 1])],
        Probes = [new("moved", [new("crate_in_corner", 0)])],
        Axes =
        [
            new("set", AxisKind.Set, [new("Sparse", "Sparse", [], []), new("Dense", "Dense", [], [new("discount", [0])])]),
            new("other", AxisKind.Setting, [new("0.03", null, [0.03], [])]),
            new("seed", AxisKind.Seed, [new("1", null, [1], []), new("2", null, [2], [])]),
        ],
        Learner = new("ppo", [new("steps", [1000]), new("hidden", [64, 64])]),
        Goals = "Wishes",
        Observe = "Dense",
        Expectations =
        [
            new(
                "return[Dense] > return[Sparse]",
                new("return", null, [new("set", "Dense")]),
                ExpectedRelation.Greater,
                new("return", null, [new("set", "Sparse")]),
                null,
                null,
                0.95,
                "moved",
                12),
        ],
        Presets = [new("quick", [], [new("steps", [10])])],
        Sources = [new("Orchard.constraints", "constraints Sparse for Orchard {\n    reward deliver: 10 on delivered; // <é>\n}\n")],
    };

    internal static StudyRecord Study { get; } = StudyRecord.Plan(Experiment, null);

    internal static RunConfiguration Configuration(PlannedRun run) => new()
    {
        Experiment = "Density",
        World = "Orchard",
        Entries = run.Entries,
        Set = "Sparse",
        Seed = 1,
        Train = Experiment.Train,
        Probes = Experiment.Probes,
        Learner = Experiment.Learner,
        Goals = "Wishes",
        Observe = "Dense",
    };

    internal static RunResult Result(PlannedRun run, double? meanReturn = 0.5)
    {
        var outcomes = new OutcomeShares
        {
            Intended = 0.25,
            Rival = 0.5,
            Nonsense = 0.25,
            Goals = [new("crate", 0.25), new("corner", 0.5)],
            Return = 3,
            Length = 20,
            Success = 0.75,
        };
        var probe = new ProbeResult
        {
            Name = "training",
            Levels = 100,
            Drawn = 120,
            DistinguishingOnly = false,
            Sampled = outcomes,
            Greedy = outcomes,
            Random = outcomes,
            Observed = [new() { Name = "bump", Steps = 10, Evaluations = 0, MeanScore = null, PaidPerStep = 0, Satisfied = null }],
            OutOfRangeSteps = 0,
            FirstOutOfRange = null,
        };
        return new()
        {
            Experiment = "Density",
            Entries = run.Entries,
            Set = "Sparse",
            Seed = 1,
            Steps = 1000,
            Curve =
            [
                new() { Steps = 20, Episodes = 3, Return = meanReturn, Success = null, Length = 7, Entropy = 1.5, ExplainedVariance = 0 },
            ],
            Training = probe,
            Probes = [probe with { Name = "moved", DistinguishingOnly = true }],
            Terms = [],
        };
    }

    internal static RunProvenance Provenance { get; } = new()
    {
        Commit = null,
        CommandLine = "run --preset full",
        Machine = "a processor",
        OperatingSystem = "an operating system",
        Architecture = "x64",
        Cores = 2,
        Versions = [new(".NET", "10.0.0")],
        Started = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Ended = new(2026, 1, 2, 3, 5, 5, TimeSpan.Zero),
        Seconds = 60,
        StepsPerSecond = 16.6,
    };
}
