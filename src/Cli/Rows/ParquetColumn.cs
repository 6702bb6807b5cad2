using System.Collections.Immutable;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace Espalier.Cli.Rows;

/// <summary>A column of a Parquet file, which one or more scalars of a row are read from.</summary>
internal abstract class ParquetColumn : IDisposable
{
    /// <summary>The reader of a column; null where its type is none of a row's.</summary>
    /// <param name="field">The column.</param>
    /// <param name="name">Its dotted name.</param>
    /// <param name="cells">The scalars that it holds.</param>
    public static ParquetColumn? Create(DataField field, string name, ImmutableArray<RowCell> cells)
    {
        return Type.GetTypeCode(field.ClrType) switch
        {
            TypeCode.Boolean => Of<bool>(static (codec, value, ref target) => codec.TryWrite(value, ref target)),
            TypeCode.SByte => Of<sbyte>(static (codec, value, ref target) => codec.TryWrite((long)value, ref target)),
            TypeCode.Byte => Of<byte>(static (codec, value, ref target) => codec.TryWrite((long)value, ref target)),
            TypeCode.Int16 => Of<short>(static (codec, value, ref target) => codec.TryWrite((long)value, ref target)),
            TypeCode.UInt16 => Of<ushort>(static (codec, value, ref target) => codec.TryWrite((long)value, ref target)),
            TypeCode.Int32 => Of<int>(static (codec, value, ref target) => codec.TryWrite((long)value, ref target)),
            TypeCode.UInt32 => Of<uint>(static (codec, value, ref target) => codec.TryWrite((long)value, ref target)),
            TypeCode.Int64 => Of<long>(static (codec, value, ref target) => codec.TryWrite(value, ref target)),
            TypeCode.Single => Of<float>(static (codec, value, ref target) => codec.TryWrite((double)value, ref target)),
            TypeCode.Double => Of<double>(static (codec, value, ref target) => codec.TryWrite(value, ref target)),
            _ when field.ClrType == typeof(ReadOnlyMemory<char>) || field.ClrType == typeof(string) => Of<ReadOnlyMemory<char>>(WriteText),
            _ => null,
        };

        ParquetColumn<T> Of<T>(ParquetColumn<T>.Writer write)
            where T : struct => new(field, name, cells, write);
    }

    /// <summary>Reads the column of a row group.</summary>
    public abstract ValueTask LoadAsync(ParquetRowGroupReader group, CancellationToken cancellation);

    /// <summary>Writes the values of the next row.</summary>
    /// <returns>What is wrong with them, or null.</returns>
    public abstract string? Read(Row row);

    /// <inheritdoc/>
    public abstract void Dispose();

    private static bool WriteText(ScalarCodec codec, ReadOnlyMemory<char> text, ref byte target)
    {
        const int MostOnStack = 256;
        Span<byte> bytes = stackalloc byte[MostOnStack];
        return Encoding.UTF8.TryGetBytes(text.Span, bytes, out var written)
            ? codec.TryWrite(bytes[..written], ref target)
            : codec.TryWrite(Encoding.UTF8.GetBytes(text.ToString()), ref target);
    }
}
