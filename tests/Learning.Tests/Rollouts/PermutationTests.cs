using Espalier.Learning.Rollouts;
using Espalier.Rewards;

namespace Espalier.Learning.Tests.Rollouts;

public sealed class PermutationTests
{
    [Fact]
    public void Every_order_comes_equally_often()
    {
        var stream = StreamKey.FromSeed(2).Open();
        var counts = new Dictionary<(int, int, int), int>();
        const int draws = 60_000;
        for (var i = 0; i < draws; i++)
        {
            int[] values = [0, 1, 2];
            Permutation.Shuffle(values, ref stream);
            var order = (values[0], values[1], values[2]);
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        // Chi-square with 5 degrees of freedom: 20.52 is exceeded once in a thousand.
        Assert.Equal(6, counts.Count);
        Assert.InRange(counts.Values.Sum(count => (count - 10_000.0) * (count - 10_000) / 10_000), 0, 20.52);
    }
}
