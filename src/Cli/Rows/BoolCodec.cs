using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Espalier.Cli.Rows;

/// <summary>Truth values: in text also as Python writes them, and as 0 and 1.</summary>
internal sealed class BoolCodec : ScalarCodec
{
    /// <inheritdoc/>
    public override int Size => sizeof(bool);

    /// <inheritdoc/>
    public override string Expectation => "true or false";

    /// <inheritdoc/>
    public override bool TryWrite(ref Utf8JsonReader reader, ref byte target) =>
        reader.TokenType is JsonTokenType.True or JsonTokenType.False
        && TryWrite(reader.TokenType == JsonTokenType.True, ref target);

    /// <inheritdoc/>
    public override bool TryWrite(ReadOnlySpan<byte> text, ref byte target) => Ascii.EqualsIgnoreCase(text, "true"u8) || text is [(byte)'1'] ? TryWrite(true, ref target)
        : (Ascii.EqualsIgnoreCase(text, "false"u8) || text is [(byte)'0']) && TryWrite(false, ref target);

    /// <inheritdoc/>
    public override bool TryWrite(double number, ref byte target) => false;

    /// <inheritdoc/>
    public override bool TryWrite(long number, ref byte target) => number is 0 or 1 && TryWrite(number == 1, ref target);

    /// <inheritdoc/>
    public override bool TryWrite(bool value, ref byte target)
    {
        Unsafe.WriteUnaligned(ref target, value);
        return true;
    }
}
