using Espalier.Generators.Tests.Compiling;

namespace Espalier.Generators.Tests;

/// <summary>Operators about the past include the current step, and advance whether or not a line that reads them is evaluated.</summary>
public class PastTests
{
    private static readonly WorldProbe s_world = WorldProbe.Compile(
        """
        world W {
            state { x : int in -10..10; p : bool; r : real in -10..10; v : real[3] in -10..10; g : int[2, 2] in -10..10; m : M; }
            enum M { low, high }
        }
        constraints S for W {
            metric initial: initial(x);
            metric prev:    prev(x);
            metric prev_or: prev(x, 7);
            metric once:    where(once(p), 1, 0);
            metric always:  where(always(p), 1, 0);
            metric since:   since(p);
            metric times:   times(p);
            metric within:  where(within(p, 3 steps), 1, 0);
            metric total:   total(r);
            metric peak:    peak(x);
            metric low:     low(r);
            metric mood:    where(prev(m) == high, 1, 0);
        }
        constraints Nested for W {
            metric edge:   where(once(p and not prev(p)), 1, 0);
            metric twice:  prev(prev(x));
            metric change: peak(abs(x - prev(x)));
            metric start:  initial(total(x));
        }
        constraints Vectors for W {
            metric moved: sum(v) - sum(prev(v));
            metric from:  sum(initial(v));
            metric second: prev(v)[1];
            metric turn:  prev(prev(v))[0];
            metric corner: prev(g)[1, 0] + initial(g)[0, 1];
        }
        constraints Rare for W {
            metric total: total(x) every 3 steps;
            metric again: total(x) when p;
        }
        """);

    // What each says at the steps of an episode.
    [Theory]
    [InlineData("S", "initial", "3 3 3 3 3 3")]
    [InlineData("S", "prev", "3 3 -1 5 5 2")]
    [InlineData("S", "prev_or", "7 3 -1 5 5 2")]
    [InlineData("S", "once", "0 1 1 1 1 1")]
    [InlineData("S", "always", "0 0 0 0 0 0")]
    [InlineData("S", "since", "1 0 1 2 3 0")]
    [InlineData("S", "times", "0 1 1 1 1 2")]
    [InlineData("S", "within", "0 1 1 1 0 1")]
    [InlineData("S", "total", "1.5 1 3.5 6 7 11")]
    [InlineData("S", "peak", "3 3 5 5 5 5")]
    [InlineData("S", "low", "1.5 -0.5 -0.5 -0.5 -0.5 -0.5")]
    [InlineData("S", "mood", "0 0 1 0 1 1")]
    [InlineData("Nested", "edge", "0 1 1 1 1 1")]
    [InlineData("Nested", "twice", "3 3 3 -1 5 5")]
    [InlineData("Nested", "change", "0 4 6 6 6 6")]
    [InlineData("Nested", "start", "3 3 3 3 3 3")]
    [InlineData("Vectors", "moved", "0 -6 9 0 -4.5 -1.5")]
    [InlineData("Vectors", "from", "4.5 4.5 4.5 4.5 4.5 4.5")]
    [InlineData("Vectors", "second", "1.5 1.5 -0.5 2.5 2.5 1")]
    [InlineData("Vectors", "turn", "3 3 3 -1 5 5")]
    [InlineData("Vectors", "corner", "6 6 2 8 8 5")]
    public void An_operator_about_the_past_says(string set, string term, string expected)
    {
        var episode = s_world.Start(set);

        // A second episode begins anew.
        Assert.Equal(expected, Play(episode, term));
        Assert.Equal(expected, Play(episode, term));
    }

    [Fact]
    public void Memory_advances_where_its_line_is_silent()
    {
        var episode = s_world.Start("Rare");
        episode.Step(new { X = 1 });
        episode.Step(new { X = 2 });
        episode.Step(new { X = 3 });

        Assert.Equal(10, episode.Step(new { X = 4, P = true }).ScoreOf("total"));
        Assert.Equal(15, episode.Step(new { X = 5, P = true }).ScoreOf("again"));
    }

    [Fact]
    public void Equal_operators_share_their_memory()
    {
        // Two totals that are one, of eight bytes.
        Assert.Equal(8, s_world.Start("Rare").MemorySize);
    }

    [Theory]
    [InlineData("S")]
    [InlineData("Nested")]
    [InlineData("Vectors")]
    public void No_memory_allocates(string set)
    {
        Assert.Equal(0, s_world.Start(set).MeasureAllocation(1000));
    }

    private static string Play(EpisodeProbe episode, string term)
    {
        int[] x = [3, -1, 5, 5, 2, 1];
        bool[] p = [false, true, false, false, false, true];
        double[] r = [1.5, -0.5, 2.5, 2.5, 1, 4];
        string[] m = ["Low", "High", "Low", "High", "High", "Low"];
        return string.Join(' ', Enumerable.Range(0, 6).Select(step => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{episode.Step(new { X = x[step], P = p[step], R = r[step], M = m[step], V = new[] { x[step], x[step] / 2.0, 0 }, G = new[] { 0, 3, x[step], 0 } }, truncated: step == 5).ScoreOf(term)}")));
    }
}
