using System.Text.Json;

namespace Espalier.Cli.Rows;

/// <summary>Writes one scalar of a row's struct from what a file holds. Each method says whether the value is one of the type.</summary>
internal abstract class ScalarCodec
{
    /// <summary>The bytes of a value.</summary>
    public abstract int Size { get; }

    /// <summary>What a value must be, as a message says it: <c>a whole number</c>.</summary>
    public abstract string Expectation { get; }

    /// <summary>Writes the JSON value that the reader stands at.</summary>
    public abstract bool TryWrite(ref Utf8JsonReader reader, ref byte target);

    /// <summary>Writes a value that stands as text, in UTF-8.</summary>
    public abstract bool TryWrite(ReadOnlySpan<byte> text, ref byte target);

    /// <summary>Writes a number.</summary>
    public abstract bool TryWrite(double number, ref byte target);

    /// <summary>Writes a whole number.</summary>
    public abstract bool TryWrite(long number, ref byte target);

    /// <summary>Writes a truth value.</summary>
    public virtual bool TryWrite(bool value, ref byte target) => false;

    /// <summary>What may have been meant, as a sentence after a space; or nothing.</summary>
    public virtual string Suggest(string found) => "";
}
