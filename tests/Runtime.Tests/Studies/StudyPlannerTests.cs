using Espalier.Runs.Experiments;
using Espalier.Runtime.Evaluation;
using Espalier.Runtime.Studies;
using Espalier.Runtime.Tests.Worlds;
using static Espalier.Runtime.Tests.Studies.MazeExperiment;

namespace Espalier.Runtime.Tests.Studies;

public sealed class StudyPlannerTests
{
    [Fact]
    public void The_product_of_all_axes_is_planned_seed_by_seed()
    {
        var plan = Planner.Plan(Description, "full");
        Assert.Equal(12, plan.Runs.Length);
        Assert.Equal([1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3], plan.Runs.Select(run => (int)run.Configuration.Seed));
        Assert.Equal("set=Sparse,other=0,seed=1", plan.Runs[0].Id);
        Assert.Equal("set=Dense,other=0.1,seed=3", plan.Runs[^1].Id);
    }

    [Fact]
    public void An_axis_of_a_setting_takes_the_place_of_what_training_says()
    {
        var run = Planner.Plan(Description, "full").Runs.Single(run => run.Id == "set=Dense,other=0.1,seed=2");
        Assert.Equal([new SettingValue("other", 0.1)], run.Configuration.Train.AsEnumerable());
    }

    [Fact]
    public void Without_a_wish_the_quick_preset_is_planned_where_there_is_one()
    {
        var quick = Planner.Plan(Description, null);
        Assert.Equal("quick", quick.Record.Preset);
        Assert.Equal(4, quick.Runs.Length);
        Assert.All(quick.Runs, run => Assert.Equal(512, run.Options.Steps));

        var plain = Planner.Plan(Description with { Presets = [] }, null);
        Assert.Null(plain.Record.Preset);
        Assert.Equal(12, plain.Runs.Length);
    }

    [Fact]
    public void Options_come_from_the_experiment_then_from_axes_and_entries()
    {
        var experiment = Description
            .WithAxis(new AxisDescription("set", AxisKind.Set,
            [
                new AxisEntry("Dense", "Dense", [], []),
                new AxisEntry("Shallow", "Dense", [], [Option("discount", 0)]),
            ]))
            .WithAxis(new AxisDescription("learner.environments", AxisKind.LearnerOption, [Number("4", 4), Number("16", 16)]));
        var plan = Planner.Plan(experiment, "full");
        var run = plan.Runs.Single(run => run.Id == "other=0,seed=1,set=Shallow,learner.environments=16");
        Assert.Equal((0, 16, 2_048), (run.Options.Discount, run.Options.Environments, run.Options.Steps));
        Assert.Equal(
            ["steps=2048", "discount=0", "environments=16", "hidden=16"],
            run.Configuration.Learner.Options.Select(option => $"{option.Name}={option.Numbers[0]}"));
    }

    [Fact]
    public void An_axis_of_lists_is_planned_named_and_chosen_from_like_any_other()
    {
        var plan = Planner.Plan(Description.WithAxis(new AxisDescription("learner.hidden", AxisKind.LearnerOption,
            [new AxisEntry("[64, 64]", null, [64, 64], []), new AxisEntry("Large", null, [128, 128], [])])), "full");
        Assert.Equal(24, plan.Runs.Select(run => run.Id).Distinct().Count());
        Assert.Equal(24, plan.Runs.Select(run => run.Label).Distinct().Count());
        Assert.Contains(plan.Runs, run => run.Label == "Sparse, other=0, seed=1, learner.hidden=[64, 64]");

        foreach (var wish in (string[])["learner.hidden=[64, 64],seed=1", "learner.hidden=[64,64],seed=1"])
        {
            var chosen = RunFilter.Choose(plan, [wish]);
            Assert.Equal(4, chosen.Length);
            Assert.All(chosen, run => Assert.Equal([64, 64], Assert.IsType<GuessOptions>(run.Options).Hidden));
            Assert.All(chosen, run => Assert.Equal([64, 64], run.Configuration.Entries.Single(entry => entry.Axis == "learner.hidden").Values.AsEnumerable()));
        }

        Assert.All(RunFilter.Choose(plan, ["learner.hidden=Large"]), run => Assert.Equal([128, 128], Assert.IsType<GuessOptions>(run.Options).Hidden));
    }

    [Fact]
    public void An_entry_may_have_a_learner_of_its_own_with_options_of_its_own()
    {
        var experiment = Description.WithAxis(new AxisDescription("set", AxisKind.Set,
        [
            new AxisEntry("Dense", "Dense", [], []),
            new AxisEntry("Guess", "Dense", [], [Option("discount", 0)]) { Learner = "guess" },
        ])) with
        {
            Learner = new("guess", [Option("steps", 2_048)]),
        };
        var runs = Planner.Plan(experiment, "full").Runs;
        var own = runs.First(run => run.Configuration.Set == "Dense" && run.Id.Contains("set=Guess", StringComparison.Ordinal));
        Assert.Equal((0, new GuessOptions().Steps), (own.Options.Discount, own.Options.Steps));
        Assert.Equal(2_048, runs.First(run => run.Id.Contains("set=Dense", StringComparison.Ordinal)).Options.Steps);
        Refused(
            experiment.WithAxis(new AxisDescription("set", AxisKind.Set, [new AxisEntry("Other", "Dense", [], []) { Learner = "dqn" }])),
            "names the learner 'dqn', and the program knows guess only.");
    }

    [Fact]
    public void An_axis_of_a_parameter_chooses_the_set_of_an_entry()
    {
        var experiment = Description
            .WithAxis(new AxisDescription("set", AxisKind.Set, [new AxisEntry("Walk", "Sparse", [], []), new AxisEntry("Dense", "Dense", [], [])]))
            .WithAxis(new AxisDescription("speed", AxisKind.SetParameter, [Number("1", 1), Number("2", 2)])) with
        {
            Variants =
            [
                new SetVariant("Walk", [new("speed", "1")], "Sparse"),
                new SetVariant("Walk", [new("speed", "2")], "Dense"),
            ],
        };
        var sets = Planner.Plan(experiment, "full").Runs
            .Select(run => $"{run.Configuration.Entries.First(entry => entry.Axis == "set").Entry} at "
                + $"{run.Configuration.Entries.First(entry => entry.Axis == "speed").Entry}: {run.Configuration.Set}")
            .Distinct();
        Assert.Equal(["Dense at 1: Dense", "Dense at 2: Dense", "Walk at 1: Sparse", "Walk at 2: Dense"], sets.Order());
        Refused(
            experiment with { Variants = [new SetVariant("Walk", [new("speed", "1")], "Lost")] }, "has no set 'Lost'");
    }

    [Fact]
    public void An_option_that_two_entries_give_is_refused() =>
        Refused(
            Description
                .WithAxis(new AxisDescription("set", AxisKind.Set, [new AxisEntry("Shallow", "Dense", [], [Option("discount", 0)])]))
                .WithAxis(new AxisDescription("learner.discount", AxisKind.LearnerOption, [Number("0.9", 0.9)])),
            "the learner option 'discount' is given by two entries of its axes. Let one axis decide it.");

    [Fact]
    public void Every_fault_of_a_learners_options_is_told_before_anything_starts() =>
        Refused(
            Description.WithAxis(new AxisDescription("learner.discount", AxisKind.LearnerOption, [Number("2", 2)])),
            "discount must be in 0..1.");

    [Fact]
    public void A_learner_that_does_not_constrain_is_told_of_where_a_set_has_budgets()
    {
        var world = new StudyWorld<Countdown, CountdownEnvironment, CountdownState, CountdownAction, CountdownSettings>(
            new LevelCounts(Training: 4, Probe: 4));
        var experiment = Description with { Train = [], Probes = [], Goals = null, Observe = null, Axes = [Sets("Alive", "Guarded"), Seeds(1, 2)] };

        Assert.Equal(
            ["Learner guess does not constrain: what 'effort' of set 'Guarded' costs is measured against the budget, not enforced. It is no part of the reward either."],
            new StudyPlanner(world, [GuessOptions.Binding]).Plan(experiment, "full").Notes.AsEnumerable());
        Assert.Empty(Planner.Plan(Description, "full").Notes);
    }

    [Fact]
    public void What_the_world_does_not_have_is_refused()
    {
        Refused(Description.WithAxis(Sets("Spars")), "world 'Maze' has no set 'Spars'.");
        Refused(Description with { Observe = "Dens" }, "world 'Maze' has no set 'Dens'.");
        Refused(Description with { Goals = "Wants" }, "world 'Maze' has no goals 'Wants'.");
        Refused(Description with { Train = [new SettingValue("others", 1)] }, "'others' is no setting of world 'Maze'.");
        Refused(
            Description.WithAxis(new AxisDescription("walls", AxisKind.Setting, [Number("1", 1)])),
            "it varies 'walls', which is no setting of world 'Maze'.");
        Refused(
            Description.WithAxis(new AxisDescription("other", AxisKind.Setting, [new AxisEntry("[0, 1]", null, [0, 1], [])])),
            "it varies 'other', which is no setting of world 'Maze'.");
        Refused(
            Description with { Probes = [new ProbeDescription("same", [new SettingValue("other", 0)])] },
            "levels tell the goals apart.");
    }

    [Fact]
    public void A_learner_that_the_program_does_not_know_is_refused() =>
        Refused(
            Description with { Learner = new LearnerDescription("ppo", []) },
            "names the learner 'ppo', and the program knows guess only.");

    [Fact]
    public void A_preset_that_does_not_exist_is_refused_with_those_that_do() =>
        Assert.Equal(
            "Experiment 'Density' has no preset 'quik'. It has: quick, full.",
            Assert.Throws<StudyException>(() => Planner.Plan(Description, "quik")).Message);

    private static void Refused(ExperimentDescription experiment, string message) =>
        Assert.Contains(
            message, Assert.Throws<StudyException>(() => Planner.Plan(experiment, "full")).Message, StringComparison.Ordinal);
}
