namespace Espalier.Cli.Rows;

/// <summary>A row that cannot be read.</summary>
/// <param name="place">The file and the line, as compilers write them.</param>
/// <param name="message">What was expected, and what was found.</param>
internal sealed class RowException(string place, string message) : Exception($"{place}: error: {message}");
