namespace Espalier.Cli.Rows;

/// <summary>Writes what a set makes of rows, one after another.</summary>
internal interface IResultWriter : IAsyncDisposable
{
    /// <summary>Writes the result of a row.</summary>
    ValueTask WriteAsync(RowScore score, CancellationToken cancellation);

    /// <summary>Writes what is still held in memory: only then is the output whole.</summary>
    ValueTask CompleteAsync(CancellationToken cancellation);
}
