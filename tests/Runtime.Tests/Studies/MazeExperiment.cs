using Espalier.Runs.Experiments;
using Espalier.Runtime.Evaluation;
using Espalier.Runtime.Studies;
using Espalier.Runtime.Tests.Worlds;

namespace Espalier.Runtime.Tests.Studies;

/// <summary>An experiment in the maze, as generated code would describe it.</summary>
internal static class MazeExperiment
{
    public static ExperimentDescription Description { get; } = new()
    {
        Name = "Density",
        World = "Maze",
        Train = [new SettingValue("other", 0.03)],
        Probes = [new ProbeDescription("moved", [new SettingValue("other", 1)])],
        Axes =
        [
            Sets("Sparse", "Dense"),
            new AxisDescription("other", AxisKind.Setting, [Number("0", 0), Number("0.1", 0.1)]),
            Seeds(1, 2, 3),
        ],
        Learner = new LearnerDescription("guess", [Option("steps", 2_048)]),
        Goals = "Wishes",
        Observe = "Dense",
        Expectations = [],
        Presets = [new PresetDescription("quick", [Seeds(1)], [Option("steps", 512)])],
        Sources = [new ConstraintFile("Maze.constraints", "world Maze { … }\n")],
    };

    public static IStudyWorld World { get; } =
        new StudyWorld<Maze, MazeEnvironment, MazeState, MazeAction, MazeSettings>(new LevelCounts(Training: 40, Probe: 60));

    public static StudyPlanner Planner { get; } = new(World, [GuessOptions.Binding]);

    public static AxisDescription Sets(params string[] names) =>
        new("set", AxisKind.Set, [.. names.Select(name => new AxisEntry(name, name, [], []))]);

    public static AxisDescription Seeds(params int[] seeds) =>
        new("seed", AxisKind.Seed, [.. seeds.Select(seed => Number($"{seed}", seed))]);

    public static AxisEntry Number(string name, double value) => new(name, null, [value], []);

    public static OptionValue Option(string name, double value) => new(name, [value]);

    public static ExperimentDescription WithAxis(this ExperimentDescription experiment, AxisDescription axis) =>
        experiment with { Axes = [.. experiment.Axes.Where(other => other.Name != axis.Name), axis] };
}
