namespace Espalier.Dsl.Syntax.Lexing;

/// <summary>A token: what it is, where it stands, and what stands before it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its place, without trivia.</param>
/// <param name="TriviaStart">The index of its first trivia in <see cref="LexedText.Trivia"/>.</param>
/// <param name="TriviaCount">How many trivia stand between the token before and this one.</param>
/// <param name="StartsLine">It is the first token of its line.</param>
public readonly record struct Token(TokenKind Kind, TextSpan Span, int TriviaStart, int TriviaCount, bool StartsLine);
