using CsCheck;

namespace Espalier.Rewards.Tests;

public sealed class CounterStreamTests
{
    [Fact]
    public void A_stream_depends_on_its_key_and_position_only() =>
        Gen.Select(Gen.Long, Gen.Int[0, 1000]).Sample((seed, position) =>
        {
            var key = StreamKey.FromSeed(seed).Named("environment").At(7);
            var walked = key.Open();
            for (var i = 0; i < position; i++)
                walked.Bits();
            var placed = new CounterStream(key, (ulong)position);
            Assert.Equal(walked.Bits(), placed.Bits());
        });

    [Fact]
    public void Keys_of_different_names_and_indices_differ()
    {
        var root = StreamKey.FromSeed(1);
        var keys = new HashSet<ulong>();
        foreach (var name in (string[])["environment", "actions", "levels"])
        {
            for (var i = 0; i < 10_000; i++)
                Assert.True(keys.Add(root.Named(name).At(i).Value));
        }
    }

    [Fact]
    public void Next_is_uniform()
    {
        // Chi-square with 6 degrees of freedom: 22.46 is exceeded once in a thousand.
        var stream = StreamKey.FromSeed(3).Open();
        var counts = new int[7];
        const int draws = 70_000;
        for (var i = 0; i < draws; i++)
            counts[stream.Next(7)]++;
        var expected = draws / 7.0;
        Assert.InRange(counts.Sum(count => (count - expected) * (count - expected) / expected), 0, 22.46);
    }

    [Fact]
    public void Real_is_in_the_unit_interval_and_has_its_mean_and_variance()
    {
        var stream = StreamKey.FromSeed(5).Open();
        double sum = 0, squares = 0;
        const int draws = 100_000;
        for (var i = 0; i < draws; i++)
        {
            var value = stream.Real();
            Assert.InRange(value, 0, Math.BitDecrement(1.0));
            sum += value;
            squares += value * value;
        }

        Assert.Equal(0.5, sum / draws, 0.005);
        Assert.Equal(1 / 3.0, squares / draws, 0.005);
    }

    [Fact]
    public void Next_refuses_an_empty_range() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CounterStream(default).Next(0));

    [Fact]
    public void The_draws_never_change()
    {
        // Published results depend on these numbers: a change here is a change of every seed's meaning.
        var key = StreamKey.FromSeed(42).Named("levels").At(3);
        var stream = key.Open();
        Assert.Equal([stream.Bits(), stream.Bits()], [CounterHash.At(key.Value, 0), CounterHash.At(key.Value, 1)]);
    }
}
