using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Espalier.Cli.Rows;

/// <summary>Reads the object of a state, an action or settings.</summary>
internal sealed class JsonRegion
{
    private readonly RowRegion _region;
    private readonly byte[][] _names;
    private readonly long[] _stamps;

    // The member that stood at each place of the row before.
    private readonly int[] _order;
    private long _stamp;

    /// <summary>Prepares for rows of a layout.</summary>
    public JsonRegion(RowRegion region)
    {
        _region = region;
        Name = Encoding.UTF8.GetBytes(region.Name);
        _names = [.. region.Members.Select(member => Encoding.UTF8.GetBytes(member.Name))];
        _stamps = new long[_names.Length];
        _order = [.. Enumerable.Range(0, _names.Length)];
    }

    /// <summary>The name of the object's field.</summary>
    public byte[] Name { get; }

    /// <summary>The first member that a row lacks, or null.</summary>
    public string? FindMissing(long row)
    {
        if (!_region.IsRequired || _region.Members.IsEmpty)
            return null;
        if (_stamp != row)
            return _region.Name;
        var index = _stamps.AsSpan().IndexOfAnyExcept(row);
        return index < 0 ? null : $"{_region.Name}.{_region.Members[index].Name}";
    }

    /// <summary>Reads the object.</summary>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Read(ref Utf8JsonReader reader, Row row, long number)
    {
        if (_stamp == number)
            return RowFault.Repeated(_region.Name);
        _stamp = number;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return $"'{_region.Name}' must be an object, but is {RowFault.Excerpt(JsonTokens.Describe(ref reader))}.";
        for (var place = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; place++)
        {
            var index = Find(ref reader, place);
            if (index < 0)
            {
                var name = reader.GetString()!;
                return RowFault.Unknown($"{_region.Name}.{name}", name, _region.Members.Select(member => member.Name));
            }

            var member = _region.Members[index];
            if (_stamps[index] == number)
                return RowFault.Repeated($"{_region.Name}.{member.Name}");
            _stamps[index] = number;
            reader.Read();
            if (ReadMember(ref reader, member, row.Bytes.AsSpan(_region.Start + member.Offset)) is { } fault)
                return fault;
        }

        return null;
    }

    private int Find(ref Utf8JsonReader reader, int place)
    {
        if (place < _order.Length && reader.ValueTextEquals(_names[_order[place]]))
            return _order[place];
        for (var i = 0; i < _names.Length; i++)
        {
            if (reader.ValueTextEquals(_names[i]))
            {
                if (place < _order.Length)
                    _order[place] = i;
                return i;
            }
        }

        return -1;
    }

    private string? ReadMember(ref Utf8JsonReader reader, RowMember member, Span<byte> target) => member.Dimensions switch
    {
        [] => member.Element.TryWrite(ref reader, ref target[0])
            ? null
            : RowFault.Mismatch(PathOf(member), member.Element, JsonTokens.Describe(ref reader)),
        [var length] => ReadVector(ref reader, member, length, row: null, target),
        _ => ReadMatrix(ref reader, member, target),
    };

    private string? ReadMatrix(ref Utf8JsonReader reader, RowMember member, Span<byte> target)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return RowFault.NoArray(PathOf(member), member, JsonTokens.Describe(ref reader));
        var (rows, columns) = (member.Dimensions[0], member.Dimensions[1]);
        for (var i = 0; i < rows; i++)
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.EndArray)
                return RowFault.WrongLength(PathOf(member), rows, Number(i));
            if (ReadVector(ref reader, member, columns, i, target[(i * columns * member.Element.Size)..]) is { } fault)
                return fault;
        }

        return reader.Read() && reader.TokenType == JsonTokenType.EndArray ? null : RowFault.WrongLength(PathOf(member), rows, "more");
    }

    private string? ReadVector(ref Utf8JsonReader reader, RowMember member, int length, int? row, Span<byte> target)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return RowFault.NoArray(PathOf(member, row), member, JsonTokens.Describe(ref reader));
        for (var i = 0; i < length; i++)
        {
            reader.Read();
            if (member.Element.TryWrite(ref reader, ref target[i * member.Element.Size]))
                continue;
            return reader.TokenType == JsonTokenType.EndArray
                ? RowFault.WrongLength(PathOf(member, row), length, Number(i))
                : RowFault.Mismatch($"{PathOf(member, row)}[{i}]", member.Element, JsonTokens.Describe(ref reader));
        }

        return reader.Read() && reader.TokenType == JsonTokenType.EndArray
            ? null
            : RowFault.WrongLength(PathOf(member, row), length, "more");
    }

    private string PathOf(RowMember member, int? row = null) =>
        row is { } index ? $"{_region.Name}.{member.Name}[{index}]" : $"{_region.Name}.{member.Name}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
