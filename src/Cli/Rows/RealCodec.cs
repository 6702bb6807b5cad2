using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Espalier.Cli.Rows;

/// <summary>Real numbers. What is not finite is <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>.</summary>
/// <typeparam name="T"><c>float</c> or <c>double</c>.</typeparam>
internal sealed class RealCodec<T> : ScalarCodec
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public override int Size => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public override string Expectation => "a number";

    /// <inheritdoc/>
    public override bool TryWrite(ref Utf8JsonReader reader, ref byte target) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.TryGetDouble(out var number) && TryWrite(number, ref target),
        JsonTokenType.String when reader.ValueTextEquals("NaN"u8) => TryWrite(double.NaN, ref target),
        JsonTokenType.String when reader.ValueTextEquals("Infinity"u8) => TryWrite(double.PositiveInfinity, ref target),
        JsonTokenType.String when reader.ValueTextEquals("-Infinity"u8) => TryWrite(double.NegativeInfinity, ref target),
        _ => false,
    };

    /// <inheritdoc/>
    public override bool TryWrite(ReadOnlySpan<byte> text, ref byte target) => text.SequenceEqual("inf"u8) ? TryWrite(double.PositiveInfinity, ref target)
        : text.SequenceEqual("-inf"u8) ? TryWrite(double.NegativeInfinity, ref target)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && TryWrite(number, ref target);

    /// <inheritdoc/>
    public override bool TryWrite(double number, ref byte target)
    {
        Unsafe.WriteUnaligned(ref target, T.CreateTruncating(number));
        return true;
    }

    /// <inheritdoc/>
    public override bool TryWrite(long number, ref byte target) => TryWrite((double)number, ref target);
}
