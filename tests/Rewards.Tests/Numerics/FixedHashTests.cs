using CsCheck;
using Espalier.Rewards.Numerics;

namespace Espalier.Rewards.Tests.Numerics;

/// <summary>The hash of a state is the same in every process, and tells states apart.</summary>
public sealed class FixedHashTests
{
    [Fact]
    public void The_hash_has_no_seed()
    {
        var hash = default(FixedHash);
        hash.Add(3L);
        hash.Add(true);
        hash.Add(0.5);
        hash.AddBytes<bool>([true, false, true, true, false, false, false, false, true]);

        Assert.Equal(10_968_604_606_013_672_339UL, hash.Value);
    }

    [Fact]
    public void Of_reals_minus_0_is_0_and_every_NaN_the_same()
    {
        Assert.Equal(Of(0.0), Of(-0.0));
        Assert.Equal(Of(double.NaN), Of(BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(double.NaN) ^ 1)));
        Assert.NotEqual(Of(1.0), Of(-1.0));
    }

    [Fact]
    public void The_order_of_members_matters() => Gen.Select(Gen.Long, Gen.Long).Where((a, b) => a != b).Sample((first, second) =>
    {
        var (one, other) = (default(FixedHash), default(FixedHash));
        one.Add(first);
        one.Add(second);
        other.Add(second);
        other.Add(first);
        Assert.NotEqual(one.Value, other.Value);
    });

    private static ulong Of(double value)
    {
        var hash = default(FixedHash);
        hash.Add(value);
        return hash.Value;
    }
}
