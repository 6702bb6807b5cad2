namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>What formatting a file gives.</summary>
/// <param name="Text">The file in the canonical layout; where it has syntax errors, the file as it was.</param>
/// <param name="IsFormatted">Whether it could be formatted: a file with syntax errors cannot.</param>
public sealed record FormatResult(string Text, bool IsFormatted);
