using System.Numerics;
using System.Runtime.Intrinsics;
using CsCheck;
using Espalier.Rewards.Batches;
using Espalier.Rewards.Numerics;

namespace Espalier.Rewards.Tests.Batches;

/// <summary>Four rows of a column are what each of them is by itself.</summary>
public sealed class RowsTests
{
    private static readonly double[] s_special =
        [0, -0.0, 1, 5e-324, double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1e300, 2, 8.999, 9, 10];

    [Fact]
    public void Numbers_of_every_type_are_read()
    {
        AssertReads<double>(1.5, -0.0, double.NaN, double.NegativeInfinity, 3);
        AssertReads<float>(1.5f, -0f, float.NaN, float.MaxValue, 3);
        AssertReads<long>(long.MinValue, 1L << 53, -1, 0, 7);
        AssertReads<int>(int.MinValue, int.MaxValue, -1, 0, 7);
        AssertReads<short>(short.MinValue, short.MaxValue, -1, 0, 7);
        AssertReads<ushort>(ushort.MinValue, ushort.MaxValue, 1, 0, 7);
        AssertReads<sbyte>(sbyte.MinValue, sbyte.MaxValue, -1, 0, 7);
        AssertReads<byte>(byte.MinValue, byte.MaxValue, 1, 0, 7);
    }

    [Fact]
    public void Truth_values_are_read_and_written() => Gen.Bool.Array[5].Sample(values =>
    {
        var mask = Rows.Read(ref values[0], 1);
        var written = new bool[6];
        Rows.Write(mask, ref written[0], 2);

        Assert.Equal([false, false, .. values[1..]], written);
    });

    [Fact]
    public void Indices_are_brought_to_the_nearest_end_as_one_by_one() => Gen.Select(Numbers.Array[4], Gen.Int[1, 60]).Sample((indices, length) =>
    {
        var nearest = Rows.ClampIndex(Vector256.Create(indices), Vector256.Create(length - 1.0));
        for (var lane = 0; lane < Rows.AtOnce; lane++)
            Assert.Equal(Arithmetic.ClampIndex(indices[lane], length), (int)Math.Truncate(nearest[lane]));
    });

    [Fact]
    public void Words_are_what_is_hashed() => Numbers.Array[4].Sample(values =>
    {
        var words = Rows.ToWords(Vector256.Create(values));
        var tenths = Rows.ToTenths(Vector256.Create(values), 0, 20);
        for (var lane = 0; lane < Rows.AtOnce; lane++)
        {
            var hash = default(FixedHash);
            hash.Add(values[lane]);

            Assert.Equal(hash.Value, CounterHash.At(0, words[lane]));
            Assert.Equal((ulong)Tenths.Of(values[lane], 0, 20), tenths[lane]);
        }
    });

    [Fact]
    public void Draws_are_those_of_each_row() => Gen.Select(Gen.ULong.Array[4], Gen.Int.Array[4], Gen.ULong).Sample((keys, elapsed, name) =>
    {
        var steps = Rows.ReadWords(ref elapsed[0], 0);
        var draws = Rows.Hash(Rows.ReadWords(ref keys[0], 0), steps);
        var units = Rows.ToUnit(draws);
        var happens = Rows.Happens(Rows.ReadWords(ref keys[0], 0), steps, name, 0.3).ExtractMostSignificantBits();
        for (var lane = 0; lane < Rows.AtOnce; lane++)
        {
            Assert.Equal(CounterHash.At(keys[lane], (ulong)elapsed[lane]), draws[lane]);
            Assert.Equal(CounterHash.ToUnit(draws[lane]), units[lane]);
            Assert.Equal(new Moment(elapsed[lane], false, false, keys[lane]).Happens(name, 0.3), (happens & (1u << lane)) != 0);
        }
    });

    [Fact]
    public void Indices_choose_of_each_row_by_itself() => Numbers.Array[4].Sample(index =>
    {
        var store = new ColumnStore(4, 3, 3 * sizeof(short));
        for (var element = 0; element < 3; element++)
        {
            for (var row = 0; row < 4; row++)
                store.Column<short>(element, element * sizeof(short))[row] = (short)((10 * element) + row);
        }

        var nearest = Rows.ClampIndex(Vector256.Truncate(Vector256.Create(index)), Vector256.Create(2.0));
        var chosen = Rows.Choose([5, 6, 7], nearest);
        var gathered = Rows.Gather(ref store.At<short>(0, 0), Vector256.Create((double)store.StrideOf<short>()), nearest, 0);
        for (var lane = 0; lane < Rows.AtOnce; lane++)
        {
            Assert.Equal(Arithmetic.ClampIndex(Math.Truncate(index[lane]), 3), (int)nearest[lane]);
            Assert.Equal(5 + (int)nearest[lane], chosen[lane]);
            Assert.Equal((10 * (int)nearest[lane]) + lane, gathered[lane]);
        }
    });

    private static Gen<double> Numbers => Gen.OneOf(Gen.Int[0, s_special.Length - 1].Select(i => s_special[i]), Gen.Double[-30, 30], Gen.Double);

    private static void AssertReads<T>(params T[] values)
        where T : unmanaged, INumber<T>
    {
        var column = values.Concat(values).ToArray();
        for (nuint row = 0; row < 6; row++)
        {
            var read = Rows.Read(ref column[0], row);
            for (var lane = 0; lane < Rows.AtOnce; lane++)
                Assert.Equal(double.CreateChecked(column[(int)row + lane]), read[lane]);
        }
    }
}
