using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Espalier.Cli.Rows;

/// <summary>Whole numbers, also where they are written <c>3.0</c>.</summary>
/// <typeparam name="T">The type that stores them.</typeparam>
internal sealed class WholeCodec<T> : ScalarCodec
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    // Beyond this not every whole number is a double.
    private const double GreatestExact = 1L << 53;

    private readonly long _least = long.CreateSaturating(T.MinValue);
    private readonly long _greatest = long.CreateSaturating(T.MaxValue);

    /// <inheritdoc/>
    public override int Size => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public override string Expectation => Size < sizeof(long)
        ? string.Create(CultureInfo.InvariantCulture, $"a whole number in {_least}..{_greatest}")
        : "a whole number";

    /// <inheritdoc/>
    public override bool TryWrite(ref Utf8JsonReader reader, ref byte target) =>
        reader.TokenType == JsonTokenType.Number
        && (reader.TryGetInt64(out var whole)
            ? TryWrite(whole, ref target)
            : reader.TryGetDouble(out var number) && TryWrite(number, ref target));

    /// <inheritdoc/>
    public override bool TryWrite(ReadOnlySpan<byte> text, ref byte target) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? TryWrite(whole, ref target)
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && TryWrite(number, ref target);

    /// <inheritdoc/>
    public override bool TryWrite(double number, ref byte target) =>
        Math.Floor(number) == number && Math.Abs(number) <= GreatestExact && TryWrite((long)number, ref target);

    /// <inheritdoc/>
    public override bool TryWrite(long number, ref byte target)
    {
        if (number < _least || number > _greatest)
            return false;
        Unsafe.WriteUnaligned(ref target, T.CreateTruncating(number));
        return true;
    }
}
