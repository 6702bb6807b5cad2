namespace Espalier.Dsl.Tests.Binding.Sets;

/// <summary>
/// Mistakes that have been made in published rewards, by the ids under which the project collects them: those that can be
/// seen without knowing the ranges of expressions.
/// </summary>
public class StaticCheckTests
{
    private const string Cart = """

        unit m; unit s; unit rad; unit deg;
        world Cart {
            state {
                x       : real in 0..1;
                theta   : real<rad> in -3.1416..3.1416;
                a, f, g, n, e, b, c, d, p : bool;
                torques : real[6];
            }
            action { push : real[6] in -1..1; }
            step 1<s>;
            horizon 100 steps;
        }
        """;

    private static string[] Diagnose(string sets)
    {
        var text = sets + Cart;
        return Field.Describe(Field.Bind(Field.Schemas, text), text);
    }

    [Theory]
    [InlineData("S01", "constraints Base for Cart { penalize stumble: 1 on f; penalize collision: 1 on a; } constraints T for Cart = Base - feet_stumble;", "ESP2040", "'stumble'")]
    [InlineData("S03", "constraints T for Cart { reward r: tolerance(x, 0..1, -1); }", "ESP3007", "at least 0")]
    [InlineData("S03", "constraints T for Cart { require r: x > 0.5 margin -1; }", "ESP3007", "at least 0")]
    [InlineData("S07", "constraints T for Cart { machine craft observed { start u0; u0 -> u2 on f; u0 -> u3 on a; u0 -> u0 on not a and not f; final u2, u3; } }", "ESP4012", "where f and a,")]
    [InlineData("S09", "constraints T for Cart { require r: abs(theta) <= 8; }", "ESP3031", "8<rad>")]
    [InlineData("S09", "constraints T for Cart { require r: abs(theta) <= 8<deg>; }", "ESP3031", "deg")]
    [InlineData("S17", "constraints T for Cart { penalize r: push[6]; }", "ESP3009", "0 to 5")]
    [InlineData("S19", "constraints T for Cart { require r: within(p, 1.5<s>); }", "ESP3060", "1 seconds")]
    [InlineData("S23", "constraints T for Cart { penalize torque_penalty: dot(torques, torques) weight -0.1; }", "ESP4019", "'reward'")]
    [InlineData("S23", "constraints T for Cart { reward tracking_reward: x weight -1; }", "ESP4019", "'penalize'")]
    [InlineData("S25", "constraints T(max_vel : real = 1) for Cart { reward r: x weight 1 -> max_velocity over 1_000 steps; }", "ESP2001", "'max_vel'")]
    [InlineData("S27", "constraints T for Cart { reward r: -200 on terminated weight 1 per second; }", "ESP3016", "on terminated")]
    [InlineData("S27", "constraints T for Cart { reward r: -200 at end weight 1 per second; }", "ESP3016", "at end")]
    public void Mistakes_of_published_rewards_are_reported(string id, string sets, string diagnostic, string hint)
    {
        var said = Assert.Single(Diagnose(sets));
        Assert.True(said.Contains(diagnostic, StringComparison.Ordinal) && said.Contains(hint, StringComparison.Ordinal), $"{id}: {said}");
    }

    [Theory]
    [InlineData("S33", "constraints T for Cart { reward r: 1 when x > 0.5; }")]
    [InlineData("S07 t1", "constraints T for Cart { machine t1 observed { start u0; u0 -> u0 on not f and not n; u0 -> u1 on f and not n; u1 -> u1 on not g and not n; u1 -> u2 on g and not n reward 1; any -> dead on n; final u2, dead terminate; } }")]
    [InlineData("S07 t2", "constraints T for Cart { machine t2 observed { start u0; u0 -> u0 on not e and not n; u0 -> u1 on e and not n; u1 -> u1 on not g and not n; u1 -> u2 on g and not n reward 1; any -> dead on n; final u2, dead terminate; } }")]
    [InlineData("S07 t3", "constraints T for Cart { machine t3 observed { start u0; u0 -> u0 on not e and not f and not n; u0 -> u2 on e and not n; u0 -> u3 on not e and f and not n; u2 -> u2 on not f and not n; u2 -> u4 on f and not n; u3 -> u3 on not e and not n; u3 -> u4 on e and not n; u4 -> u1 on g and not n reward 1; u4 -> u4 on not g and not n; any -> dead on n; final u1, dead terminate; } }")]
    [InlineData("S07 t4", "constraints T for Cart { machine t4 observed { start u0; u0 -> u0 on not a and not n; u0 -> u1 on a and not n; u1 -> u1 on not b and not n; u1 -> u2 on b and not n; u2 -> u2 on not c and not n; u2 -> u3 on c and not n; u3 -> u3 on not d and not n; u3 -> u4 on d and not n reward 1; any -> dead on n; final u4, dead terminate; } }")]
    [InlineData("S03", "constraints T for Cart { reward r: tolerance(x, 0..1, 1); require q: x > 0.5 margin 0; }")]
    [InlineData("S19", "constraints T for Cart { require r: within(p, 2<s>) and within(p, 3 steps); }")]
    [InlineData("S23", "constraints T for Cart { penalize torque: dot(torques, torques) weight 0.1; potential q: x weight -1; } constraints U for Cart = T | scale -1;")]
    [InlineData("S27", "constraints T for Cart { reward r: -200 on terminated; reward q: x weight 2 per second every 4 steps; }")]
    public void What_is_in_order_is_not_reported(string id, string sets) => Assert.True(Diagnose(sets) is [], $"{id}: {string.Join(" | ", Diagnose(sets))}");

    [Fact]
    public void A_machine_that_forgets_the_plants_is_told_so() => Assert.Equal(
        [
            "ESP4010: In the state 'u0' no guard holds where not f and n, and the machine does not say what happens then. Add 'otherwise stay;', or a transition for that.",
            "ESP4010: In the state 'u1' no guard holds where n and not g, and the machine does not say what happens then. Add 'otherwise stay;', or a transition for that.",
        ],
        Diagnose("constraints T for Cart { machine t1 observed { start u0; u0 -> u0 on not f and not n; u0 -> u1 on f and not n; u1 -> u1 on not g and not n; u1 -> u2 on g and not n; final u2; } }")
            .Select(said => said[said.IndexOf("ESP", StringComparison.Ordinal)..]));
}
