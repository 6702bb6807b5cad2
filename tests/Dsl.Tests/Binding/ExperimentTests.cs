using Espalier.Dsl.Binding;
using Espalier.Dsl.Binding.Model;

namespace Espalier.Dsl.Tests.Binding;

public class ExperimentTests
{
    private const string Sets = """

        constraints A for Field { reward a: x; }
        constraints B for Field : A { potential b: -distance; }
        constraints C for Field = B | scale 2;
        constraints P(far : int in 1..9, steep : bool = false) for Field { reward p: where(steep, x, far); }
        goals Wishes for Field { intended there: near; rival corner: x == 0; }
        """;

    private const string Frame = """
        world Field; learner ppo { steps = 1_000; } vary set in [A, B];
        """;

    private static ExperimentModel Bind(string members) => Field.Experiment($"experiment E {{ {members} }}{Sets}");

    private static string[] Diagnose(string members) => Field.Diagnose($"experiment E {{\n{members}\n}}{Sets}");

    private static string[] EntriesOf(string vary) =>
        [.. Bind($"world Field; learner ppo {{ }} vary seed in 1..2; {(vary.Contains("set in", StringComparison.Ordinal) ? "" : "vary set in [A];")} {vary}")
            .Axes.Single(axis => axis.Name == vary.Split(' ')[1]).Entries.Select(Describe)];

    private static string Describe(AxisEntryModel entry) =>
        $"{entry.Name}: {entry.Set ?? Show.Number(entry.Value!.Value)}{string.Concat(entry.Options.Select(option => $" {option.Name} = {string.Join(' ', option.Numbers)}"))}";

    [Fact]
    public void An_experiment_keeps_what_it_says()
    {
        var experiment = Bind("""
            world Field;
            train { slope = 25%; season = winter; wet = true; }
            probe far { slope = 1; }
            probe dry { rows = 9; }
            vary set in [A, B];
            learner ppo { steps = 1_000; hidden = [64, 32]; anneal = true; discount = 0.5; }
            goals Wishes; observe B;
            """);

        Assert.Equal(["slope = 0.25", "season = 1", "wet = 1"], experiment.Train.Select(setting => $"{setting.Name} = {Show.Number(setting.Values[0])}"));
        Assert.Equal(["far", "dry"], experiment.Probes.Select(probe => probe.Name));
        Assert.Equal(["set", "seed"], experiment.Axes.Select(axis => axis.Name));
        Assert.Equal(
            ["steps 1000", "hidden 64 32", "anneal 1", "discount 0.5"],
            experiment.Learner.Options.Select(option => $"{option.Name} {string.Join(' ', option.Numbers.Select(Show.Number))}"));
        Assert.Equal(("Field", "Wishes", "B"), (experiment.World, experiment.Goals, experiment.Observe));
    }

    [Fact]
    public void An_entry_may_have_a_learner_of_its_own()
    {
        var entries = Bind($"{Frame.Replace("[A, B]", "[A, B with ppo { discount = 0; }, B with ppo { } as Own]", StringComparison.Ordinal)} competence 90%;")
            .Axes.Single(axis => axis.Kind == AxisKind.Set).Entries;
        Assert.Equal(
            ["A: A by the experiment's", "B with ppo { discount = 0; }: B discount = 0 by ppo", "Own: B by ppo"],
            entries.Select(entry => $"{Describe(entry)} by {entry.Learner ?? "the experiment's"}"));
    }

    [Fact]
    public void An_axis_may_vary_a_parameter_of_sets()
    {
        var experiment = Bind($$"""
            {{Frame.Replace("[A, B]", "[A, P as Walk, P | thin 50%, P(1, true)]", StringComparison.Ordinal)}}
            vary far in [2, 3];
            preset quick { vary far in [4]; }
            """);
        var axis = experiment.Axes.Single(candidate => candidate.Name == "far");
        Assert.Equal(AxisKind.SetParameter, axis.Kind);
        Assert.Equal(["2: 2", "3: 3"], axis.Entries.Select(Describe));
        Assert.Equal(
            ["A: A", "Walk: P(2)", "P | thin 50%: P(2) | thin 50%", "P(1, true): P(1, true)"],
            experiment.Axes.Single(candidate => candidate.Kind == AxisKind.Set).Entries.Select(Describe));
        Assert.Equal(
            [
                "Walk at 2: P(2)", "Walk at 3: P(3)", "Walk at 4: P(4)",
                "P | thin 50% at 2: P(2) | thin 50%", "P | thin 50% at 3: P(3) | thin 50%", "P | thin 50% at 4: P(4) | thin 50%",
            ],
            experiment.Variants.Select(variant => $"{variant.Entry} at {Assert.Single(variant.At).Entry}: {variant.Set}"));
    }

    [Fact]
    public void Competence_and_trends_along_measures_are_kept()
    {
        var experiment = Bind($"{Frame} goals Wishes; probe far {{ slope = 1; }} competence 90%; expect success falls with rival_share at steps; expect rival_share[A] < rival_share[B] at competence;");
        Assert.Equal(0.9, experiment.Competence);
        Assert.Equal([false, true], experiment.Expectations.Select(found => found.IsAtCompetence));
        var expectation = experiment.Expectations[0];
        Assert.Equal(("success", "rival_share", "far"), (expectation.Left.Name, expectation.Along, expectation.Probe));
        Assert.Equal(ExperimentModel.DefaultCompetence, Bind(Frame).Competence);
    }

    [Theory]
    [InlineData("vary set in [A, B as Bee];", "A: A", "Bee: B")]
    [InlineData("vary set in [B | thin {1%, 10%}, B];", "B | thin 1%: B | thin 1%", "B | thin 10%: B | thin 10%", "B: B")]
    [InlineData("vary set in [B|delay  to end as Late];", "Late: B | delay to end")]
    [InlineData("vary set in [B | delay {2, 4} steps | scale {0.5, 1}];",
        "B | delay 2 steps | scale 0.5: B | delay 2 steps | scale 0.5", "B | delay 2 steps | scale 1: B | delay 2 steps | scale 1",
        "B | delay 4 steps | scale 0.5: B | delay 4 steps | scale 0.5", "B | delay 4 steps | scale 1: B | delay 4 steps | scale 1")]
    [InlineData("vary set in [A with { discount = 0; }, A with { discount = 1; } as Deep];", "A with { discount = 0; }: A discount = 0", "Deep: A discount = 1")]
    [InlineData("vary slope in [0, 0.003, 10%, 1 as steep];", "0: 0", "0.003: 0.003", "10%: 0.1", "steep: 1")]
    [InlineData("vary rows in 2..4;", "2: 2", "3: 3", "4: 4")]
    [InlineData("vary wet in [true, false];", "true: 1", "false: 0")]
    [InlineData("vary season in [winter, summer];", "winter: 1", "summer: 0")]
    [InlineData("vary learner.discount in [0, 0.99];", "0: 0", "0.99: 0.99")]
    public void Axes_have_entries(string vary, params string[] entries) => Assert.Equal(entries, EntriesOf(vary));

    [Fact]
    public void Sets_that_are_dialled_in_place_follow_the_declared_ones()
    {
        var sets = Field.Bind($"experiment E {{ {Frame} vary seed in 1..2; preset quick {{ vary set in [C | thin 10%]; }} }}{Sets}").Model.Sets;

        Assert.Equal(["A", "B", "C", "C | thin 10%"], sets.Select(set => set.Name));
        Assert.Equal([true, true, true, false], sets.Select(set => set.IsDeclared));
        Assert.Equal("a × 2 thin 0.1 by B/a/0 + b × 2 thin 0.1 by B/b/0", Show.Parts(sets[3].Parts));
    }

    [Fact]
    public void A_seed_is_always_among_the_axes() =>
        Assert.Equal(["1: 1"], Bind(Frame).Axes[1].Entries.Select(Describe));

    [Fact]
    public void Presets_narrow_axes_and_take_entries_by_their_names()
    {
        var preset = Assert.Single(Bind("""
            world Field; learner ppo { }
            vary set in [A, B with { discount = 0; } as Shallow];
            preset quick { vary set in [Shallow, B | thin 50%]; vary seed in 1..3; learner { steps = 10; } }
            """).Presets);

        Assert.Equal(["Shallow: B discount = 0", "B | thin 50%: B | thin 50%"], preset.Axes[0].Entries.Select(Describe));
        Assert.Equal((3, "steps"), (preset.Axes[1].Entries.Count, preset.Options[0].Name));
    }

    [Theory]
    [InlineData("rival_share[A] < rival_share[B] on far confidence 90%", "rival_share[A] < rival_share[B] on far confidence 90%", "far", 0.9, "set=A")]
    [InlineData("return[Late] > return[B]", "return[Late] > return[B]", null, 0.95, "set=Late")]
    [InlineData("success[B | delay to end] > success[B]", "success[B | delay to end] > success[B]", null, 0.95, "set=Late")]
    [InlineData("return[A][0.5] > return[A][1]", "return[A][0.5] > return[A][1]", null, 0.95, "set=A slope=0.5")]
    [InlineData("obedience equals obedience[A] within 5%", "obedience equals obedience[A] within 5%", "far", 0.95, "")]
    [InlineData("half(rival_share, slope)[A] < half(rival_share, slope)[B]", "half(rival_share, slope)[A] < half(rival_share, slope)[B]", "far", 0.95, "set=A")]
    [InlineData("rival_share[A] falls with slope", "rival_share[A] falls with slope", "far", 0.95, "set=A")]
    public void Expectations_mean(string expect, string text, string? probe, double confidence, string selections)
    {
        var expectation = Assert.Single(Bind($$"""
            world Field; learner ppo { } goals Wishes; observe B; probe far { rows = 9; }
            vary set in [A, B, B | delay to end as Late]; vary slope in [0, 0.5, 1];
            expect {{expect}};
            """).Expectations);

        Assert.Equal((text, probe, confidence), (expectation.Text, expectation.Probe, expectation.Confidence));
        Assert.Equal(selections, string.Join(' ', expectation.Left.Selections.Select(selection => $"{selection.Axis}={selection.Entry}")));
    }

    [Fact]
    public void Sets_dialled_from_one_have_an_order() =>
        Assert.Equal("set", Assert.Single(Bind("world Field; learner ppo { } vary set in [B | thin {1%, 10%}, C]; expect return rises with set;").Expectations).Along);

    [Theory]
    [InlineData("learner ppo { } vary set in [A, B];", "(1,12): ESP5001: The experiment 'E' does not say in which world it takes place. Add 'world NAME;'.")]
    [InlineData("world Field; vary set in [A, B];", "(1,12): ESP5001: The experiment 'E' does not say how it trains. Add 'learner ppo { steps = 1_000_000; }'.")]
    [InlineData("world Field; learner ppo { }", "(1,12): ESP5001: The experiment 'E' does not say which sets it compares. Add 'vary set in [A, B];'.")]
    [InlineData("world Feild;", "(2,7): ESP2003: There is no world 'Feild'. Did you mean 'Field'?")]
    [InlineData("world Field; learner pop { stops = 1; } vary set in [A, B];", "(2,22): ESP5002: There is no learner 'pop'. Did you mean 'ppo'?")]
    [InlineData("world Field; learner ppo { stpes = 1; } vary set in [A, B];", "(2,28): ESP5003: The learner ppo has no option 'stpes'. Did you mean 'steps'?")]
    [InlineData("world Field; learner ppo { steps = 1; steps = 2; } vary set in [A, B];", "(2,39): ESP2002: 'steps' is declared twice, here and at line 2, column 28. Rename or remove one of the two.")]
    [InlineData("world Field; learner ppo { steps = 1.5; } vary set in [A, B];", "(2,36): ESP5004: The option 'steps' takes a whole number, and this is 1.5. Write a value such as '1_000_000'.")]
    [InlineData("world Field; learner ppo { environments = 1e10; } vary set in [A, B];", "(2,43): ESP5004: The option 'environments' takes a whole number of 32 bits, and this is 10000000000. Write a value such as '64'.")]
    [InlineData("world Field; learner ppo { anneal = 1; } vary set in [A, B];", "(2,37): ESP5004: The option 'anneal' takes true or false, and this is 1. Write a value such as 'true'.")]
    [InlineData("world Field; learner ppo { hidden = 64; } vary set in [A, B];", "(2,37): ESP5004: The option 'hidden' takes a list of whole numbers, and this is 64. Write a value such as '[64, 64]'.")]
    [InlineData("world Field; learner ppo { discount = [1]; } vary set in [A, B];", "(2,39): ESP5004: The option 'discount' takes a number, and this is an int[1]. Write a value such as '0.5'.")]
    [InlineData("world Field; learner ppo { discount = slope; } vary set in [A, B];", "(2,39): ESP3005: The option 'discount' must be known while building, and 'slope' is not. Use only numbers and consts here.")]
    [InlineData("world Field; learner ppo { } vary set in [A]; vary seed in 1..1_000_000;", "(2,52): ESP5006: The axis 'seed' has more than 10000 entries. Give it fewer.")]
    [InlineData("world Field; learner ppo { } vary set in [A]; vary seed in 3..1;", "(2,60): ESP3006: Nothing lies in the range 3..1, because it starts above its end. Write 1..3.")]
    [InlineData("world Field; learner ppo { } vary set in [A]; vary seed in [-1, 1, 2];", "(2,61): ESP3007: 'seed' must be in 0..2147483647, and this is -1. Choose a value in its range, or widen the range.")]
    [InlineData("world Field; learner ppo { } vary set in [A]; vary slope in 0..1;", "(2,61): ESP3001: 'slope', varied over a range, must be an int, and this is a real. List the entries instead, as in '[0, 0.5, 1]'.")]
    [InlineData("world Field; learner ppo { } vary set in [A]; vary slope in [0, 1, 2];", "(2,68): ESP3007: 'slope' must be in 0..1, and this is 2. Choose a value in its range, or widen the range.")]
    [InlineData("world Field; learner ppo { } vary set in [A]; vary learner.discount in 0..0.9;", "(2,72): ESP3001: 'learner.discount', varied over a range, must be an int, and this is a real. List the entries instead, as in '[0, 0.5, 1]'.")]
    [InlineData("world Field; learner ppo { } vary set in [A]; vary slop in [0, 1];", "(2,52): ESP5005: An experiment in Field has no axis 'slop'. Did you mean 'slope'?")]
    [InlineData("world Field; learner ppo { } vary set in [A]; vary learner.discont in [0, 1];", "(2,52): ESP5003: The learner ppo has no option 'discont'. Did you mean 'discount'?")]
    [InlineData("world Field; learner ppo { } vary set in [A, B, A];", "(2,35): ESP5018: The axis 'set' has the entry 'A' twice. Remove one, or give it another name with 'as'.")]
    [InlineData("world Field; learner ppo { } vary set in [A, B | thin {1%, 2%} as Thin];", "(2,67): ESP5019: 'Thin' would stand for 2 sets at once, one for each number in braces. Write one for each, with a name of its own.")]
    [InlineData("world Field; learner ppo { } vary set in [P | thin {1%, 2%}]; vary far in [1, 2];", "(2,43): ESP5033: An axis varies a parameter of this set, so a list of dial numbers would give one name to several. Write an entry for each number.")]
    [InlineData("world Field; learner ppo { } vary set in [A, D];", "(2,46): ESP2004: The world Field has no set 'D'. Use A, B, C or P.")]
    [InlineData("world Field; learner ppo { } vary set in [A, B]; vary set in [C];", "(2,55): ESP2002: 'set' is declared twice, here and at line 2, column 35. Rename or remove one of the two.")]
    [InlineData("world Field; learner ppo { } vary set in [A];", "(1,12): ESP5008: The experiment 'E' trains only once, so nothing can be compared. Vary the set and the seed, as in 'vary seed in 1..10;'.")]
    public void Mistakes_are_said_once_and_in_their_place(string members, string said) => Assert.Equal([said], Diagnose(members));

    [Theory]
    [InlineData("train { slop = 1; }", "(2,9): ESP2010: The world Field has no setting 'slop'. Did you mean 'slope'?")]
    [InlineData("train { x = 1; }", "(2,9): ESP2010: The world Field has no setting 'x'. Use slope, wet, season or rows.")]
    [InlineData("train { slope = 2; }", "(2,17): ESP3007: 'slope' must be in 0..1, and this is 2. Choose a value in its range, or widen the range.")]
    [InlineData("train { rows = 1.5; }", "(2,16): ESP3001: 'rows' must be an int, and this is a real. Write a whole number.")]
    [InlineData("train { season = wintr; }", "(2,18): ESP2001: Nothing here is named 'wintr'. Did you mean 'winter'?")]
    [InlineData("train { rows = 1; rows = 2; }", "(2,19): ESP2002: 'rows' is declared twice, here and at line 2, column 9. Rename or remove one of the two.")]
    [InlineData("probe p { } ", "(2,7): ESP5007: The probe 'p' has the settings of training, so it cannot show how anything generalizes. Change a setting in it.")]
    [InlineData("train { slope = 1; } probe p { slope = 1; wet = false; }", "(2,28): ESP5007: The probe 'p' has the settings of training, so it cannot show how anything generalizes. Change a setting in it.")]
    [InlineData("vary slope in [1]; probe p { slope = 1; }", "(2,26): ESP5007: The probe 'p' has the settings of training, so it cannot show how anything generalizes. Change a setting in it.")]
    [InlineData("probe p { slope = 1; } probe p { slope = 0; }", "(2,30): ESP2002: 'p' is declared twice, here and at line 2, column 7. Rename or remove one of the two.")]
    [InlineData("goals Wish;", "(2,7): ESP2009: The world Field has no goals 'Wish'. Did you mean 'Wishes'?")]
    [InlineData("observe D;", "(2,9): ESP2004: The world Field has no set 'D'. Use A, B, C or P.")]
    [InlineData("preset quick { vary slope in [0]; }", "(2,21): ESP5005: The experiment 'E' has no axis 'slope'. Use set or seed.")]
    [InlineData("preset quick { learner { stpes = 3; } }", "(2,26): ESP5003: The learner ppo has no option 'stpes'. Did you mean 'steps'?")]
    [InlineData("preset quick { } preset quick { }", "(2,25): ESP2002: 'quick' is declared twice, here and at line 2, column 8. Rename or remove one of the two.")]
    [InlineData("expect retrun[A] < return[B];", "(2,8): ESP5009: There is no measure 'retrun'. Did you mean 'return'?")]
    [InlineData("expect breadth[A] < breadth[B];", "(2,8): ESP5010: 'breadth' is not measured yet. Use one of return, success, intended_share, rival_share, nonsense_share, obedience or steps_to_competence.")]
    [InlineData("expect return[D] < return[B];", "(2,15): ESP5011: No axis that could be meant has the entry 'D'. Use A or B.")]
    [InlineData("expect return[A | thin 10%] < return[B];", "(2,15): ESP5011: No axis that could be meant has the entry 'A | thin 10%'. Use A or B.")]
    [InlineData("expect return[A] < return[3];", "(2,27): ESP5011: No axis that could be meant has the entry '3'. Use A or B.")]
    [InlineData("vary slope in [0, 1]; vary learner.discount in [0, 1]; expect return[0] < return[A];", "(2,70): ESP5012: The entry '0' stands on several axes: slope, learner.discount. Call it by another name with 'as' on one of them.")]
    [InlineData("goals Wishes; expect rival_share[A] < rival_share[B];", "(2,22): ESP5013: 'rival_share' is measured on a probe, and the experiment has none. Add one, as in 'probe moved { … }'.")]
    [InlineData("goals Wishes; probe p { rows = 1; } probe q { rows = 2; } expect rival_share[A] < rival_share[B];", "(2,66): ESP5013: 'rival_share' is measured on a probe, and the experiment has 2. Say which, as in 'on p'.")]
    [InlineData("probe far { rows = 1; } expect return[A] < return[B] on fra;", "(2,57): ESP5014: The experiment has no probe 'fra'. Did you mean 'far'?")]
    [InlineData("expect success[A] < success[B];", "(2,8): ESP5015: 'success' is measured against goals, and the experiment names none. Add 'goals NAME;'.")]
    [InlineData("probe p { rows = 1; } expect obedience[A] < obedience[B];", "(2,30): ESP5015: 'obedience' is measured against an observed set, and the experiment names none. Add 'observe SET;'.")]
    [InlineData("expect return falls with seed;", "(2,26): ESP5016: Nothing can fall with 'seed', because seeds have no order. Name a setting, a learner option or the axis of sets.")]
    [InlineData("expect half(return, set)[A] < return[B];", "(2,21): ESP5016: Nothing can fall to half along 'set', because sets are no numbers. Name a setting or a learner option.")]
    [InlineData("vary slope in [1]; expect return[A] rises with slope;", "(2,48): ESP5016: Nothing can rise with 'slope', because it has only one entry. Give it more entries.")]
    [InlineData("vary wet in [true, false]; expect return[A] rises with wet;", "(2,56): ESP5016: Nothing can rise with 'wet', because its entries are no numbers. Name a setting, a parameter or a learner option that is a number.")]
    [InlineData("expect return falls with slope;", "(2,26): ESP5005: The experiment 'E' has no axis 'slope'. Use set or seed.")]
    [InlineData("expect return falls with breadth;", "(2,26): ESP5010: 'breadth' is not measured yet. Use one of return, success, intended_share, rival_share, nonsense_share, obedience or steps_to_competence.")]
    [InlineData("expect return[A] < return[B] at competence;", "(2,1): ESP5015: 'competence' is measured against goals, and the experiment names none. Add 'goals NAME;'.")]
    [InlineData("vary far in [0];", "(2,14): ESP3007: 'far' must be in 1..9, and this is 0. Choose a value in its range, or widen the range.")]
    [InlineData("competence 0%;", "(2,12): ESP3007: A competence must be above 0% and at most 100%, and this is 0. Write a percentage such as '75%'.")]
    [InlineData("goals Wishes; expect return falls with rival_share;", "(2,40): ESP5013: 'rival_share' is measured on a probe, and the experiment has none. Add one, as in 'probe moved { … }'.")]
    [InlineData("vary slope in [0, 1]; expect return[0] rises with slope;", "(2,51): ESP5020: 'return' is taken at one entry of 'slope' and along 'slope' at once. Remove the index.")]
    [InlineData("expect return[A] < return[B] confidence 100%;", "(2,41): ESP3007: A confidence must be above 0% and below 100%, and this is 1. Write a percentage such as '95%'.")]
    [InlineData("expect return[A] equals return[B] within 0;", "(2,42): ESP3007: The half-width of an equality must be above 0, and this is 0. Say how large a difference does not matter, as in 'within 5%'.")]
    public void Mistakes_beside_a_sound_frame_are_said_once(string members, string said) => Assert.Equal([said], Diagnose($"{members}\n{Frame}"));

    [Fact]
    public void Sets_that_are_not_dialled_from_one_have_no_order() =>
        Assert.Equal(
            ["(4,24): ESP5016: Nothing can fall with 'set', because its sets are not dialled from one set and so have no order. Vary one dial of one set, as in '[Dense | thin {1%, 10%}, Dense]'."],
            Field.Diagnose($"experiment E {{\n{Frame}\n\nexpect return falls with set;\n}}{Sets}").Select(said => said.Replace("(4,26)", "(4,24)", StringComparison.Ordinal)));

    [Fact]
    public void Without_a_schema_learners_are_not_checked() =>
        Assert.Empty(Field.Diagnose($"experiment E {{ world Field; learner any {{ thing = 3; }} vary set in [A, B]; }}{Sets}", ExternalSchemas.None));
}
