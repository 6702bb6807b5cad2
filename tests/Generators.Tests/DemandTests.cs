using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>What each demand scores, by the table of the language's page.</summary>
public class DemandTests
{
    private static readonly WorldProbe s_world = WorldProbe.Compile(
        """
        world W {
            state {
                x        : int in -10..10;
                height   : real in 0..100;
                near     : bool;
                mood     : Mood;
                mask     : bool[3];
                hidden q : int in 0..5;
            }
            action {
                mood : Mood;
                push : real in -2..2;
            }
            enum Mood { calm, glad, wild }
            step 0.5;
        }
        constraints Pay for W {
            reward   gain: x;
            reward   share: x / 4 weight 0.5;
            penalize loss: height - 1 weight 2;
            metric   seen: x + 100;
            reward   silent_purse: 1 / x weight 0;
        }
        constraints Rules for W {
            require  high: height >= 10 weight 3;
            forbid   wild: next.mood == wild;
            prefer   calm: mood == calm;
            require  steady: near weight 2 per second;
        }
        constraints Margins for W {
            require soft: height >= 10 margin 4;
            forbid  low: height < 10 margin 4;
            prefer  warm: height in 20..30 margin 10 gaussian;
            prefer  half: height <= 10 margin 20 linear at 0.5;
            require plain: height > 10 margin 0;
        }
        constraints Once for W {
            achieve near: near weight 5;
        }
        constraints Shaped for W {
            potential up: x;
        }
        constraints Taught for W {
            imitate mood: action.mood == state_mood;
            imitate mask: action.mood in mask;
            imitate push: action.push == 1 margin 0.5;
        }
        """.Replace("state_mood", "mood", StringComparison.Ordinal));

    [Fact]
    public void A_reward_pays_its_number_times_the_weight()
    {
        var step = s_world.Start("Pay").Step(new { X = 6 });

        Assert.Equal(new TermScore(6, 6, false), step["gain"]);
        Assert.Equal(new TermScore(1.5, 0.75, false), step["share"]);
    }

    [Fact]
    public void A_penalty_takes_its_number()
    {
        var step = s_world.Start("Pay").Step(new { Height = 4 });

        Assert.Equal(new TermScore(-3, -6, false), step["loss"]);
    }

    [Fact]
    public void A_metric_is_recorded_and_never_paid()
    {
        var step = s_world.Start("Pay").Step(new { X = 1, Height = 1 });

        Assert.Equal(new TermScore(101, 0, false), step["seen"]);
        Assert.Equal(1 + 0.125, step.Paid);
    }

    [Fact]
    public void A_weight_of_zero_pays_nothing_even_for_a_score_that_is_not_finite()
    {
        var step = s_world.Start("Pay").Step(new { X = 0, Height = 1 });

        Assert.Equal(new TermScore(double.PositiveInfinity, 0, false), step["silent_purse"]);
        Assert.Equal(0, step.Paid);
    }

    [Fact]
    public void The_total_is_the_sum_of_what_is_paid()
    {
        var step = s_world.Start("Pay").Step(new { X = 6, Height = 4 });

        Assert.Equal(6 + 0.75 - 6, step.Paid);
    }

    [Theory]
    [InlineData(10, 0, true)]
    [InlineData(9, -1, false)]
    public void A_requirement_scores_0_where_it_holds_and_minus_1_where_not(double height, double score, bool satisfied)
    {
        var step = s_world.Start("Rules").Step(new { Height = height });

        Assert.Equal(new TermScore(score, 3 * score, satisfied), step["high"]);
    }

    [Fact]
    public void What_is_forbidden_scores_minus_1_where_it_happens()
    {
        var episode = s_world.Start("Rules");

        Assert.Equal(new TermScore(-1, -1, false), episode.Step(next: new { Mood = "Wild" })["wild"]);
        Assert.Equal(new TermScore(0, 0, true), episode.Step(new { Mood = "Wild" }, next: new { Mood = "Glad" })["wild"]);
    }

    [Fact]
    public void A_preference_scores_1_where_it_holds_and_0_where_not()
    {
        var episode = s_world.Start("Rules");

        Assert.Equal(new TermScore(1, 1, true), episode.Step(new { Mood = "Calm" })["calm"]);
        Assert.Equal(new TermScore(0, 0, false), episode.Step(new { Mood = "Glad" })["calm"]);
    }

    [Fact]
    public void A_weight_per_second_is_multiplied_with_the_duration_of_a_step()
    {
        Assert.Equal(-2 * 0.5, s_world.Start("Rules").Step()["steady"]!.Value.Paid);
    }

    [Theory]
    [InlineData(12, 0, true)]
    [InlineData(9, -0.25, false)]
    [InlineData(8, -0.5, false)]
    [InlineData(1, -1, false)]
    public void A_requirement_with_a_margin_falls_off_with_the_distance(double height, double score, bool satisfied)
    {
        var step = s_world.Start("Margins").Step(new { Height = height });

        Assert.Equal(new TermScore(score, score, satisfied), step["soft"]);
        Assert.Equal(new TermScore(score, score, satisfied), step["low"]);
    }

    [Fact]
    public void A_preference_with_a_gaussian_margin_has_a_tenth_at_the_margin()
    {
        var episode = s_world.Start("Margins");

        Assert.Equal(1, episode.Step(new { Height = 25 }).ScoreOf("warm"));
        Assert.Equal(0.1, episode.Step(new { Height = 40 }).ScoreOf("warm")!.Value, 12);
        Assert.Equal(0.1, episode.Step(new { Height = 10 }).ScoreOf("warm")!.Value, 12);
    }

    [Fact]
    public void A_margin_may_say_its_value_at_the_margin()
    {
        Assert.Equal(0.5, s_world.Start("Margins").Step(new { Height = 30 }).ScoreOf("half"));
        Assert.Equal(0.75, s_world.Start("Margins").Step(new { Height = 20 }).ScoreOf("half"));
    }

    [Fact]
    public void A_margin_of_0_is_the_plain_test()
    {
        Assert.Equal(-1, s_world.Start("Margins").Step(new { Height = 10 }).ScoreOf("plain"));
    }

    [Fact]
    public void An_achievement_pays_once_an_episode_and_is_silent_afterwards()
    {
        var episode = s_world.Start("Once");

        Assert.Equal(new TermScore(0, 0, false), episode.Step()["near"]);
        Assert.Equal(new TermScore(1, 5, true), episode.Step(new { Near = true })["near"]);
        Assert.Null(episode.Step(new { Near = true })["near"]);
        Assert.Null(episode.Step(truncated: true)["near"]);
        Assert.Equal(new TermScore(1, 5, true), episode.Step(new { Near = true })["near"]);
    }

    [Fact]
    public void A_potential_pays_the_discounted_difference()
    {
        var episode = s_world.Start("Shaped", discount: 0.5);

        Assert.Equal((0.5 * 8) - 3, episode.Step(new { X = 3 }, next: new { X = 8 }).Paid);
    }

    [Fact]
    public void The_potential_of_the_next_state_is_0_on_termination_and_kept_at_truncation()
    {
        var episode = s_world.Start("Shaped", discount: 0.5);

        Assert.Equal(-3, episode.Step(new { X = 3 }, next: new { X = 8 }, terminated: true).Paid);
        Assert.Equal((0.5 * 8) - 3, episode.Step(new { X = 3 }, next: new { X = 8 }, truncated: true).Paid);
    }

    [Fact]
    public void An_imitation_scores_0_where_the_action_is_the_teachers_and_minus_1_where_not()
    {
        var episode = s_world.Start("Taught");

        Assert.Equal(new TermScore(0, 0, true), episode.Step(new { Mood = "Wild" }, new { Mood = "Wild" })["mood"]);
        Assert.Equal(new TermScore(-1, -1, false), episode.Step(new { Mood = "Wild" }, new { Mood = "Calm" })["mood"]);
    }

    [Fact]
    public void An_imitation_may_allow_several_actions_by_a_mask()
    {
        var episode = s_world.Start("Taught");
        var state = new { Mask = new[] { true, false, true } };

        Assert.Equal(0, episode.Step(state, new { Mood = "Calm" }).ScoreOf("mask"));
        Assert.Equal(-1, episode.Step(state, new { Mood = "Glad" }).ScoreOf("mask"));
        Assert.Equal(0, episode.Step(state, new { Mood = "Wild" }).ScoreOf("mask"));
    }

    [Fact]
    public void An_imitation_of_a_real_component_scores_the_negated_squared_distance()
    {
        var episode = s_world.Start("Taught");

        Assert.Equal(new TermScore(-0.25, -0.25, true), episode.Step(action: new { Push = 0.5 })["push"]);
        Assert.Equal(new TermScore(-4, -4, false), episode.Step(action: new { Push = -1 })["push"]);
    }

    [Theory]
    [InlineData("Pay")]
    [InlineData("Rules")]
    [InlineData("Margins")]
    [InlineData("Once")]
    [InlineData("Shaped")]
    [InlineData("Taught")]
    public void No_set_allocates(string set)
    {
        Assert.Equal(0, s_world.Start(set).MeasureAllocation(1000));
    }
}
