using System.Collections.Immutable;
using Espalier.Measures.Statistics;
using Espalier.Rewards;
using Espalier.Runs.Experiments;
using Espalier.Runs.Results;
using Espalier.Runs.Store;

namespace Espalier.Reports.Tests;

/// <summary>Studies whose truth is known: what a set does is given, and seeds differ by noise with fixed random numbers.</summary>
internal sealed record SyntheticStudy
{
    /// <summary>What runs of a set come to on average.</summary>
    /// <param name="Name">The set.</param>
    /// <param name="Success">Success in training.</param>
    /// <param name="Intended">The intended share where the axis is 0.</param>
    /// <param name="Rival">The rival share there.</param>
    /// <param name="Half">Where along the axis the rival share has fallen to half.</param>
    internal sealed record SetTruth(string Name, double Success, double Intended, double Rival, double Half = 0.03);

    private static readonly ImmutableArray<string> Constraints = ["eat", "closer", "not_bump", "follow_teacher"];

    internal ImmutableArray<SetTruth> Sets { get; init; } = [new("Sparse", 0.94, 0.1, 0.78), new("Dense", 0.95, 0.45, 0.1)];

    internal int Seeds { get; init; } = 10;

    internal double Spread { get; init; } = 0.03;

    internal ImmutableArray<double> Other { get; init; } = [0.03];

    /// <summary>The second axis has each number twice, as a vector.</summary>
    internal bool IsVector { get; init; }

    internal ImmutableArray<ExpectationDescription> Expectations { get; init; } = [];

    /// <summary>What the last constraint of sets but the sparse one costs an episode, of a budget of 25; null: it has none.</summary>
    internal double? Cost { get; init; }

    /// <summary>The discounted return of sets but the sparse one, as paid and as earned; null: they have no delay.</summary>
    internal DelayedReturn? Delayed { get; init; }

    internal string? Preset { get; init; }

    internal ImmutableArray<ConstraintFile> Sources { get; init; } = [new("Corner.constraints", "constraints Sparse for Corner { reward eat: 1 on \"a\" < b & c; }\n")];

    internal static ExpectationDescription Compare(
        string measure, string left, ExpectedRelation relation, string right, string? probe = "anywhere", string? half = null, double? within = null)
    {
        MeasureReference Side(string set) => new(measure, half, [new("set", set)]);
        var name = half is null ? measure : $"half({measure}, {half})";
        var sign = relation switch { ExpectedRelation.Less => "<", ExpectedRelation.Greater => ">", _ => "equals" };
        return new(
            $"{name}[{left}] {sign} {name}[{right}]" + (within is null ? "" : $" within {within}"),
            Side(left), relation, Side(right), null, within, 0.95, probe, 1);
    }

    internal static ExpectationDescription Trend(string measure, string set, ExpectedRelation relation, string along) => new(
        $"{measure}[{set}] {(relation == ExpectedRelation.FallsWith ? "falls" : "rises")} with {along}",
        new(measure, null, [new("set", set)]), relation, null, along, null, 0.95, "anywhere", 1);

    internal ExperimentDescription Experiment => new()
    {
        Name = "DensityNarrowsGoals",
        World = "Corner",
        Train = [new("c", 1)],
        Probes = [new("anywhere", [new("c", 7)])],
        Axes =
        [
            new("set", AxisKind.Set, [.. Sets.Select(set => new AxisEntry(set.Name, set.Name, [], []))]),
            new("other", AxisKind.Setting, [.. Other.Select(EntryOf)]),
            new("seed", AxisKind.Seed, [.. Enumerable.Range(1, Seeds).Select(seed => new AxisEntry($"{seed}", null, [seed], []))]),
        ],
        Learner = new("ppo", [new("steps", [1_000_000]), new("hidden", [64, 64]), new("learning_rate", [1e-3])]),
        Goals = "Cheese",
        Observe = "Dense",
        Expectations = Expectations,
        Presets = [],
        Sources = Sources,
    };

    private AxisEntry EntryOf(double value) => IsVector
        ? new($"[{Figures.Plain(value)}, {Figures.Plain(value)}]", null, [value, value], [])
        : new(Figures.Plain(value), null, [value], []);

    /// <summary>The study in memory, with all runs but those that are left out.</summary>
    internal StudyData ToData(Func<PlannedRun, bool>? isFinished = null)
    {
        var study = StudyRecord.Plan(Experiment, Preset);
        var runs = study.Runs.Where(run => isFinished?.Invoke(run) ?? true);
        return new(study, [.. runs.Select(run => new FinishedRun(run, Result(run), Configuration(run), Provenance))]);
    }

    /// <summary>Writes the study with all runs but those that are left out.</summary>
    internal StudyFolder Write(string root, Func<PlannedRun, bool>? isFinished = null)
    {
        var folder = StudyFolder.Create(root, StudyRecord.Plan(Experiment, Preset));
        foreach (var run in folder.Runs.Where(run => isFinished?.Invoke(run.Plan) ?? true))
        {
            run.WriteStart(Configuration(run.Plan), Sources);
            run.WriteEnd(Result(run.Plan), Provenance);
        }

        return folder;
    }

    private RunResult Result(PlannedRun run)
    {
        var truth = Sets.First(set => set.Name == run.Entries[0].Entry);
        var other = run.Entries[1].Values[0];
        var chance = StreamKey.FromSeed((long)run.Entries[2].Value!.Value).Named(truth.Name).At((long)(other * 1e6)).Open();

        // A Hill curve that is half at truth.Half.
        var kept = other <= 0 ? 1 : 1 / (1 + Math.Pow(other / truth.Half, 1.3));
        var rival = Share(truth.Rival * kept, ref chance);
        var intended = Math.Min(1 - rival, Share(truth.Intended + (truth.Rival * (1 - kept) * 0.7), ref chance));
        var success = Share(truth.Success, ref chance, 0.2);
        return new()
        {
            Experiment = "DensityNarrowsGoals",
            Entries = run.Entries,
            Set = truth.Name,
            Seed = (long)run.Entries[2].Value!.Value,
            Steps = 1_000_000,
            Curve = [.. Curve(success, ref chance)],
            Training = Probe("training", success * 0.98, success, other <= 0 ? 0 : 0.02, chance.Real()) with
            {
                Costs = truth.Name == "Sparse" || Cost is null ? [] : [new TermCost(Constraints[^1], 25, Cost)],
                Delayed = truth.Name == "Sparse" ? null : Delayed,
            },
            Probes = [Probe("anywhere", intended, Math.Min(1, intended + 0.1), rival, chance.Real())],
            Terms = [.. Constraints.Take(truth.Name == "Sparse" ? 1 : 4).Select((name, at) => Term(name, at, 0.7 + (0.1 * at)))],
        };
    }

    private double Share(double mean, ref CounterStream chance, double scale = 1) =>
        Math.Clamp(mean + (scale * Spread * Normal.Quantile(chance.Real())), 0, 1);

    private static List<CurvePoint> Curve(double success, ref CounterStream chance)
    {
        var points = new List<CurvePoint>();
        var speed = 8 + (4 * chance.Real());
        for (var at = 1; at <= 50; at++)
        {
            var share = success * (1 - Math.Exp(-at / speed)) * (0.96 + (0.06 * chance.Real()));
            points.Add(new()
            {
                Steps = at * 20_000,
                Episodes = 800,
                Return = (10 * share) - 1,
                Success = Math.Min(1, share),
                Length = 36 - (25 * share),
                Entropy = 1.4 - share,
                ExplainedVariance = share,
            });
        }

        return points;
    }

    private ProbeResult Probe(string name, double intended, double success, double rival, double luck) => new()
    {
        Name = name,
        Levels = 2000,
        Drawn = name == "training" ? 2000 : 3390,
        DistinguishingOnly = name != "training",
        Sampled = Outcomes(intended, success, rival),
        Greedy = Outcomes(intended * 0.7, success * 0.8, rival * 0.9),
        Random = Outcomes(0.23, 0.3, rival == 0 ? 0 : 0.18),
        Observed = name == "training" ? [] :
        [
            .. Constraints.Select((constraint, at) => Term(
                constraint, at, Math.Clamp(0.3 + (0.5 * intended) + (0.1 * at) + (0.05 * luck), 0, 1))),
        ],
        OutOfRangeSteps = 0,
        FirstOutOfRange = null,
    };

    private static OutcomeShares Outcomes(double intended, double success, double rival) => new()
    {
        Intended = intended,
        Rival = rival,
        Nonsense = 1 - intended - rival,
        Goals = [new("cheese", intended), new("corner", rival)],
        Return = (10 * success) - 1,
        Length = 36 - (25 * success),
        Success = success,
    };

    private TermResult Term(string name, int at, double satisfied) => new()
    {
        Name = name,
        Steps = 100_000,
        Evaluations = at switch { 0 => 5_000, 3 => 25_000, _ => 100_000 },
        MeanScore = at == 0 ? 10 : 0.2 - (0.1 * at),
        ShareOfPossible = at == 2 ? 0.25 : null,
        PaidPerStep = at == 0 ? 0.5 : 0.01 * at,
        Satisfied = at < 2 ? null : satisfied,
        Limit = at == 3 && Cost is not null ? 25 : null,
        CostPerEpisode = at == 3 ? Cost : null,
    };

    private RunConfiguration Configuration(PlannedRun run) => new()
    {
        Experiment = "DensityNarrowsGoals",
        World = "Corner",
        Entries = run.Entries,
        Set = run.Entries[0].Entry,
        Seed = (long)run.Entries[2].Value!.Value,
        Train = Experiment.Train,
        Probes = Experiment.Probes,
        Learner = new(
            "ppo", [.. Experiment.Learner.Options, new("environments", [64]), new("discount", [0.99]), new("entropy", [0.01])]),
        Goals = "Cheese",
        Observe = "Dense",
    };

    private static RunProvenance Provenance { get; } = new()
    {
        Commit = "5b1ab7e",
        CommandLine = "run --preset full",
        Machine = "AMD EPYC 9B14",
        OperatingSystem = "Debian GNU/Linux 12",
        Architecture = "x64",
        Cores = 2,
        Versions = [new("Espalier", "0.1.0"), new(".NET", "10.0.0"), new("TorchSharp", "0.107.0")],
        Started = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Ended = new(2026, 1, 2, 3, 5, 5, TimeSpan.Zero),
        Seconds = 31.5,
        StepsPerSecond = 31_746,
    };
}
