namespace Espalier.Dsl.Syntax.Lexing;

/// <summary>Something that other languages, or a word processor, write for an operator of ours.</summary>
/// <param name="Text">How it is written.</param>
/// <param name="Kind">The token that it is read as, so that the rest of the line is read as it was meant.</param>
/// <param name="Advice">What to write instead.</param>
internal sealed record ForeignOperator(string Text, TokenKind Kind, string Advice);
