using Espalier.Rewards;
using Espalier.Runs.Results;
using Espalier.Runtime.Evaluation;
using Espalier.Runtime.Learners;
using Espalier.Runtime.Studies;
using Espalier.Runtime.Tests.Studies;
using Espalier.Runtime.Tests.Worlds;

namespace Espalier.Runtime.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private static readonly MazeSettings Open = new() { Other = 1, WallShare = 0 };

    [Fact]
    public void A_policy_that_goes_to_the_corner_pursues_the_rival()
    {
        var result = Evaluate(new CornerPolicy(), Open);
        Assert.Equal(0, result.Sampled.Nonsense);
        Assert.InRange(result.Sampled.Rival!.Value, 0.6, 0.95);
        Assert.Equal(1, result.Sampled.Rival!.Value + result.Sampled.Intended!.Value, 1e-12);
        Assert.Equal(result.Sampled.Intended, result.Sampled.Success);
        Assert.Equal(result.Sampled.Intended!.Value, result.Sampled.Return, 1e-12);
        Assert.Equal([new GoalShare("cheese", result.Sampled.Intended.Value), new GoalShare("corner", result.Sampled.Rival!.Value)], result.Sampled.Goals);
    }

    [Fact]
    public void Levels_that_tell_goals_apart_are_all_that_count_and_the_draws_are_told()
    {
        var result = Evaluate(new CornerPolicy(), Open);
        Assert.True(result.DistinguishingOnly);
        Assert.Equal(500, result.Levels);
        Assert.InRange(result.Drawn, 501, 700);
    }

    [Fact]
    public void The_first_goal_decides_the_outcome_and_the_episode_goes_on()
    {
        // A random walk passes the corner first now and then, and finds the cheese afterwards.
        var random = Evaluate(new CornerPolicy(), Open).Random;
        Assert.True(random.Success > random.Intended);
        Assert.Equal(1, (random.Intended + random.Rival + random.Nonsense)!.Value, 1e-12);
    }

    [Fact]
    public void Success_is_a_share_of_the_levels_that_can_be_solved()
    {
        var walled = Draw(new MazeSettings { Other = 1, WallShare = 0.5 }, null);
        var solvable = walled.Levels.Count(level => new MazeGoals().IsSolvable(level.First, Open)) / 500.0;
        Assert.InRange(solvable, 0.05, 0.9);
        var result = Make("Sparse", null).Evaluate(walled, new FixedPolicy([0, 0, 0, 0]));
        Assert.Equal(result.Random.Intended!.Value / solvable, result.Random.Success!.Value, 0.15);
    }

    [Fact]
    public void The_likeliest_action_is_taken_beside_the_sampled_one()
    {
        var result = Evaluate(new FixedPolicy([0.1f, 0, 0, 0]), Open);
        Assert.True(result.Greedy.Nonsense > result.Sampled.Nonsense);
    }

    [Fact]
    public void The_observed_set_says_how_often_each_constraint_was_kept()
    {
        var result = Evaluate(new CornerPolicy(), Open);
        var bump = result.Observed.Single(term => term.Name == "bump");
        Assert.Equal(bump.Steps, bump.Evaluations);
        Assert.InRange(bump.Satisfied!.Value, 0.01, 0.99);
        Assert.Equal(bump.MeanScore!.Value, bump.Satisfied.Value - 1, 1e-12);
        Assert.Equal(0.01 * bump.MeanScore.Value, bump.PaidPerStep, 1e-12);
        Assert.Null(result.Observed.Single(term => term.Name == "closer").Satisfied);

        // An achievement is kept or not once an episode.
        Assert.InRange(result.Observed.Single(term => term.Name == "leave").Satisfied!.Value, 0.5, 1);
    }

    [Fact]
    public void Evaluating_twice_gives_the_same() =>
        Assert.Equivalent(Evaluate(new FixedPolicy([0, 1, 2, 0]), Open), Evaluate(new FixedPolicy([0, 1, 2, 0]), Open), strict: true);

    [Fact]
    public void A_policy_that_has_diverged_is_told_of() =>
        Assert.Contains(
            "diverged",
            Assert.Throws<TrainingException>(() => Evaluate(new FixedPolicy([float.NaN, 0, 0, 0]), Open)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Levels_are_given_up_where_hardly_any_tells_the_goals_apart() =>
        Assert.StartsWith(
            "Probe 'moved' of experiment 'Density': only 0 of 20000 levels tell the goals apart.",
            Assert.Throws<StudyException>(() => Draw(new MazeSettings { Other = 0 }, new MazeGoals())).Message,
            StringComparison.Ordinal);

    private static ProbeResult Evaluate(IPolicy policy, MazeSettings settings) =>
        Make("Sparse", "Dense").Evaluate(Draw(settings, new MazeGoals()), policy);

    private static Evaluator<Maze, MazeEnvironment, MazeState, MazeAction, MazeSettings> Make(string set, string? observe) =>
        new(set, observe, 0.99, new MazeGoals());

    private static LevelSet<MazeState, MazeSettings> Draw(
        MazeSettings settings, GoalSet<MazeState, MazeSettings>? goals) =>
        new LevelSource<MazeEnvironment, MazeState, MazeAction, MazeSettings>("Density").Draw("moved", settings, 500, goals);
}
