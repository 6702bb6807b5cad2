using Espalier.Dsl.Binding.Model;
using Espalier.Dsl.Binding.Typing;

namespace Espalier.Dsl.Evaluation;

/// <summary>
/// A hash of what is observed of a state: of its members in the order of their declaration, each as a word of 64 bits, bool
/// vectors as a byte for each element.
/// </summary>
internal static class StateHash
{
    /// <summary>The hash that <c>random(n)</c> draws from: reals by their bits.</summary>
    public static ulong Of(WorldModel world, Valuation state) => Of(world, state, (value, _) => BitsOf(value));

    /// <summary>The number in −1..1 that <c>random(n)</c> draws from the hash of a state.</summary>
    public static double Random(ulong hash, double number) => (2.0 * Draws.ToUnit(Draws.At(hash, unchecked((ulong)(long)number)))) - 1.0;

    /// <summary>The share that a state takes in the order that <c>cover</c> goes by: bounded reals count by the tenth of their range.</summary>
    public static double PlaceOf(WorldModel world, Valuation state) => Draws.ToUnit(Draws.At(
        Of(world, state, (value, range) =>
            double.IsInfinity(range.Low) || double.IsInfinity(range.High) ? BitsOf(value) : TenthOf(value, range)),
        Draws.OfText("cover")));

    private static ulong Of(WorldModel world, Valuation state, Func<double, ElementRange, long> wordOf)
    {
        var hash = 0UL;
        foreach (var member in world.State)
        {
            if (member.IsHidden)
                continue;
            var values = state.Find(member.Name);
            var scalar = member.Type.Scalar;
            if (scalar is BoolType && !Shape.Of(member.Type).IsScalar)
            {
                hash = AddBytes(hash, values);
                continue;
            }

            for (var i = 0; i < values.Length; i++)
                hash = Draws.At(hash, unchecked((ulong)(scalar is RealType ? wordOf(values[i], RangeOf(member.Type, i)) : (long)values[i])));
        }

        return hash;
    }

    private static ulong AddBytes(ulong hash, double[] values)
    {
        for (var start = 0; start < values.Length; start += sizeof(ulong))
        {
            var word = 0UL;
            for (var i = 0; i < sizeof(ulong) && start + i < values.Length; i++)
                word |= (values[start + i] != 0 ? 1UL : 0) << (8 * i);
            hash = Draws.At(hash, word);
        }

        return hash;
    }

    private static ElementRange RangeOf(DslType type, int element) => type switch
    {
        VectorType { Ranges: { Count: > 0 } ranges } => ranges[element],
        { Scalar: RealType real } => new ElementRange(real.Low, real.High),
        _ => new ElementRange(double.NegativeInfinity, double.PositiveInfinity),
    };

    private static long BitsOf(double value) =>
        value == 0 ? 0 : BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);

    // Outside the range the nearest tenth; NaN belongs to the first.
    private static long TenthOf(double value, ElementRange range)
    {
        var tenth = Math.Floor((value - range.Low) / (range.High - range.Low) * 10);
        return tenth >= 9 ? 9 : tenth > 0 ? (long)tenth : 0;
    }
}
