using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>A world of double precision: every real is a double, and only the observation is single.</summary>
public class PrecisionTests
{
    private const string Members =
        """
            settings { gain : real = 0.1; gains : real[2] = [0.1, 0.2]; }
            state { x : real in 0..0.3; v : real[2]; hidden m : real[2, 2]; n : int in 0..9; }
            action { push : real in -0.1..0.3; pull : real[2] in -1..1; }
            let sums = v + gain;
        }
        constraints S for W { metric e: x + gain + sum(gains) + sum(sums) + sum(m); metric r: random(1); }
        """;

    private static readonly WorldProbe s_double = WorldProbe.Compile("world W { precision double;" + Members);

    private static readonly WorldProbe s_single = WorldProbe.Compile("world W {" + Members);

    private static readonly object s_state = new { X = 0.1, V = new[] { 1e-17, 1 / 3.0 }, M = new[] { 0.7, 0, 0, 1e300 / 1e300 } };

    [Fact]
    public void Reals_are_stored_as_doubles()
    {
        Assert.Equal(typeof(double), s_double.StateType.GetField("X")!.FieldType);
        Assert.Equal(typeof(float), s_single.StateType.GetField("X")!.FieldType);
        Assert.Equal("Gain=0.1 Gains=[0.1 0.2]", Compiling.Members.Describe(s_double.DefaultSettings));
        Assert.Equal("Gain=0.30000000000000004 Gains=[0.1 0.2]", Compiling.Members.Describe(s_double.SetSetting("gain", 0.1 + 0.2)!));
    }

    [Fact]
    public void Nothing_is_lost_on_the_way_to_a_score()
    {
        var sums = (0.0 + (1e-17 + 0.1)) + ((1 / 3.0) + 0.1);

        Assert.Equal(0.1 + 0.1 + (0.1 + 0.2) + sums + (0.7 + 1), s_double.Start("S").Step(s_state).ScoreOf("e"));
        Assert.NotEqual(0.1 + 0.1 + (0.1 + 0.2) + sums + (0.7 + 1), s_single.Start("S").Step(s_state).ScoreOf("e"));
    }

    [Fact]
    public void An_observation_is_single_whatever_the_precision()
    {
        Assert.Equal([(float)((0.1 * (2 / 0.3)) - 1.0), (float)1e-17, (float)(1 / 3.0)], s_double.Observe(s_state)[..3]);
    }

    [Fact]
    public void A_value_at_the_end_of_its_range_is_inside()
    {
        Assert.Null(s_double.FindOutOfRange(new { X = 0.3 }));
        Assert.Null(s_single.FindOutOfRange(new { X = 0.3 }));
        Assert.Equal("x", s_double.FindOutOfRange(new { X = Math.BitIncrement(0.3) }));
        Assert.Equal("x", s_single.FindOutOfRange(new { X = MathF.BitIncrement(0.3f) }));
    }

    [Fact]
    public void An_action_reaches_the_ends_of_its_range()
    {
        Assert.Equal("Pull=[-1 1] Push=0.30000000000000004", Compiling.Members.Describe(s_double.Decode([], 1, -1, 2)));
        Assert.Equal("Pull=[0.5 0] Push=-0.1", Compiling.Members.Describe(s_double.Decode([], -1, 0.5f, 0)));
    }

    [Fact]
    public void States_that_differ_in_a_double_alone_differ()
    {
        Assert.NotEqual(s_double.State(new { X = 0.1 }), s_double.State(new { X = Math.BitIncrement(0.1) }));
        Assert.Equal(s_double.State(new { X = 0.0, V = new[] { double.NaN, 0 } }), s_double.State(new { X = -0.0, V = new[] { -double.NaN, -0.0 } }));
    }
}
