using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Espalier.Runs.Store;

/// <summary>
/// Files that are whole or absent: content goes to a temporary file, to the disk, and then takes the name of the file
/// that readers open.
/// </summary>
internal static class RecordFile
{
    internal const string TemporarySuffix = ".tmp";

    /// <exception cref="StoreException">The record holds a number that is not finite, or the file cannot be written.</exception>
    internal static void Write<T>(string path, T record, JsonTypeInfo<T> type) => WriteBytes(path, ToBytes(path, record, type));

    internal static byte[] ToBytes<T>(string path, T record, JsonTypeInfo<T> type)
    {
        try
        {
            return [.. JsonSerializer.SerializeToUtf8Bytes(record, type), (byte)'\n'];
        }
        catch (ArgumentException error)
        {
            throw new StoreException(
                $"{path} was not written: a figure in it is infinite or not a number. Find the score or setting that is not finite.",
                error);
        }
    }

    internal static void WriteBytes(string path, ReadOnlySpan<byte> content)
    {
        // Two processes may write the same file at once: each has a temporary file of its own.
        var temporary = $"{path}.{Path.GetRandomFileName()}{TemporarySuffix}";
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new StoreException($"{path} cannot be written: {error.Message} Check the folder's rights and free space.", error);
        }
    }

    /// <summary>Reads a record, or says in one sentence why it cannot be read.</summary>
    internal static (T? Record, string? Fault) Read<T>(string path, JsonTypeInfo<T> type, Func<T, int> format)
        where T : class
    {
        try
        {
            var record = JsonSerializer.Deserialize(File.ReadAllBytes(path), type);
            return record switch
            {
                null => (null, $"{path} holds no record."),
                _ when format(record) != 1 => (null, $"{path} has format {format(record)}, and this version reads format 1."),
                _ => (record, null),
            };
        }
        catch (JsonException error)
        {
            return (null, $"{path} is damaged at line {error.LineNumber + 1}: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, $"{path} cannot be read: {error.Message}");
        }
    }
}
