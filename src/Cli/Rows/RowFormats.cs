namespace Espalier.Cli.Rows;

/// <summary>Formats by name and by file.</summary>
internal static class RowFormats
{
    /// <summary>What stands for standard input or output.</summary>
    public const string Standard = "-";

    /// <summary>The names that a command line may use.</summary>
    public static string[] Names { get; } = ["jsonl", "csv", "parquet"];

    /// <summary>The format of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The format that was asked for, or null: then the file's ending tells.</param>
    /// <param name="option">The option that would tell.</param>
    public static RowFormat Of(string path, string? name, string option)
    {
        if (name is not null)
            return (RowFormat)Array.IndexOf(Names, name);
        return Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".JSONL" or ".NDJSON" or ".JSON" => RowFormat.Jsonl,
            ".CSV" => RowFormat.Csv,
            ".PARQUET" or ".PQ" => RowFormat.Parquet,
            _ when path == Standard => RowFormat.Jsonl,
            _ => throw new ToolException($"The ending of '{path}' tells no format: say {option} {string.Join('|', Names)}."),
        };
    }
}
