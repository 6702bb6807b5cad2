using System.Collections.Immutable;
using System.Reflection;
using Espalier.Generators.Tests.Compiling;
using Espalier.Runs.Experiments;
using Espalier.Runtime.Learners;

namespace Espalier.Generators.Tests;

/// <summary>Experiments become descriptions, and learners bindings, where the runtime is referenced.</summary>
public class StudyTests
{
    private const string Text =
        """
        world W {
            settings { other : real in 0..1 = 0; windy : bool = false; goal : real[2] in -1..1 = 0; }
            state { x : int in 0..10; }
        }
        constraints S for W { reward r: x; }
        goals G for W { intended g: x == 3; rival h: x == 4; }

        /// A question.
        experiment E {
            world W;
            train { other = 0.5; }
            probe far { other = 1; windy = true; }
            vary set in [S, S | thin {1%, 10%}, S with { discount = 0; } as Shallow];
            vary other in [0, 0.5];
            vary goal in [[0, 1] as Up, [1, 0]];
            vary learner.hidden_layers in [[16], [32, 16]];
            vary seed in 1..2;
            learner none { steps = 5_000; hidden_layers = [32, 16]; anneals_rate = false; }
            goals G;
            observe S;
            preset quick { vary seed in 1..1; learner { steps = 10; } }
            expect rival_share[Shallow] < rival_share[S] on far confidence 90%;
        }
        """;

    private static readonly Lazy<Assembly> s_assembly = new(() =>
        Project.Of(Text).WithRuntime().With(Learners.None).Generate().Load());

    private static ExperimentDescription Experiment =>
        Assert.Single((ImmutableArray<ExperimentDescription>)s_assembly.Value.GetType("W")!.GetProperty("Experiments")!.GetValue(null)!);

    [Fact]
    public void An_experiment_keeps_its_settings_and_probes()
    {
        Assert.Equal(("E", "W", "G", "S"), (Experiment.Name, Experiment.World, Experiment.Goals, Experiment.Observe));
        Assert.Equal([new SettingValue("other", 0.5)], Experiment.Train);
        var probe = Assert.Single(Experiment.Probes);
        Assert.Equal("far", probe.Name);
        Assert.Equal([new SettingValue("other", 1), new SettingValue("windy", 1)], probe.Settings);
    }

    [Fact]
    public void Dial_lists_are_spread_and_every_entry_names_a_set_that_can_be_visited()
    {
        var sets = Experiment.Axes.Single(axis => axis.Kind == AxisKind.Set).Entries;
        var world = WorldProbe.Load(s_assembly.Value, "W");

        Assert.Equal(["S", "S | thin 1%", "S | thin 10%", "Shallow"], sets.Select(entry => entry.Name));
        Assert.All(sets, entry => Assert.NotNull(world.Start(entry.Set!)));
        Assert.Equal("discount", Assert.Single(sets[3].Options).Name);
        Assert.Same(world.Start("S | thin 1%").RewardType, world.Start("S | thin 10%").RewardType);
    }

    [Fact]
    public void Other_axes_keep_their_values()
    {
        Assert.Equal([0, 0.5], Experiment.Axes.Single(axis => axis.Name == "other").Entries.Select(entry => entry.Value!.Value));
        Assert.Equal([1, 2], Experiment.Axes.Single(axis => axis.Kind == AxisKind.Seed).Entries.Select(entry => entry.Value!.Value));
        Assert.Equal([1], Assert.Single(Experiment.Presets).Axes.Single().Entries.Select(entry => entry.Value!.Value));
    }

    [Fact]
    public void Vectors_and_lists_are_entries_too()
    {
        Assert.Equal(["Up: 0 1", "[1, 0]: 1 0"], EntriesOf("goal"));
        Assert.Equal(["[16]: 16", "[32, 16]: 32 16"], EntriesOf("learner.hidden_layers"));

        static IEnumerable<string> EntriesOf(string axis) =>
            Experiment.Axes.Single(found => found.Name == axis).Entries.Select(entry => $"{entry.Name}: {string.Join(' ', entry.Values)}");
    }

    [Fact]
    public void An_expectation_keeps_its_text_and_line()
    {
        var expectation = Assert.Single(Experiment.Expectations);

        Assert.Equal("rival_share[Shallow] < rival_share[S] on far confidence 90%", expectation.Text);
        Assert.Equal((ExpectedRelation.Less, 0.9, "far", 22), (expectation.Relation, expectation.Confidence, expectation.Probe, expectation.Line));
        Assert.Equal([new EntrySelection("set", "Shallow")], expectation.Left.Entries);
    }

    [Fact]
    public void The_files_travel_as_they_were()
    {
        Assert.Equal([new ConstraintFile("Test.constraints", Text)], Experiment.Sources);
    }

    [Fact]
    public void A_learners_options_are_set_by_their_names_and_otherwise_keep_their_defaults()
    {
        var bindings = (ImmutableArray<LearnerBinding>)s_assembly.Value.GetType("W")!
            .GetNestedType("Learners", BindingFlags.Public)!
            .GetProperty("All", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
        var options = bindings.Single(binding => binding.Name == "none").Create(new LearnerSettings(Experiment.Learner.Options));

        Assert.Equal((0.99, 5000, 8), (options.Discount, options.Steps, options.Environments));
        Assert.Equal(false, options.GetType().GetProperty("AnnealsRate")!.GetValue(options));
        Assert.Equal([32, 16], (ImmutableArray<int>)options.GetType().GetProperty("HiddenLayers")!.GetValue(options)!);
    }

    [Fact]
    public void A_program_is_hosted_by_one_method()
    {
        Assert.NotNull(s_assembly.Value.GetType("W")!.GetMethod("HostAsync"));
    }

    [Fact]
    public void What_is_no_option_of_the_learner_is_an_error()
    {
        var errors = Project.Of(Text.Replace("steps = 5_000", "not_an_option = 1", StringComparison.Ordinal))
            .WithRuntime().With(Learners.None).Generate().Errors;

        Assert.Contains("not_an_option", Assert.Single(errors).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_learners_of_one_name_are_an_error()
    {
        var errors = Project.Of(Text).WithRuntime()
            .With(Learners.None).With(Learners.None.Replace("namespace Own", "namespace Other", StringComparison.Ordinal)).Generate().Errors;

        Assert.Equal(
            "Both Other.NoneOptions and Own.NoneOptions are called 'none', so that no file can say which it means. Rename one in its [Learner] attribute.",
            Assert.Single(errors).GetMessage(null));
    }

    [Fact]
    public void A_record_that_generated_code_cannot_reach_is_no_learner()
    {
        var hidden = Learners.None.Replace("public sealed record", "file sealed record", StringComparison.Ordinal);

        Assert.Equal("ESP5002", Assert.Single(Project.Of(Text).WithRuntime().With(hidden).Generate().Errors).Id);
    }

    [Fact]
    public void Without_the_runtime_there_are_types_and_rewards_alone()
    {
        var generation = Project.Of(Text).Generate();

        Assert.Equal(["W-Batches.g.cs", "W-Columns.g.cs", "W-Sets.g.cs", "W.g.cs"], generation.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.NotNull(generation.Load().GetType("W"));
    }
}
