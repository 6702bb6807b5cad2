namespace Espalier.Cli.Rows;

/// <summary>How rows are written.</summary>
internal enum RowFormat
{
    /// <summary>A JSON object a line.</summary>
    Jsonl,

    /// <summary>Comma-separated values with a line of dotted names.</summary>
    Csv,

    /// <summary>Apache Parquet.</summary>
    Parquet,
}
