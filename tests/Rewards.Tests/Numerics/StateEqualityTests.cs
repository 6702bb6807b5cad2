using CsCheck;
using Espalier.Rewards.Numerics;

namespace Espalier.Rewards.Tests.Numerics;

public sealed class StateEqualityTests
{
    private static readonly float[] Interesting = [0f, -0f, 1f, float.NaN, -float.NaN, float.PositiveInfinity, 0.1f];
    private static readonly Gen<float> Numbers = Gen.Int[0, 6].Select(index => Interesting[index]);

    [Fact]
    public void Zero_has_no_sign_and_no_number_is_itself()
    {
        Assert.True(Reals.AreSame(0f, -0f));
        Assert.True(Reals.AreSame(float.NaN, BitConverter.Int32BitsToSingle(0x7FC12345)));
        Assert.False(Reals.AreSame(float.NaN, 0f));
        Assert.False(Reals.AreSame([1f, 2f], [1f]));
    }

    [Fact]
    public void Numbers_that_are_the_same_have_the_same_hash() =>
        Gen.Select(Numbers.Array[3], Numbers.Array[3]).Sample((left, right) =>
        {
            if (Reals.AreSame(left, right))
                Assert.Equal(Hash(left), Hash(right));
        });

    [Fact]
    public void A_hash_depends_on_order_and_on_every_byte()
    {
        Assert.NotEqual(Hash([1f, 2f]), Hash([2f, 1f]));
        var values = new bool[19];
        var hashes = new HashSet<ulong> { Hash(values) };
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = true;
            Assert.True(hashes.Add(Hash(values)));
            values[i] = false;
        }
    }

    [Fact]
    public void A_hash_is_the_same_in_every_process()
    {
        var hash = new FixedHash();
        hash.Add(42);
        hash.Add(true);
        hash.Add(0.5);
        Assert.Equal(17263258812415878030UL, hash.Value);
    }

    private static ulong Hash(float[] numbers)
    {
        var hash = new FixedHash();
        foreach (var number in numbers)
            hash.Add(number);
        return hash.Value;
    }

    private static ulong Hash(bool[] values)
    {
        var hash = new FixedHash();
        hash.AddBytes<bool>(values);
        return hash.Value;
    }
}
