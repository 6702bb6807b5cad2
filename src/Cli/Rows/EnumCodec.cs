using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Espalier.Dsl.Diagnostics;

namespace Espalier.Cli.Rows;

/// <summary>Members of an enum, by their names in the <c>.constraints</c> file.</summary>
/// <typeparam name="T">The type behind the enum.</typeparam>
/// <param name="names">The names; a member's value is its index.</param>
internal sealed class EnumCodec<T>(ImmutableArray<string> names) : ScalarCodec
    where T : unmanaged, IBinaryInteger<T>
{
    private const int MostListed = 8;
    private readonly ImmutableArray<byte[]> _encoded = [.. names.Select(Encoding.UTF8.GetBytes)];

    /// <inheritdoc/>
    public override int Size => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public override string Expectation =>
        "one of " + string.Join(", ", names.Take(MostListed)) + (names.Length > MostListed ? " …" : "");

    /// <inheritdoc/>
    public override bool TryWrite(ref Utf8JsonReader reader, ref byte target)
    {
        if (reader.TokenType != JsonTokenType.String)
            return false;
        for (var i = 0; i < _encoded.Length; i++)
        {
            if (reader.ValueTextEquals(_encoded[i]))
                return Write(i, ref target);
        }

        return false;
    }

    /// <inheritdoc/>
    public override bool TryWrite(ReadOnlySpan<byte> text, ref byte target)
    {
        for (var i = 0; i < _encoded.Length; i++)
        {
            if (text.SequenceEqual(_encoded[i]))
                return Write(i, ref target);
        }

        return false;
    }

    /// <inheritdoc/>
    public override bool TryWrite(double number, ref byte target) => false;

    /// <inheritdoc/>
    public override bool TryWrite(long number, ref byte target) => false;

    /// <inheritdoc/>
    public override string Suggest(string found) =>
        Spelling.FindNearest(found.Trim('"'), names) is { } near ? $" Did you mean '{near}'?" : "";

    private static bool Write(int index, ref byte target)
    {
        Unsafe.WriteUnaligned(ref target, T.CreateTruncating(index));
        return true;
    }
}
