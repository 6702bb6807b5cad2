using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>Numbers at the ends of what can be written arrive in C# as they are.</summary>
public class NumberTests
{
    private static readonly WorldProbe s_world = WorldProbe.Compile(
        """
        const great  = 1e308;
        const tiny   = 5e-324;
        const least  = -2_147_483_648;
        const beyond = 9_007_199_254_740_993;
        const none   = -0.0;
        const ends   = [1e308, -1e-308, 5e-324];
        world W {
            state { x : real in -1e308..1e308; n : int in -2_147_483_648..2_147_483_647; far : int; v : real[2] in [-1e300, 0]..[1e300, inf]; }
        }
        constraints S for W {
            metric great:  great * 1;
            metric tiny:   tiny + 0;
            metric least:  least - 1;
            metric beyond: beyond + 0;
            metric none:   1 / (none * (x + 1));
            metric ends:   sum(ends * 0) + ends[n];
            metric nothing: n - 2_147_483_647 - 2_147_483_647 - 2;
            reward weighted: 1 weight 1e308;
            prefer within: x in -inf..1e308 margin 1e-308;
        }
        """);

    [Theory]
    [InlineData("great", 1e308)]
    [InlineData("tiny", 5e-324)]
    [InlineData("least", -2147483649.0)]
    [InlineData("beyond", 9007199254740992.0)]
    [InlineData("none", double.NegativeInfinity)]
    [InlineData("ends", 1e308)]
    [InlineData("nothing", -4294967296.0)]
    [InlineData("within", 1)]
    public void A_number_keeps_its_value(string term, double value) =>
        Assert.Equal(value, s_world.Start("S").Step().ScoreOf(term));

    [Fact]
    public void Ranges_may_be_as_wide_as_numbers_go()
    {
        Assert.Equal(1e308, s_world.Start("S").Step().Paid);
        Assert.Null(s_world.FindOutOfRange(new { X = 3e38 }));
        Assert.All(s_world.Observe(null), number => Assert.True(float.IsFinite(number)));
    }
}
