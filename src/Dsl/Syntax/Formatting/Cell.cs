namespace Espalier.Dsl.Syntax.Formatting;

/// <summary>A cell of a row.</summary>
/// <param name="Column">Its column.</param>
/// <param name="Token">Its first token.</param>
/// <param name="Block">The block that it is, or null: one that is broken is not aligned.</param>
internal readonly record struct Cell(int Column, int Token, LayoutGroup? Block = null);
