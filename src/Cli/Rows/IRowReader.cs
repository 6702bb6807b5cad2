namespace Espalier.Cli.Rows;

/// <summary>Reads transitions one after another, in constant memory.</summary>
internal interface IRowReader : IAsyncDisposable
{
    /// <summary>Where the row stands that was read last, as compilers write places.</summary>
    string Place { get; }

    /// <summary>Reads the next row.</summary>
    /// <returns>False where there is none.</returns>
    /// <exception cref="RowException">The row is not what it must be.</exception>
    ValueTask<bool> ReadAsync(Row row, CancellationToken cancellation);
}
