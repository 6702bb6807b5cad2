namespace Espalier.Cli.Rows;

/// <summary>Opens rows and results by their format.</summary>
internal static class RowFiles
{
    /// <summary>Opens rows.</summary>
    public static async Task<IRowReader> OpenAsync(
        ToolConsole console, string path, RowFormat format, RowLayout layout, CancellationToken cancellation)
    {
        if (format == RowFormat.Parquet && path == RowFormats.Standard)
            throw new ToolException("Parquet is read from its end, and so from a file only: give --input FILE.");
        var (stream, name) = path == RowFormats.Standard ? (console.OpenInput(), "stdin") : (OpenFile(path), path);
        return format switch
        {
            RowFormat.Csv => new CsvRowReader(stream, name, layout),
            RowFormat.Parquet => await ParquetRowReader.OpenAsync(stream, name, layout, cancellation).ConfigureAwait(false),
            _ => new JsonRowReader(stream, name, layout),
        };
    }

    /// <summary>Begins results.</summary>
    public static async Task<IResultWriter> CreateAsync(
        Stream stream, RowFormat format, ResultColumns columns, CancellationToken cancellation)
    {
        return format switch
        {
            RowFormat.Csv => new CsvResultWriter(stream, columns),
            RowFormat.Parquet => await ParquetResultWriter.CreateAsync(stream, columns, cancellation).ConfigureAwait(false),
            _ => new JsonResultWriter(stream, columns),
        };
    }

    private static FileStream OpenFile(string path) => File.Exists(path)
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan)
        : throw new ToolException($"There is no file '{path}'.");
}
