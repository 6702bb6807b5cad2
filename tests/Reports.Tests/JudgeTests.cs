using System.Collections.Immutable;
using Espalier.Reports.Verdicts;
using Espalier.Runs.Experiments;
using static Espalier.Reports.Tests.SyntheticStudy;

namespace Espalier.Reports.Tests;

/// <summary>Studies whose truth is known, and the verdicts that they must get.</summary>
public sealed class JudgeTests
{
    private static ImmutableArray<ExpectationVerdict> Verdicts(SyntheticStudy study) => Judge.JudgeAll(study.ToData());

    private static ExpectationVerdict Verdict(SyntheticStudy study, ExpectationDescription expectation) =>
        Verdicts(study with { Expectations = [expectation] })[0];

    private static void Is(VerdictStatus status, ExpectationVerdict verdict) => Assert.True(status == verdict.Status, verdict.Explanation);

    [Fact]
    public void A_clear_difference_on_the_expected_side_holds()
    {
        var verdict = Verdict(new(), Compare("rival_share", "Dense", ExpectedRelation.Less, "Sparse"));
        Is(VerdictStatus.Held, verdict);
        Assert.True(verdict.AdjustedPValue < 0.05);
        Assert.Matches(
            "^rival_share\\[Dense\\] is 0\\.\\d+ and rival_share\\[Sparse\\] 0\\.\\d+ on average over 10 seeds each; the difference is −0\\.\\d+ "
                + "\\[−0\\.\\d+, −0\\.\\d+\\] \\(95 % by Welch's t; p < 0\\.001 after Holm's adjustment\\)\\.$",
            verdict.Explanation);
    }

    [Fact]
    public void A_clear_difference_on_the_other_side_fails()
    {
        var verdict = Verdict(new(), Compare("rival_share", "Dense", ExpectedRelation.Greater, "Sparse"));
        Is(VerdictStatus.Failed, verdict);
        Assert.Contains("the opposite of what was expected", verdict.Explanation);
    }

    [Fact]
    public void A_difference_shown_to_be_negligible_fails()
    {
        var study = new SyntheticStudy { Sets = [new("Sparse", 0.94, 0.1, 0.7), new("Dense", 0.94, 0.1, 0.7)], Spread = 0.02 };
        var verdict = Verdict(study, Compare("rival_share", "Dense", ExpectedRelation.Less, "Sparse"));
        Is(VerdictStatus.Failed, verdict);
        Assert.Contains("within ±0.05, which counts as no difference", verdict.Explanation);
    }

    [Fact]
    public void An_unclear_difference_is_undecided_and_says_how_many_seeds_it_takes()
    {
        var study = new SyntheticStudy { Sets = [new("Sparse", 0.94, 0.1, 0.7), new("Dense", 0.94, 0.1, 0.68)], Spread = 0.15 };
        var verdict = Verdict(study, Compare("rival_share", "Dense", ExpectedRelation.Less, "Sparse"));
        Is(VerdictStatus.Undecided, verdict);
        Assert.Matches("takes [\\d,]+ seeds a side \\(80 % power\\)", verdict.Explanation);
    }

    [Fact]
    public void Steps_to_competence_are_compared_by_ranks_where_a_run_never_gets_there()
    {
        var study = new SyntheticStudy { Sets = [new("Sparse", 0.6, 0.1, 0.78), new("Dense", 0.95, 0.45, 0.1)], Spread = 0.01 };
        var verdict = Verdict(study, Compare("steps_to_competence", "Dense", ExpectedRelation.Less, "Sparse", probe: null));
        Is(VerdictStatus.Held, verdict);
        Assert.Contains("steps_to_competence[Sparse] has the median > 1,000,000", verdict.Explanation);
        Assert.Contains("of 10 only a bound is known", verdict.Explanation);
    }

    [Fact]
    public void At_competence_the_early_policy_is_read_and_runs_that_never_got_there_are_counted()
    {
        var study = new SyntheticStudy();
        var expectation = Compare("rival_share", "Dense", ExpectedRelation.Less, "Sparse") with { IsAtCompetence = true };
        var data = (study with { Expectations = [expectation] }).ToData();
        Assert.Contains("10 of 10 runs never became competent (75 % success in training)", Judge.JudgeAll(data)[0].Explanation);

        // Early, the dense runs still go to the corner, and the sparse ones do not.
        var early = data.Runs.Select(run => run with
        {
            Result = run.Result with
            {
                Competent = new(1_000, run.Result.Training,
                [
                    run.Result.Probes[0] with
                    {
                        Sampled = run.Result.Probes[0].Sampled with { Rival = 1 - run.Result.Probes[0].Sampled.Rival },
                    },
                ]),
            },
        });
        Is(VerdictStatus.Failed, Judge.JudgeAll(new(data.Study, [.. early]))[0]);
    }

    [Fact]
    public void Steps_to_competence_follow_what_is_declared()
    {
        var study = new SyntheticStudy { Sets = [new("Sparse", 0.94, 0.1, 0.78), new("Dense", 0.95, 0.45, 0.1)] };
        var data = study.ToData();
        var measure = Measures.MeasureCatalogue.Find("steps_to_competence")!;
        foreach (var run in data.Runs)
        {
            var early = Scores.MeasureReader.Read(run.Result, measure, null, competence: 0.2);
            var late = Scores.MeasureReader.Read(run.Result, measure, null, competence: 0.9);
            Assert.Equal(run.Result.Curve.First(point => point.Success >= 0.2).Steps, early);
            Assert.True(early < late);
        }
    }

    [Fact]
    public void Runs_of_different_competence_are_not_compared_on_a_probe_but_are_in_training()
    {
        var study = new SyntheticStudy { Sets = [new("Sparse", 0.94, 0.1, 0.78), new("Dense", 0.80, 0.45, 0.1)] };
        var verdict = Verdict(study, Compare("rival_share", "Dense", ExpectedRelation.Less, "Sparse"));
        Is(VerdictStatus.Undecided, verdict);
        Assert.Matches("^Competence differs: success\\[Sparse\\] is 0\\.9\\d in training and success\\[Dense\\] 0\\.8\\d;", verdict.Explanation);
        Is(VerdictStatus.Held, Verdict(study, Compare("success", "Dense", ExpectedRelation.Less, "Sparse", probe: null)));
    }

    [Fact]
    public void Fewer_than_ten_seeds_give_no_verdict()
    {
        var expectation = Compare("rival_share", "Dense", ExpectedRelation.Less, "Sparse");
        Is(VerdictStatus.NoVerdict, Verdict(new() { Seeds = 9 }, expectation));
        var one = Verdict(new() { Seeds = 1 }, expectation);
        Is(VerdictStatus.NoVerdict, one);
        Assert.StartsWith("One seed is too few for a verdict, which takes 10. So far rival_share[Dense] is", one.Explanation);
        Assert.Null(one.Effect);
    }

    [Fact]
    public void Equality_is_shown_within_its_width_only()
    {
        var study = new SyntheticStudy { Sets = [new("Sparse", 0.94, 0.1, 0.7), new("Dense", 0.94, 0.1, 0.7), new("Other", 0.94, 0.1, 0.4)] };
        Is(VerdictStatus.Held, Verdict(study, Compare("rival_share", "Dense", ExpectedRelation.EqualWithin, "Sparse", within: 0.1)));
        Is(VerdictStatus.Undecided, Verdict(study, Compare("rival_share", "Dense", ExpectedRelation.EqualWithin, "Sparse", within: 0.005)));
        Is(VerdictStatus.Failed, Verdict(study, Compare("rival_share", "Other", ExpectedRelation.EqualWithin, "Sparse", within: 0.1)));
    }

    [Fact]
    public void A_fall_along_an_axis_holds_and_a_rise_fails()
    {
        var study = new SyntheticStudy { Other = [0, 0.01, 0.1, 0.3] };
        Is(VerdictStatus.Held, Verdict(study, Trend("rival_share", "Sparse", ExpectedRelation.FallsWith, "other")));
        Is(VerdictStatus.Failed, Verdict(study, Trend("rival_share", "Sparse", ExpectedRelation.RisesWith, "other")));
    }

    [Fact]
    public void A_trend_may_run_along_a_measure()
    {
        var study = new SyntheticStudy { Other = [0, 0.01, 0.1, 0.3] };
        Is(VerdictStatus.Held, Verdict(study, Trend("rival_share", "Sparse", ExpectedRelation.FallsWith, "intended_share")));
    }

    [Fact]
    public void Halving_points_are_compared_by_ranks_and_say_what_is_beyond_the_axis()
    {
        var study = new SyntheticStudy
        {
            Other = [0, 0.003, 0.01, 0.03, 0.1, 0.3],
            Sets = [new("Sparse", 0.94, 0.1, 0.78, Half: 2), new("Dense", 0.94, 0.1, 0.5, Half: 0.02)],
        };
        var verdict = Verdict(study, Compare("rival_share", "Dense", ExpectedRelation.Less, "Sparse", half: "other"));
        Is(VerdictStatus.Held, verdict);
        Assert.Contains("half(rival_share, other)[Sparse] has the median > 0.30 (> 0.30 to > 0.30 over 10 seeds; of 10 only a bound is known)", verdict.Explanation);
        Is(VerdictStatus.Undecided, Verdict(study, Compare("rival_share", "Dense", ExpectedRelation.EqualWithin, "Sparse", half: "other", within: 0.01)));
    }

    [Fact]
    public void An_unfinished_study_names_what_is_missing_and_decides_nothing()
    {
        var study = new SyntheticStudy { Expectations = [Compare("rival_share", "Dense", ExpectedRelation.Less, "Sparse")] };
        var verdict = Judge.JudgeAll(study.ToData(run => run.Id != "set=Dense,other=0.03,seed=7"))[0];
        Is(VerdictStatus.Undecided, verdict);
        Assert.Equal("It needs 1 run that is missing (set=Dense,other=0.03,seed=7): run the study again to finish it.", verdict.Explanation);
    }

    [Fact]
    public void What_a_preset_leaves_out_gets_no_verdict()
    {
        var verdict = Verdict(new() { Preset = "quick" }, Compare("rival_share", "Dense", ExpectedRelation.Less, "Thinned"));
        Is(VerdictStatus.NoVerdict, verdict);
        Assert.Equal("Nothing to compare: Thinned is not part of the preset quick.", verdict.Explanation);
    }

    [Fact]
    public void A_measure_that_is_not_taken_is_said_to_be_so()
    {
        var verdict = Verdict(new(), Compare("meg", "Dense", ExpectedRelation.Less, "Sparse"));
        Is(VerdictStatus.Undecided, verdict);
        Assert.Equal("Nothing to compare: this version does not measure meg yet.", verdict.Explanation);
    }

    [Fact]
    public void Among_many_expectations_each_must_be_clearer()
    {
        var study = new SyntheticStudy { Sets = [new("Sparse", 0.94, 0.1, 0.7), new("Dense", 0.94, 0.1, 0.61)], Spread = 0.1 };
        var expectation = Compare("rival_share", "Dense", ExpectedRelation.Less, "Sparse");
        var alone = Verdict(study, expectation);
        var among = Verdicts(study with { Expectations = [.. Enumerable.Repeat(expectation, 20)] })[0];
        Assert.Equal(alone.PValue, among.PValue);
        Assert.Equal(Math.Min(1, 20 * alone.PValue!.Value), among.AdjustedPValue!.Value, 1e-12);
    }

    [Fact]
    public void Without_a_difference_almost_nothing_holds()
    {
        var held = 0;
        for (var study = 0; study < 40; study++)
        {
            // Another name gives other seeds' noise.
            var sets = ImmutableArray.Create(new SetTruth($"A{study}", 0.94, 0.3, 0.5), new SetTruth($"B{study}", 0.94, 0.3, 0.5));
            var verdict = Verdict(new() { Sets = sets, Spread = 0.1 }, Compare("rival_share", sets[0].Name, ExpectedRelation.Less, sets[1].Name));
            held += verdict.Status == VerdictStatus.Held ? 1 : 0;
        }

        // 2.5 % each, one side: five or more of forty happen three times in a thousand.
        Assert.InRange(held, 0, 4);
    }
}
