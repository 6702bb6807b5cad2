namespace Espalier.Dsl.Syntax;

/// <summary>A place in a file as people count: both from 1.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column, in UTF-16 units.</param>
public readonly record struct LinePosition(int Line, int Column);
