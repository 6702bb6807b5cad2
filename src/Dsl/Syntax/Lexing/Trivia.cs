namespace Espalier.Dsl.Syntax.Lexing;

/// <summary>Text between tokens.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its place.</param>
public readonly record struct Trivia(TriviaKind Kind, TextSpan Span);
