namespace Espalier.Rewards.Tests;

public sealed class MomentTests
{
    [Fact]
    public void Draws_happen_with_their_probability_and_independently_of_each_other()
    {
        const int episodes = 400, steps = 100;
        int first = 0, second = 0, both = 0;
        for (var episode = 0; episode < episodes; episode++)
        {
            var key = StreamKey.FromSeed(1).Named("dials").At(episode).Value;
            for (var step = 0; step < steps; step++)
            {
                var moment = new Moment(step, false, false, key);
                var a = moment.Happens(CounterHash.OfText("approach"), 0.3);
                var b = moment.Happens(CounterHash.OfText("bump"), 0.5);
                first += a ? 1 : 0;
                second += b ? 1 : 0;
                both += a && b ? 1 : 0;
            }
        }

        const double total = episodes * steps;
        Assert.Equal(0.3, first / total, 0.01);
        Assert.Equal(0.5, second / total, 0.01);
        Assert.Equal(0.15, both / total, 0.01);
    }

    [Fact]
    public void What_happens_at_a_small_probability_happens_at_a_larger_one()
    {
        var name = CounterHash.OfText("approach");
        for (var step = 0; step < 1_000; step++)
        {
            var moment = new Moment(step, false, false, 99);
            Assert.True(!moment.Happens(name, 0.1) || moment.Happens(name, 0.4));
            Assert.False(moment.Happens(name, 0));
            Assert.True(moment.Happens(name, 1));
        }
    }

    [Fact]
    public void An_episode_ends_by_termination_or_by_truncation()
    {
        Assert.False(new Moment(0, false, false, 0).IsLast);
        Assert.True(new Moment(0, true, false, 0).IsLast);
        Assert.True(new Moment(0, false, true, 0).IsLast);
    }
}
