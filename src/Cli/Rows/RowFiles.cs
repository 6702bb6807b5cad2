namespace Espalier.Cli.Rows;

/// <summary>Opens rows and results by their format.</summary>
internal static class RowFiles
{
    /// <summary>Opens rows.</summary>
    public static IRowReader Open(ToolConsole console, string path, RowFormat format, RowLayout layout)
    {
        var (stream, name) = path == RowFormats.Standard ? (console.OpenInput(), "stdin") : (OpenFile(path), path);
        return format switch
        {
            RowFormat.Csv => new CsvRowReader(stream, name, layout),
            _ => new JsonRowReader(stream, name, layout),
        };
    }

    /// <summary>Begins results.</summary>
    public static IResultWriter Create(Stream stream, RowFormat format, ResultColumns columns) => format switch
    {
        RowFormat.Csv => new CsvResultWriter(stream, columns),
        _ => new JsonResultWriter(stream, columns),
    };

    private static FileStream OpenFile(string path) => File.Exists(path)
        ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan)
        : throw new ToolException($"There is no file '{path}'.");
}
