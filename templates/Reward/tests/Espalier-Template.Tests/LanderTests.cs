namespace EspalierNamespace.Tests;

/// <summary>
/// What single steps are worth is said by the examples of Lander.constraints, which are checked while building. Here whole
/// episodes are judged.
/// </summary>
public class LanderTests
{
    private const float Seconds = 0.1f;

    [Fact]
    public void A_soft_landing_is_worth_more_than_a_hard_one_in_either_set()
    {
        Assert.True(Fly(Brake).Sparse.Total > Fly(Fall).Sparse.Total);
        Assert.True(Fly(Brake).Dense.Total > Fly(Fall).Dense.Total);
    }

    [Fact]
    public void A_soft_landing_is_paid_once_and_a_hard_one_is_punished_once()
    {
        Assert.Equal(100, Fly(Brake).Dense.Of("landed"));
        Assert.Equal(0, Fly(Brake).Dense.Of("crash"));
        Assert.Equal(0, Fly(Fall).Dense.Of("landed"));
        Assert.Equal(-100, Fly(Fall).Dense.Of("crash"));
    }

    [Fact]
    public void What_the_constraints_pay_sums_to_what_is_paid()
    {
        var score = Fly(Brake).Dense;

        Assert.Equal(
            score.Total, score.Of("landed") + score.Of("slow") + score.Of("closer") + score.Of("burnt") + score.Of("crash"), precision: 9);
    }

    [Fact]
    public void Coming_down_is_paid_alike_however_it_is_done()
    {
        // Undiscounted, a potential pays the height that was lost, whatever the way.
        Assert.Equal(Fly(Brake).Dense.Of("closer"), Fly(Fall).Dense.Of("closer"), precision: 5);
    }

    // Falls freely at first; brakes as soon as that is needed to arrive at a metre a second.
    private static float Brake(Lander.State state) =>
        state.Speed < -1 - (state.Height / 6) ? 1 : state.Speed < -1 ? 0.5f : 0;

    private static float Fall(Lander.State state) => 0;

    private static (EpisodeScore<Lander.Sparse, Lander.Sparse.Memory> Sparse, EpisodeScore<Lander.Dense, Lander.Dense.Memory> Dense) Fly(
        Func<Lander.State, float> pilot)
    {
        var sparse = new EpisodeScore<Lander.Sparse, Lander.Sparse.Memory>(Lander.Sets.Sparse());
        var dense = new EpisodeScore<Lander.Dense, Lander.Dense.Memory>(Lander.Sets.Dense(discount: 1));
        var state = new Lander.State { Height = 50, Fuel = 1 };
        while (!state.Down)
        {
            var action = new Lander.Action { Thrust = state.Fuel > 0 ? pilot(state) : 0 };
            var next = Step(state, action);
            sparse.Add(in state, in action, in next, terminated: next.Down);
            dense.Add(in state, in action, in next, terminated: next.Down);
            state = next;
        }

        return (sparse, dense);
    }

    // A stand-in for the simulator or game that the rewards are for.
    private static Lander.State Step(Lander.State state, Lander.Action action)
    {
        var speed = state.Speed + (((12 * action.Thrust) - 6) * Seconds);
        var height = Math.Max(0, state.Height + (speed * Seconds));
        return new() { Height = height, Speed = speed, Fuel = Math.Max(0, state.Fuel - (0.02f * action.Thrust * Seconds)), Down = height == 0 };
    }
}
